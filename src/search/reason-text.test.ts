import { expect, it } from 'vitest'
import type { Reason } from '../carriers/proposal.ts'
import { enPaste } from '../words/en-paste.ts'
import { reasonText } from './reason-text.ts'

it.each<[Reason, string]>([
  [{ kind: 's10', country: 'MY' }, 'international postal number of Malaysia, check digit right'],
  [{ kind: 'prefix', prefix: '60', digits: 12 }, '12 digits that begin with 60'],
  [{ kind: 'prefix', prefix: 'NVMY', digits: null }, 'begins with NVMY'],
  [{ kind: 'check-digit', digits: 12 }, '12 digits with the right check digit'],
  [{ kind: 'length', digits: 14 }, '14 digits'],
  [{ kind: 'form' }, 'written like its numbers'],
  [{ kind: 'misprint' }, 'written like its numbers, but the check digit is wrong'],
  [{ kind: 'url', host: 'jtexpress.my' }, 'from a link to jtexpress.my'],
  [{ kind: 'named', text: 'Pos Laju' }, 'the text says “Pos Laju”'],
])('%j is told in words', (reason, told) => {
  expect(reasonText(reason, enPaste)).toBe(told)
})
