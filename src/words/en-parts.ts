import { dateParts, durationParts } from './dates.ts'

export const locale = 'en'

let numbers: Intl.NumberFormat | undefined
/** `10,000`. A map of thousands of stops says hundreds of them: the browser's tables are looked up once. */
export const number = (n: number) => (numbers ??= new Intl.NumberFormat(locale)).format(n)

/** `1 scan`, `12 scans`, `10,000 scans`. */
export const count = (n: number, one: string, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`

/** `Mon 20 Jan` */
export const onDay = (date: string) => {
  const { weekday, day, month } = dateParts(date, locale)
  return `${weekday} ${day} ${month}`
}
/** `20 Jan` */
export const shortDay = (date: string) => {
  const { day, month } = dateParts(date, locale)
  return `${day} ${month}`
}
/** `Mon 20 Jan 2025` */
export const fullDay = (date: string) => `${onDay(date)} ${dateParts(date, locale).year}`

/** `12 min`, `2 h 12 min`, `5 d 2 h`: floored. */
export const duration = (ms: number) => {
  const { days, hours, minutes } = durationParts(ms)
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`
  return `${minutes} min`
}

/** `all 12 scans`, `3 of 12 scans`, `the only scan` */
export const many = (n: number, of: number) =>
  n !== of ? `${number(n)} of ${count(of, 'scan')}` : of === 1 ? 'the only scan' : `all ${count(of, 'scan')}`
