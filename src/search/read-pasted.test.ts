import { expect, test } from 'vitest'
import { readPasted } from './read-pasted.ts'

test('a list of numbers, one a line: each once, with its line and its carriers', () => {
  const pasted = readPasted('601609743303\nnvmya001948827\r\n601609743303\nhello\n')
  expect(pasted.found.map(({ waybill, line }) => [waybill, line])).toEqual([
    ['601609743303', 1],
    ['NVMYA001948827', 2],
  ])
  expect(pasted.found[1]?.proposals[0]).toEqual({
    code: 100127,
    confidence: 'certain',
    reason: { kind: 'prefix', prefix: 'NVMY', digits: null },
  })
  expect(pasted).toMatchObject({ duplicates: 1, lines: 5, overflow: 0, unread: [{ line: 4, text: 'hello' }] })
})

test('500 are taken, the others are counted', () => {
  const pasted = readPasted(Array.from({ length: 503 }, (_, at) => 601609000000 + at).join('\n'))
  expect(pasted.found).toHaveLength(500)
  expect(pasted.overflow).toBe(3)
})
