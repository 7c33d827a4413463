import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFairQueue } from './fair-queue.ts'

const always = () => true
type Entry = { client: string; name: string }

function queueOf(...names: string[]) {
  const queue = createFairQueue<Entry>()
  const entries = names.map((name) => ({ client: name[0] ?? '', name }))
  for (const entry of entries) queue.add(entry)
  return { queue, entries }
}

function drain({ queue }: ReturnType<typeof queueOf>): string[] {
  const names: string[] = []
  for (let next = queue.next(always); next; next = queue.next(always)) {
    names.push(next.name)
    queue.take(next)
  }
  return names
}

test('clients take turns, and each one keeps its own order', () => {
  expect(drain(queueOf('a1', 'a2', 'a3', 'b1', 'c1', 'b2'))).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3'])
})

test('who is not ready is passed over, and keeps the place', () => {
  const { queue, entries } = queueOf('a1', 'a2', 'b1')
  const isHere = ({ name }: Entry) => name !== 'a1'
  expect(queue.next(isHere)?.name).toBe('a2')
  queue.take(queue.next(isHere) as Entry)
  expect(drain({ queue, entries })).toEqual(['b1', 'a1'])
})

test('what is put back comes before everybody', () => {
  const { queue, entries } = queueOf('a1', 'b1', 'a2')
  const [first] = entries
  queue.take(first as Entry)
  queue.putBack(first as Entry)
  expect(drain({ queue, entries })).toEqual(['a1', 'b1', 'a2'])
})

test('a position is the number of turns until one’s own, whatever the lines', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), fc.nat(5), (clients, served) => {
      const names = clients.map((client, index) => `${client}${index}`)
      const { queue, entries } = queueOf(...names)
      for (let turn = 0; turn < served; turn++) {
        const next = queue.next(always)
        if (next) queue.take(next)
      }
      const positions = new Map(queue.all().map((entry) => [entry.name, queue.positionOf(entry)]))
      expect(queue.size()).toBe(positions.size)
      const order = drain({ queue, entries })
      expect(order.map((name) => positions.get(name))).toEqual(order.map((_name, index) => index + 1))
    }),
  )
})
