import * as digits from './check-digits.ts'
import { all, checked, type NumberFormat } from './number-format.ts'
import { postalOperators } from './postal-operators.ts'

/** Formats with a check digit. Numbers are upper case without spaces. */
export const checkedFormats: readonly NumberFormat[] = [
  // UPU standard S10: two letters, eight digits and a check digit, the ISO country of the post that issued it.
  {
    shape: /^([A-Z])[A-Z](\d{8})(\d)([A-Z]{2})$/,
    propose: ([, letter = '', eight = '', check = '', country = '']) => {
      const codes = postalOperators(letter, country)
      if (!digits.fitsS10(eight, check)) return all(codes, 'possible', { kind: 'misprint' })
      const reason = { kind: 's10', country } as const
      return codes.map((code) => ({ code, confidence: codes.length > 1 ? 'likely' : 'certain', reason }))
    },
  },
  // UPS: 1Z, six characters of the shipper's account, service, package and check digit.
  checked('certain', /^(1Z)[0-9A-Z]{15}\d$/, (number) => digits.fitsUps(number.slice(2)), 'misprint', 100002),
  // USPS: 20 to 22 digits that begin with 9 and a service, often behind 420 and a ZIP code (USPS Publication 199).
  checked('certain', /^(9[1-5])(?:\d{18,20}|\d{24})$/, digits.fitsGs1, 'misprint', 21051),
  checked('certain', /^(420)\d{5}9[1-5]\d{18,20}$/, (n) => digits.fitsGs1(n.slice(8)), 'misprint', 21051),
  checked('certain', /^(420)\d{9}9[1-5]\d{18,20}$/, (n) => digits.fitsGs1(n.slice(12)), 'misprint', 21051),
  checked(
    'likely',
    /^(?!9|00)\d{20}$/,
    (n) => digits.fitsGs1(n) || digits.fitsGs1(`91${n}`),
    'nobody',
    21051,
  ),
  // FedEx: 96 and 20 digits (Ground), 34 digits of a door label, 20 that begin with 61 (SmartPost).
  checked('likely', /^(96)\d{20}$/, (n) => digits.fitsGs1(n.slice(-15)), 'misprint', 100003),
  checked(
    'likely',
    /^(?:420\d{5})?(92)\d{2}29(?:\d{16}|\d{20})$/,
    (n) => digits.fitsGs1(n.replace(/^420\d{5}/, '')),
    'nobody',
    100003,
  ),
  checked('likely', /^(61)\d{18}$/, (n) => digits.fitsGs1(`92${n}`), 'nobody', 100003),
  checked('certain', /^(96)\d{32}$/, digits.fitsFedExBarcode, 'misprint', 100003),
  checked('certain', /^(10)\d{32}$/, digits.fitsFedExBarcode, 'misprint', 100003),
  // DHL Paket: an SSCC (GS1): two zeros, the company prefix of DHL; JJD and more digits is the same in a licence plate.
  checked('certain', /^(003404)\d{14}$/, digits.fitsGs1, 'misprint', 7041),
  // Other SSCC: PostNord has 370 and 373, Bring 370 too, Posti 364, Poczta Polska 590.
  checked('certain', /^(00590)\d{15}$/, digits.fitsGs1, 'misprint', 16081),
  checked('likely', /^(00[37]70)\d{15}$/, digits.fitsGs1, 'misprint', 19241, 14081, 100423),
  checked('likely', /^([37]70)\d{14,15}$/, digits.fitsGs1, 'misprint', 14081, 100423),
  checked('likely', /^(00573)\d{15}$/, digits.fitsGs1, 'misprint', 4011, 19241),
  // FedEx: 12 digits (Express), 15 (Ground), each with a check digit of its own.
  checked('likely', /^(?!00)\d{12}$/, digits.fitsFedEx, 'nobody', 100003),
  checked('likely', /^\d{15}$/, digits.fitsGs1, 'nobody', 100003),
  checked('possible', /^00\d{16}(?:\d{2})?$/, digits.fitsGs1, 'nobody', 100003),
  // DHL Express: ten digits, the last is the first nine modulo 7; the same with an eleventh.
  checked('likely', /^\d{10}$/, digits.fitsDhlExpress, 'nobody', 100001),
  checked('possible', /^\d{11}$/, digits.fitsSeven, 'nobody', 100001),
  // OnTrac, and waybills of UPS.
  checked('certain', /^([CD])\d{14}$/, digits.fitsOnTrac, 'misprint', 100049),
  checked('likely', /^([AHJKTV])\d{10}$/, (n) => digits.fitsEverySecond(n.slice(1)), 'nobody', 100002),
  // Canada Post: 16 digits.
  checked('likely', /^\d{16}$/, digits.fitsGs1, 'nobody', 3041),
  // DPD: 14 digits and a check character.
  checked('likely', /^\d{14}[0-9A-Z]$/, digits.fitsDpd, 'nobody', 100007, 100010, 100072),
  // Purolator: twelve digits that begin with 3.
  checked('likely', /^3\d{11}$/, digits.fitsLuhn, 'nobody', 100042),
  // Yamato, Sagawa, Japan Post and CJ Logistics: twelve digits, the last is the rest modulo 7.
  checked('possible', /^\d{12}$/, digits.fitsSeven, 'nobody', 100062, 100040, 10021, 100689),
]
