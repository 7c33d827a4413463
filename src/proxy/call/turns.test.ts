import { setImmediate as nextRound } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

const SMALL = 5000
const BIG = 1024 * 1024

test('between two answers that came together, what else waits has its turn', async () => {
  const turn = createTurns()
  const order: string[] = []
  const note = (what: string) => () => void order.push(what)
  const answers = [turn(SMALL).then(note('first answer')), turn(SMALL).then(note('second answer'))]
  const request = nextRound().then(note('request'))
  await Promise.all([...answers, request])
  expect(order).toEqual(['first answer', 'request', 'second answer'])
})

test('an answer that comes alone waits for nothing', async () => {
  const turn = createTurns()
  let isRoundOver = false
  const over = nextRound().then(() => (isRoundOver = true))
  await turn(SMALL)
  expect(isRoundOver).toBe(false)
  await over
  // The round of the first is over by now.
  isRoundOver = false
  const overAgain = nextRound().then(() => (isRoundOver = true))
  await turn(SMALL)
  expect(isRoundOver).toBe(false)
  await overAgain
})

test('a big answer waits until the one before it is done with, and makes no small one wait', async () => {
  const turn = createTurns()
  const end = await turn(BIG)
  let isSecondIn = false
  const second = turn(BIG).then((endSecond) => {
    isSecondIn = true
    endSecond()
  })
  await turn(SMALL)
  await nextRound()
  expect(isSecondIn).toBe(false)
  end()
  await second
  expect(isSecondIn).toBe(true)
})
