import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { enRepairs } from './en-repairs.ts'
import { enUpdate } from './en-update.ts'
import { enWhy } from './en-why.ts'
import { en } from './en.ts'
import { UPDATE_CASES } from './update-cases.ts'
import { AUDIENCES, LENGTHS, updateText } from './update.ts'

const language = { words: en, update: enUpdate, why: enWhy, repairs: enRepairs }

/** `# case`, then `## audience, length` and the whole text in a fence. */
const written = new Map<string, string>(
  readFileSync(new URL('update-texts.md', import.meta.url), 'utf8')
    .split(/^# /m)
    .slice(1)
    .flatMap((section) => {
      const [name = '', ...rest] = section.split('\n')
      const texts = rest.join('\n').matchAll(/^## (.*)\n```\n([\s\S]*?)\n```$/gm)
      return [...texts].map(([, kind, text]) => [`${name}: ${kind}`, text ?? ''] as const)
    }),
)

const kinds = AUDIENCES.flatMap((audience) => LENGTHS.map((length) => ({ audience, length })))
const replies = Object.entries(UPDATE_CASES).flatMap(([name, one]) =>
  kinds.map((kind) => ({ name: `${name}: ${kind.audience}, ${kind.length}`, kind, one })),
)

describe('the reply is what is written in update-texts.md', () => {
  it.each(replies)('$name', ({ name, kind, one }) => {
    expect(updateText(kind, one, language)).toBe(written.get(name))
  })
  it('which holds nothing else', () => {
    expect([...written.keys()]).toEqual(replies.map(({ name }): string => name))
  })
})
