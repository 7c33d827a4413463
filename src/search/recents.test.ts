import { expect, it } from 'vitest'
import { readRecents, withRecent } from './recents.ts'

const recent = (waybill: string) => ({ waybill, carrier: 100079, name: 'J&T Express (MY)' })

it('the newest look-up comes first, each once, eight at most', () => {
  const many = Array.from({ length: 9 }, (_, index) => recent(`WAYBILL${index}`))
  const kept = many.reduce<ReturnType<typeof recent>[]>((recents, one) => withRecent(recents, one), [])
  expect(kept).toHaveLength(8)
  expect(withRecent(kept, recent('WAYBILL3')).map(({ waybill }) => waybill)).toEqual([
    'WAYBILL3',
    'WAYBILL8',
    'WAYBILL7',
    'WAYBILL6',
    'WAYBILL5',
    'WAYBILL4',
    'WAYBILL2',
    'WAYBILL1',
  ])
})
it('what another version or another hand kept does no harm', () => {
  for (const text of [null, '', '{', '{}', '[null,1,{"waybill":5}]']) expect(readRecents(text)).toEqual([])
  expect(readRecents(JSON.stringify([recent('ABCDE'), { waybill: 'X' }]))).toEqual([recent('ABCDE')])
})
