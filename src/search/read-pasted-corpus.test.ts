import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findCarrier } from '../carriers/find-carrier.ts'
import { plainNumber } from '../carriers/propose-carriers.ts'
import { readPasted } from './read-pasted.ts'

type Case = {
  title: string
  numbers: { waybill: string; carriers: number[] }[]
  unread: number[]
  text: string
}

/**
 * Texts of our own as people paste them. A case is `### title`, its numbers each with the carriers that are right
 * (`|` between), `! n` for a line that must be listed as unread, `---`, and the text.
 */
function readCases(name: string): Case[] {
  const file = readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), 'utf8')
  return file
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...rest] = part.split(/^---\n/m)
      const [title = '', ...told] = head.trim().split('\n')
      const numbers = told
        .filter((line) => !line.startsWith('!'))
        .map((line) => {
          const [waybill = '', carriers = ''] = line.split(' ')
          return { waybill, carriers: carriers.split('|').filter(Boolean).map(Number) }
        })
      const unread = told.filter((line) => line.startsWith('!')).map((line) => Number(line.slice(1)))
      return { title, numbers, unread, text: rest.join('---\n') }
    })
}

function measure(name: string) {
  const faults: string[] = []
  const sums = { texts: 0, expected: 0, taken: 0, right: 0, judged: 0, inFirstTwo: 0, unread: 0, listed: 0 }
  for (const { title, numbers, unread, text } of readCases(name)) {
    const pasted = readPasted(text)
    const found = new Map(pasted.found.map((one) => [plainNumber(one.waybill), one]))
    sums.texts++
    sums.expected += numbers.length
    sums.taken += found.size
    for (const { waybill, carriers } of numbers) {
      const one = found.get(plainNumber(waybill))
      found.delete(plainNumber(waybill))
      if (one === undefined) {
        faults.push(`${title}: missed ${waybill}`)
        continue
      }
      sums.right++
      if (carriers.length === 0) continue
      sums.judged++
      const two = one.proposals.slice(0, 2).map(({ code }) => code)
      if (two.some((code) => carriers.includes(code))) sums.inFirstTwo++
      else
        faults.push(
          `${title}: ${waybill} is ${carriers.map((code) => findCarrier(code)?.name).join('|')}, proposed ${one.proposals.map(({ code, reason }) => `${findCarrier(code)?.name} (${reason.kind})`).join(', ')}`,
        )
    }
    for (const extra of found.keys()) faults.push(`${title}: took ${extra}`)
    const listed = pasted.unread.map(({ line }) => line)
    sums.unread += unread.length
    sums.listed += unread.filter((line) => listed.includes(line)).length
    for (const line of unread) if (!listed.includes(line)) faults.push(`${title}: line ${line} is lost`)
    for (const { line, text: one } of pasted.unread)
      if (!unread.includes(line)) faults.push(`${title}: lists ${line} “${one}”`)
  }
  const precision = sums.right / sums.taken
  const recall = sums.right / sums.expected
  const carrier = sums.inFirstTwo / sums.judged
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  console.log(
    `${name}: ${sums.texts} texts, ${sums.expected} numbers: precision ${percent(precision)}, recall ${percent(recall)}, carrier in the first two ${percent(carrier)}, unread ${sums.listed}/${sums.unread}\n${faults.map((one) => `  ${one}`).join('\n')}`,
  )
  return { precision, recall, carrier, faults }
}

test.each([
  'pasted-first',
  'pasted-held-out',
  'pasted-last',
  'pasted-fresh',
  'pasted-unseen',
  'pasted-frost',
  'pasted-thaw',
  'pasted-spring',
])('%s: precision and recall are at least 0.97, the right carrier is in the first two of 0.95', (name) => {
  const { precision, recall, carrier } = measure(name)
  expect(precision).toBeGreaterThanOrEqual(0.97)
  expect(recall).toBeGreaterThanOrEqual(0.97)
  expect(carrier).toBeGreaterThanOrEqual(0.95)
})
