import { fitsDhlExpress, fitsFedEx, fitsGs1, fitsS10, fitsUps } from './check-digits.ts'
import { postalOperators } from './postal-operators.ts'

/** What a number looks like, and the carriers that write their numbers so, best first; none where a check digit is wrong. */
export type NumberFormat = { shape: RegExp; carriers: (found: RegExpMatchArray) => readonly number[] }

const when = (fits: boolean, ...codes: number[]) => (fits ? codes : [])
const ofCountry = (codes: Record<string, number>) => (found: RegExpMatchArray) => {
  const code = new Map(Object.entries(codes)).get(found[1] ?? '')
  return code === undefined ? [] : [code]
}

/**
 * Well-known formats, the most telling first: a carrier's own letters before a check digit, and a check
 * digit before a mere length. Numbers are upper case without spaces.
 */
export const numberFormats: readonly NumberFormat[] = [
  // UPU standard S10: two letters, eight digits and a check digit, the ISO country of the post that issued it.
  {
    shape: /^([A-Z])[A-Z](\d{8})(\d)([A-Z]{2})$/,
    carriers: ([, letter = '', eight = '', check = '', country = '']) =>
      fitsS10(eight, check) ? postalOperators(letter, country) : [],
  },
  // Yanwen's own numbers have the form of S10 with YP, which is no country.
  { shape: /^[A-Z]{2}\d{9}YP$/, carriers: () => [190012] },
  // UPS: 1Z, six characters of the shipper's account, service, package and check digit.
  { shape: /^1Z([0-9A-Z]{15}\d)$/, carriers: ([, rest = '']) => when(fitsUps(rest), 100002) },
  // Ninja Van: NV (or NL, its own shippers) and the country it was booked in.
  {
    shape: /^N[VL](MY|SG|TH|PH|ID|VN|MM)[0-9A-Z]{6,20}$/,
    carriers: ofCountry({
      MY: 100127,
      SG: 100124,
      TH: 100128,
      PH: 100126,
      ID: 100125,
      VN: 100129,
      MM: 101012,
    }),
  },
  // SPX: the country after SPX.
  {
    shape: /^SPX(MY|SG|TH|ID|PH|VN|TW)[0-9A-Z]{9,16}$/,
    carriers: ofCountry({
      MY: 100408,
      SG: 100595,
      TH: 100410,
      ID: 100409,
      PH: 100519,
      VN: 100538,
      TW: 100863,
    }),
  },
  // Flash Express: MYF in Malaysia; TH in Thailand; P, then digits and letters, in the Philippines.
  { shape: /^MYF[0-9A-Z]{8,16}$/, carriers: () => [100481] },
  { shape: /^TH\d{4}[0-9A-Z]{7,10}$/, carriers: () => [100235] },
  { shape: /^P\d{4}(?=.*[A-Z])[0-9A-Z]{8}$/, carriers: () => [100480] },
  // SF Express: SF and 12 or 13 digits.
  { shape: /^SF\d{12,13}$/, carriers: () => [190766, 100012] },
  // YT with 16 digits is YunExpress, with 13 YTO.
  { shape: /^YT\d{16}$/, carriers: () => [190008] },
  { shape: /^YT\d{13}$/, carriers: () => [190157] },
  // J&T: JT and 13 digits in China; JP, JX and others with ten digits in Indonesia.
  { shape: /^JT\d{13}$/, carriers: () => [190442] },
  { shape: /^J[A-Z]\d{10}$/, carriers: () => [100074] },
  // Cainiao's logistics order: LP and 14 digits.
  { shape: /^LP\d{14}$/, carriers: () => [190271] },
  // 4PX begins with its name and ends with the country it ships from.
  { shape: /^4PX\d{13}[A-Z]{2}$/, carriers: () => [190094] },
  // Amazon's own delivery: TBA and 12 digits.
  { shape: /^TBA\d{12}$/, carriers: () => [100308] },
  // PostNL's domestic barcode: 3S, the customer's letters, digits.
  { shape: /^3S[A-Z]{2,6}\d{6,13}$/, carriers: () => [14041] },
  // Colissimo: a digit and a letter for the product, 11 digits.
  { shape: /^\d[A-Z]\d{11}$/, carriers: () => [6051] },
  // USPS: 20 to 22 digits that begin with 9, check digit as in GS1 (USPS Publication 199).
  { shape: /^9\d{19,21}$/, carriers: ([number]) => when(fitsGs1(number), 21051) },
  // DHL Paket: an SSCC (GS1): two zeros, the company prefix of DHL.
  { shape: /^003404\d{14}$/, carriers: ([number]) => when(fitsGs1(number), 7041) },
  // bpost: 24 digits that begin with 3232; other 24-digit numbers are InPost's in Poland.
  { shape: /^3232\d{20}$/, carriers: () => [2061] },
  { shape: /^(?!3232)\d{24}$/, carriers: () => [100043] },
  // Swiss Post: 18 digits that begin with 99, often written 99.00.123456.12345678.
  { shape: /^99\d{16}$/, carriers: () => [19251] },
  // J&T Express in Malaysia: 12 digits that begin with 60 or 63, as in the vendor's documented answer.
  { shape: /^6[03]\d{10}$/, carriers: () => [100079] },
  // FedEx: 12 digits (Express), 15 (Ground), each with a check digit of its own.
  { shape: /^\d{12}$/, carriers: ([number]) => when(fitsFedEx(number), 100003) },
  { shape: /^\d{15}$/, carriers: ([number]) => when(fitsGs1(number), 100003) },
  // DHL Express: ten digits, the last is the first nine modulo 7.
  { shape: /^\d{10}$/, carriers: ([number]) => when(fitsDhlExpress(number), 100001) },
]
