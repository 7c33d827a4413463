import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFairQueue } from './fair-queue.ts'

type Entry = { client: string; name: string }

function queueOf(...names: string[]) {
  const queue = createFairQueue<Entry>()
  const entries = names.map((name) => ({ client: name[0] ?? '', name }))
  for (const entry of entries) queue.add(entry)
  return { queue, entries }
}

function drain({ queue }: ReturnType<typeof queueOf>): string[] {
  const names: string[] = []
  for (let head = queue.head(); head; head = queue.head()) {
    names.push(head.name)
    queue.remove(head)
  }
  return names
}

test('clients take turns, and each one keeps its own order', () => {
  expect(drain(queueOf('a1', 'a2', 'a3', 'b1', 'c1', 'b2'))).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3'])
})

test('what is put back comes before everybody', () => {
  const { queue, entries } = queueOf('a1', 'b1', 'a2')
  const [first] = entries
  queue.remove(first as Entry)
  queue.putBack(first as Entry)
  expect(drain({ queue, entries })).toEqual(['a1', 'b1', 'a2'])
})

test('a position is the number of turns until one’s own, whatever the lines', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), fc.nat(5), (clients, served) => {
      const names = clients.map((client, index) => `${client}${index}`)
      const { queue, entries } = queueOf(...names)
      for (let turn = 0; turn < served; turn++) {
        const head = queue.head()
        if (head) queue.remove(head)
      }
      const positions = new Map(queue.all().map((entry) => [entry.name, queue.positionOf(entry)]))
      expect(queue.size()).toBe(positions.size)
      const order = drain({ queue, entries })
      expect(order.map((name) => positions.get(name))).toEqual(order.map((_name, index) => index + 1))
    }),
  )
})
