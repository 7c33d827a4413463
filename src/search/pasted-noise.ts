import { isIban } from './iban.ts'

/** What is put in the place of something that is no waybill number: it ends words, and no number goes over it. */
export const HOLE = '\u0001'

const currency =
  'RM|MYR|Rp\\.?|IDR|USD|US\\$|S\\$|SGD|A\\$|AU\\$|CA\\$|NT\\$|HK\\$|R\\$|MX\\$|\\$|€|EUR|£|GBP|¥|￥|CNY|RMB|JPY|₩|KRW|฿|THB|₱|PHP|Php|₫|VND|₹|Rs\\.?|INR|CHF|AED|SAR|SR|zł|PLN|Kč|CZK|kr\\.?|SEK|NOK|DKK|₺|TRY|TL|₴|₽|BRL|AUD|CAD|NZD|HKD|TWD'
const after = `${currency}|đ|d|dong|元|円|원|บาท|zl|ريال|درهم|руб(?:\\.|лей)?|грн|pesos?|euros?|dollars?|ringgit|rupiah|ribu|%|kg|g|lbs?|cm|mm`
const amount = '\\d{1,3}(?:[ .,\u2019]\\d{3})+(?:[.,]\\d{1,2})?|\\d{1,9}(?:[.,]\\d{1,2})?'
const month =
  'jan|feb|fev|mar|mrz|apr|avr|may|mai|mei|maj|jun|jui|jul|aug|aou|ago|agu|ogos|sep|set|oct|okt|out|nov|dec|dez|dis|des|gen|ene|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру'

const shapes: readonly RegExp[] = [
  // An address of a person, and a hash or an identifier of a program.
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
  /\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})\b/g,
  // What Excel makes of a long number.
  /\b\d[.,]\d+E\+?\d+\b/gi,
  // Dates and times of day.
  /(?<![\d.-])(?:19|20)\d{2}([-/.])\d{1,2}\1\d{1,2}(?:[T\s]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?(?![\d-])/g,
  /(?<![\d.-])\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})(?![\d.-])/g,
  /(?<!\d)(?:19|20)?\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?[日号]?/g,
  /(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?\b)?(?![\d:])/gi,
  /(?<!\d)\d{1,2}[h.]\d{2}(?=\s?(?:uhr|h\b|น\.))/gi,
  new RegExp(
    `(?<![\\p{L}\\p{N}])\\d{1,2}(?:st|nd|rd|th|\\.|er)?[\\s-](?:de\\s)?(?:${month})\\p{L}*\\.?,?(?:[\\s-](?:de\\s)?(?:19|20)\\d{2})?(?![\\d\\p{L}])`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${month})\\p{L}*\\.?[\\s-]\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s(?:19|20)\\d{2})?(?![\\d\\p{L}])`,
    'giu',
  ),
  // Amounts of money, weights and other decimals.
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${currency})\\s?(?:${amount})(?![\\p{L}\\p{N}]|[.,]\\d|\\s\\d|\\s?[A-Z]{2}(?![A-Z]))`,
    'gu',
  ),
  new RegExp(`(?<![\\p{L}\\p{N}.,])(?:${amount})\\s?(?:${after})(?![\\p{L}\\p{N}])`, 'gu'),
  /(?<![\p{L}\p{N}.,-])\d{1,3}(?:[.,]\d{3})*[.,]\d{1,2}(?![\p{L}\p{N}]|[.,]\d)/gu,
  // Order numbers of Amazon; numbers of persons and companies with their dots and dashes.
  /(?<![\p{L}\p{N}-])\d{3}-\d{7}-\d{7}(?![\p{L}\p{N}-])/gu,
  /(?<![\p{L}\p{N}.-])\d{2,3}\.\d{3}\.\d{3}[-/.\d]*(?![\p{L}\p{N}])/gu,
]

/** Telephone numbers: with the country, with brackets, beginning with a 0 in groups, or free ones. */
const telephones: readonly RegExp[] = [
  /\+\s?\d{1,3}[\d\s().-]{6,16}\d(?![\p{L}\d])/gu,
  /(?<![\p{L}\p{N}])\(\d{2,5}\)[\s-]?\d{2,5}(?:[\s-]\d{2,5}){0,3}(?![\p{L}\d-])/gu,
  /(?<![\p{L}\p{N}-]|\d[A-Z]*[\s-])0\d{1,4}[\s-]\d{2,4}(?:[\s-]\d{2,4}){1,5}(?![\p{L}\d-]|\s\d)/gu,
  /(?<![\p{L}\p{N}-])0\d{1,3}-\d{6,8}(?![\p{L}\d-])/gu,
  /(?<![\p{L}\p{N}-])(?:1[\s-])?[2-9]\d{2}-\d{3}-\d{4}(?![\p{L}\d-])/gu,
  /(?<![\p{L}\p{N}-])(?:1[\s-])?[48]00[\s-]\d{3}[\s-]\d{2,4}(?:[\s-]\d{2})?(?![\p{L}\d-])/gu,
]
const MOST_DIGITS_OF_A_TELEPHONE = 14
const isTelephone = (text: string) =>
  text.replace(/\D/g, '').length <= (text.startsWith('0') ? 11 : MOST_DIGITS_OF_A_TELEPHONE)

/** The line with holes where dates, money, telephone numbers, e-mail addresses, bank accounts and such stand. */
export function withoutNoise(line: string): string {
  let text = line.replaceAll(/\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?\b/g, (found) =>
    isIban(found) ? HOLE.repeat(found.length) : found,
  )
  for (const shape of shapes) text = text.replaceAll(shape, (found) => HOLE.repeat(found.length))
  for (const shape of telephones)
    text = text.replaceAll(shape, (found) => (isTelephone(found) ? HOLE.repeat(found.length) : found))
  return text
}
