import { expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'

test('one kind of wish is met before those that came earlier, the others in their order', () => {
  const met: string[] = []
  const laters: (() => void)[] = []
  const ask = inTurn<{ kind: 'land' | 'web'; id: number }>(
    'web',
    ({ kind, id }) => {
      met.push(`${kind} ${id}`)
      // Comes while the first is being painted.
      if (id === 1) ask({ kind: 'web', id: 9 })
    },
    (act) => laters.push(act),
  )
  ask({ kind: 'land', id: 1 })
  ask({ kind: 'land', id: 2 })
  expect(met).toEqual([])
  for (let act = laters.shift(); act; act = laters.shift()) act()
  expect(met).toEqual(['land 1', 'web 9', 'land 2'])
})

test('a wish that comes when all are met is met as well, and each once', () => {
  const met: number[] = []
  const laters: (() => void)[] = []
  const ask = inTurn<{ kind: 'land'; id: number }>(
    'land',
    ({ id }) => met.push(id),
    (act) => laters.push(act),
  )
  for (const id of [1, 2]) {
    ask({ kind: 'land', id })
    for (let act = laters.shift(); act; act = laters.shift()) act()
  }
  expect(met).toEqual([1, 2])
})
