import { describe, expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'
import { findCarrier } from './find-carrier.ts'
import { postalOperators } from './postal-operators.ts'
import { proposeCarriers } from './propose-carriers.ts'

const codesOf = (waybill: string) => proposeCarriers(waybill).map(({ code }) => code)

describe('proposeCarriers', () => {
  test.each([
    ['601609743303', [100079], 'J&T Express (MY)'],
    ['630012345678', [100079], 'J&T Express (MY)'],
    ['EE123456785MY', [13051], 'Pos Malaysia'],
    ['RB123456785GB', [11031], 'Royal Mail'],
    ['CP123456785GB', [11033, 11031], 'Parcelforce'],
    ['EE123456785CN', [3013, 3011], 'China EMS'],
    ['RR473124829AE', [5031], 'Emirates Post'],
    ['UF123456789YP', [190012], 'Yanwen'],
    ['1Z999AA10123456784', [100002], 'UPS'],
    ['1Z5R89390357567127', [100002], 'UPS'],
    ['NVMYABCDE0001234567', [100127], 'Ninjavan (MY)'],
    ['SPXMY012345678901', [100408], 'Shopee Xpress (MY)'],
    ['MYF0123456789', [100481], 'Flash Express (MY)'],
    ['P0123N5WXP8EA', [100480], 'Flash Express (PH)'],
    ['SF1234567890123', [190766, 100012], 'SF Express (CN)'],
    ['YT2101234567890123', [190008], 'YunExpress'],
    ['YT1234567890123', [190157], 'YTO Express'],
    ['JT1234567890123', [190442], 'J&T Express (CN)'],
    ['JP1234567890', [100074], 'J&T Express (ID)'],
    ['LP00123456789012', [190271], 'Cainiao'],
    ['4PX3000291278910CN', [190094], '4PX'],
    ['TBA123456789012', [100308], 'Amazon Shipping'],
    ['3SABCD1234567', [14041], 'PostNL'],
    ['6A12345678901', [6051], 'La Poste (Colissimo)'],
    ['9400111202555842332669', [21051], 'USPS'],
    ['00340434161094022115', [7041], 'DHL Paket'],
    ['323212345678901234567890', [2061], 'bpost'],
    ['642204876000000012345678', [100043], 'InPost (PL)'],
    ['990012345612345678', [19251], 'Swiss Post'],
    ['986578788855', [100003], 'FedEx'],
    ['041441760228964', [100003], 'FedEx'],
    ['3318810025', [100001], 'DHL Express'],
    ['RB100000140GB', [11031], 'Royal Mail'],
    ['RB100000025GB', [11031], 'Royal Mail'],
  ])('%s may be %j, %s first', (waybill, codes, name) => {
    expect(codesOf(waybill).slice(0, codes.length)).toEqual(codes)
    expect(findCarrier(codes[0] ?? 0)?.name).toBe(name)
  })

  test.each([
    ['RB123456786GB', 11031],
    ['1Z999AA10123456785', 100002],
    ['9400111202555842332668', 21051],
    ['00340434161094022116', 7041],
  ])('%s has a wrong check digit, which is said of its carrier', (waybill, code) => {
    expect(proposeCarriers(waybill)[0]).toEqual({
      code,
      confidence: 'possible',
      reason: { kind: 'misprint' },
    })
  })

  test.each([
    ['986578788855', 'likely', 'check-digit'],
    ['986578788850', 'possible', 'length'],
    ['3318810025', 'likely', 'check-digit'],
    ['3318810026', 'possible', 'length'],
  ])('digits alone, %s, are %s by %s and never certain', (waybill, confidence, kind) => {
    const [best] = proposeCarriers(waybill)
    expect(best?.confidence).toBe(confidence)
    expect(best?.reason.kind).toBe(kind)
    expect(proposeCarriers(waybill).every((one) => one.confidence !== 'certain')).toBe(true)
  })

  test('proposes nothing for a number without a telling format, or of a post we do not know', () => {
    for (const waybill of ['', '12345', 'ABC-123', 'constructor', 'RB123456785ZZ']) {
      expect(proposeCarriers(waybill)).toEqual([])
    }
  })

  test('reads a number as people write it', () => {
    expect(codesOf(' rb 1234 5678 5 gb ')).toEqual([11031])
    expect(codesOf('99.00.123456.12345678')[0]).toBe(19251)
  })

  test('puts the carrier whose own prefix fits before one whose check digit fits by chance', () => {
    const both = Array.from({ length: 100 }, (_, at) => String(600000000000 + at)).map(codesOf)
    expect(both.every(([best]) => best === 100079)).toBe(true)
    expect(both.some((codes) => codes.includes(100003))).toBe(true)
  })
})

test('postal operators are carriers of the catalogue, in the country that the number names', () => {
  const countries = new Set(catalogue.flatMap(({ country }) => country ?? []))
  const found = [...countries].flatMap((country) =>
    ['R', 'C', 'E'].flatMap((letter) => postalOperators(letter, country).map((code) => ({ country, code }))),
  )
  expect(found.length).toBeGreaterThan(100)
  for (const { country, code } of found) expect(findCarrier(code)?.country).toBe(country)
})
