const digitsOf = (text: string) => Array.from(text, Number)

/** The UPU S10 check digit of an international postal item (`RB123456785GB`): weights 8 6 4 2 3 5 9 7, modulo 11. */
export function fitsS10(eight: string, check: string): boolean {
  const weights = [8, 6, 4, 2, 3, 5, 9, 7]
  const sum = digitsOf(eight).reduce((total, digit, at) => total + digit * (weights[at] ?? 0), 0)
  const rest = 11 - (sum % 11)
  return Number(check) === (rest === 10 ? 0 : rest === 11 ? 5 : rest)
}

/** The check digit of a UPS number after `1Z`: every second character counts twice, a letter as its place in 2 3 4 … from A, modulo 10. */
export function fitsUps(afterPrefix: string): boolean {
  const values = Array.from(afterPrefix, (one) =>
    /\d/.test(one) ? Number(one) : (one.charCodeAt(0) - 63) % 10,
  )
  const sum = values.slice(0, -1).reduce((total, value, at) => total + value * (at % 2 === 0 ? 1 : 2), 0)
  return values.at(-1) === (10 - (sum % 10)) % 10
}

/** The GS1 check digit (SSCC, USPS): from the right, digits weigh 3 1 3 1 …, modulo 10. */
export function fitsGs1(number: string): boolean {
  const digits = digitsOf(number).toReversed()
  const sum = digits.slice(1).reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 3 : 1), 0)
  return digits[0] === (10 - (sum % 10)) % 10
}

/** The check digit of a 12-digit FedEx number: weights 3 1 7, modulo 11, then 10 counts as 0. */
export function fitsFedEx(number: string): boolean {
  const weights = [3, 1, 7]
  const sum = digitsOf(number.slice(0, 11)).reduce(
    (total, digit, at) => total + digit * (weights[at % 3] ?? 0),
    0,
  )
  return Number(number.at(-1)) === (sum % 11) % 10
}

/** The check digit of a FedEx barcode of 34 digits: weights 1 7 3 over the 13 before it, modulo 11, then 10 counts as 0. */
export function fitsFedExBarcode(number: string): boolean {
  const weights = [1, 7, 3]
  const sum = digitsOf(number.slice(-14, -1)).reduce(
    (total, digit, at) => total + digit * (weights[at % 3] ?? 0),
    0,
  )
  return Number(number.at(-1)) === (sum % 11) % 10
}

/** The check digit of OnTrac, a letter that counts as 4 (C) or 5 (D): every second digit counts twice, modulo 10. */
export function fitsOnTrac(number: string): boolean {
  return fitsEverySecond((number.startsWith('C') ? '4' : '5') + number.slice(1))
}

/** Every second digit counts twice, from the left, modulo 10 (OnTrac, waybills of UPS). */
export function fitsEverySecond(digits: string): boolean {
  const sum = digitsOf(digits.slice(0, -1)).reduce(
    (total, digit, at) => total + digit * (at % 2 === 0 ? 1 : 2),
    0,
  )
  return Number(digits.at(-1)) === (10 - (sum % 10)) % 10
}

/** The check digit of a DHL Express waybill: the first nine digits modulo 7. */
export function fitsDhlExpress(number: string): boolean {
  return Number(number.slice(0, 9)) % 7 === Number(number.at(9))
}

/** The check digit of Japanese and Korean parcel carriers: all digits before the last, as one number, modulo 7. */
export function fitsSeven(number: string): boolean {
  return Number(number.slice(0, -1)) % 7 === Number(number.at(-1))
}

/** The check character of a DPD parcel number of 14 digits (ISO 7064, modulo 37, 36). */
export function fitsDpd(number: string): boolean {
  const values = Array.from(number, (one) => Number.parseInt(one, 36))
  const rest = values.slice(0, -1).reduce((total, value) => {
    const sum = (total + value) % 36 || 36
    return (sum * 2) % 37
  }, 36)
  return (rest + (values.at(-1) ?? 0)) % 36 === 1
}

/** Luhn's check digit: from the right every second digit counts twice, its digits added, modulo 10. */
export function fitsLuhn(number: string): boolean {
  const sum = digitsOf(number)
    .toReversed()
    .reduce((total, digit, at) => {
      const counted = at % 2 === 0 ? digit : digit * 2
      return total + (counted > 9 ? counted - 9 : counted)
    }, 0)
  return sum % 10 === 0
}
