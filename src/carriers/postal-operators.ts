/**
 * Who issues S10 numbers of a country, by the first letter of the number (UPU S10: E is EMS, C a parcel,
 * the rest letter mail), best first. `other` answers for the letters that are not listed.
 */
type Operators = { other: readonly number[]; C?: readonly number[]; E?: readonly number[] }

// A Map, because the country comes out of a number that somebody typed.
const operators = new Map<string, Operators>(
  Object.entries({
    AE: { other: [5031] },
    AR: { other: [1121] },
    AT: { other: [1161] },
    AU: { other: [1151] },
    BE: { other: [2061] },
    BN: { other: [2161] },
    BR: { other: [2151] },
    CA: { other: [3041] },
    CH: { other: [19251] },
    CN: { other: [3011, 3013], E: [3013, 3011] },
    CZ: { other: [3221] },
    DE: { other: [7044, 7041], C: [7041], E: [7041] },
    DK: { other: [4011] },
    EE: { other: [5041] },
    ES: { other: [19181] },
    FI: { other: [6041] },
    FR: { other: [6051], E: [100273, 6051] },
    GB: { other: [11031], C: [11033, 11031], E: [11033, 11031] },
    HK: { other: [8011] },
    HU: { other: [8051] },
    ID: { other: [9031] },
    IE: { other: [9051] },
    IN: { other: [9021] },
    IT: { other: [9071] },
    JP: { other: [10021] },
    KH: { other: [3021] },
    KR: { other: [11051] },
    LA: { other: [12011] },
    MM: { other: [13231] },
    MX: { other: [13141] },
    MY: { other: [13051] },
    NL: { other: [14041, 14044] },
    NO: { other: [14081] },
    NZ: { other: [14061] },
    PH: { other: [16071] },
    PL: { other: [16081] },
    PT: { other: [16101] },
    RU: { other: [18031] },
    SA: { other: [19071] },
    SE: { other: [19241] },
    SG: { other: [19131], E: [101004, 19131] },
    TH: { other: [20041] },
    TR: { other: [20111] },
    TW: { other: [20011] },
    UA: { other: [21021] },
    US: { other: [21051] },
    VN: { other: [22041], E: [22043, 22041] },
    ZA: { other: [19171] },
  }),
)

/** The postal operators that may have issued an S10 number with this first letter and country, best first. */
export function postalOperators(letter: string, country: string): readonly number[] {
  const own = operators.get(country)
  if (own === undefined) return []
  return (letter === 'C' ? own.C : letter === 'E' ? own.E : undefined) ?? own.other
}
