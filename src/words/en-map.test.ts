import { expect, test } from 'vitest'
import { enMap } from './en-map.ts'

const { distance, total, correctedWhy } = enMap

test('a distance is told no finer than a scan knows it', () => {
  const texts = [0, 0.05, 0.994, 1.04, 9.96, 412.4, 18_213].map((km) =>
    distance({ km, isApproximate: false }),
  )
  expect(texts).toEqual(['0 m', '50 m', '990 m', '1 km', '10 km', '412 km', '18,213 km'])
  expect(distance({ km: 412.4, isApproximate: true })).toBe('about 412 km')
})

test('the whole journey says which stops it leaves out', () => {
  const far = { km: 214, isApproximate: false }
  expect(total(far, 5, 5)).toBe('214 km in straight lines between 5 stops.')
  expect(total(far, 4, 5)).toBe(
    '214 km in straight lines between 4 stops. 1 stop without a position is left out of it.',
  )
  expect(total({ km: 0, isApproximate: false }, 1, 1)).toBe('')
})

test('a correction holds what was sent, and claims a proof only where there is one', () => {
  expect(correctedWhy({ latitude: '102.5', longitude: '5.7' })).toBe(
    'Sent as latitude 102.5, longitude 5.7. Latitude cannot pass 90, so the two were swapped.',
  )
  expect(correctedWhy({ latitude: '9.99', longitude: '53.5' })).toContain('They looked reversed')
})
