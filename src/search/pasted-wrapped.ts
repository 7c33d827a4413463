import { everyProposal } from '../carriers/propose-carriers.ts'
import type { PastedLine } from './pasted-lines.ts'

const MOST = 6

/** Puts a number that a line break has parted together again, where only both parts have a right check digit. */
export function joinWrapped(lines: PastedLine[]): void {
  lines.forEach((line, at) => {
    const next = lines[at + 1]
    if (next === undefined) return
    const tail = line.text.match(/(?:[A-Z0-9]+[ -]){0,5}[A-Z0-9]+-?$/)?.[0]
    const head = next.text.match(/^(?:[A-Z0-9]+ ){0,5}[A-Z0-9]+(?![A-Za-z])/)?.[0]
    if (tail === undefined || head === undefined) return
    const [tails, heads] = [tail.split(/[ -]/).filter(Boolean), head.split(' ')]
    for (let left = 1; left <= Math.min(MOST, tails.length); left++)
      for (let right = 1; right <= Math.min(MOST, heads.length); right++) {
        const [ends, begins] = [tails.slice(-left), heads.slice(0, right)]
        if (!isParted(ends, begins)) continue
        line.text = `${line.text} ${begins.join(' ')}`
        next.text = next.text.slice(begins.join(' ').length)
        return
      }
  })
}

/** Both parts together are a number with a right check digit, and no part is one by itself. */
function isParted(ends: readonly string[], begins: readonly string[]): boolean {
  const groups = [...ends, ...begins]
  if (groups.some((group) => !/\d/.test(group) || group.length > 12)) return false
  const whole = groups.join('')
  if (whole.length < 13 || ends.join('').length < 4) return false
  if ([ends.join(''), begins.join('')].some((part) => everyProposal(part)[0]?.confidence === 'certain'))
    return false
  const best = everyProposal(whole)[0]
  return best?.confidence === 'certain' && best.reason.kind !== 'misprint'
}
