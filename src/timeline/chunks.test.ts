import { expect, it } from 'vitest'
import { scan } from '../parcel/fixture.ts'
import { toDays } from '../parcel/stops.ts'
import { toChunkedDays, toChunks } from './chunks.ts'

const minutes = (count: number, place: (index: number) => string) =>
  Array.from({ length: count }, (_, index) =>
    scan(
      `${new Date(Date.UTC(2025, 0, 1, 23, 59) - index * 60_000).toISOString().slice(0, 19)}Z`,
      `Scan ${index}`,
      place(index),
    ),
  )

it('a day of many rows is cut into chunks of fifty, in order and without loss', () => {
  const events = minutes(230, (index) => (index < 120 ? 'Ipoh' : `Town ${index}`))
  const chunks = toDays(events).flatMap((day) => toChunks(day.parts))
  expect(chunks.map((chunk) => chunk.reduce((sum, piece) => sum + piece.rows.length, 0))).toEqual([
    50, 50, 50, 50, 30,
  ])
  const texts = chunks.flatMap((chunk) => chunk.flatMap((piece) => piece.rows.map((row) => row.event.text)))
  expect(texts).toEqual(events.map((event) => event.text))
})

it('a long stop shows its own row once', () => {
  const pieces = toDays(minutes(120, () => 'Ipoh')).flatMap((day) => toChunks(day.parts).flat())
  expect(pieces.map((piece) => piece.isFirst)).toEqual([true, false, false])
})

it('each day knows how many chunks stand before it', () => {
  const days = toChunkedDays([...minutes(1440, () => 'Ipoh'), ...minutes(1500, () => 'Ipoh').slice(1440)])
  expect(days.map(({ chunks, before }) => [before, chunks.length])).toEqual([
    [0, 29],
    [29, 2],
  ])
})
