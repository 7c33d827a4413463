import type { CatalogueCarrier } from '../carriers/catalogue.ts'
import { findCarrier } from '../carriers/find-carrier.ts'
import { proposeCarriers } from '../carriers/propose-carriers.ts'
import { type CarrierMatch, searchCarriers } from '../carriers/search-carriers.ts'
import { parseCarrierCode } from '../parcel/waybill.ts'

/** The groups of the list in their order; `code` is the nameless last row that takes any code. */
export type PickerGroup = 'number' | 'recent' | 'all' | 'code'

/** One row that can be chosen: a carrier of the catalogue, or a code that it does not know. */
export type PickerOption = {
  group: PickerGroup
  code: number
  carrier: CatalogueCarrier | null
  range: CarrierMatch['range']
  by: string | null
}

/** The options for what is typed; a carrier stands only in the first group that fits it. */
export function pickerOptions(asked: {
  query: string
  waybill: string
  recent: readonly number[]
  language: string
}): PickerOption[] {
  const matches = new Map(
    searchCarriers(asked.query, asked.language).map((match) => [match.carrier.code, match]),
  )
  const options: PickerOption[] = []
  const taken = new Set<number>()
  const take = (group: PickerGroup, code: number) => {
    if (taken.has(code)) return
    taken.add(code)
    const match = matches.get(code)
    options.push({
      group,
      code,
      carrier: findCarrier(code),
      range: match?.range ?? null,
      by: match?.by ?? null,
    })
  }

  // A mere length fits so many carriers that a carrier of the person's own is the better guess.
  for (const { code, reason } of proposeCarriers(asked.waybill))
    if (reason.kind !== 'length' && matches.has(code)) take('number', code)
  const typed = asked.query.trim()
  for (const code of asked.recent) {
    // A recent carrier outside the catalogue has only its code to be found by.
    if (matches.has(code) || (findCarrier(code) === null && String(code).startsWith(typed)))
      take('recent', code)
  }
  for (const code of matches.keys()) take('all', code)
  const code = parseCarrierCode(typed)
  if (code !== null) take('code', code)
  return options
}

/** A line of the list: the heading of a group, or the option at `index` of the options. */
export type PickerRow =
  | { kind: 'heading'; group: Exclude<PickerGroup, 'code'> }
  | { kind: 'option'; option: PickerOption; index: number }

/** The options with a heading before each group. */
export function pickerRows(options: readonly PickerOption[]): PickerRow[] {
  return options.flatMap((option, index): PickerRow[] => {
    const row: PickerRow = { kind: 'option', option, index }
    if (option.group === 'code' || option.group === options[index - 1]?.group) return [row]
    return [{ kind: 'heading', group: option.group }, row]
  })
}
