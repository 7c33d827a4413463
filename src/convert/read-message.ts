import { cleanText } from './read-leaves.ts'

const MESSAGE_LENGTH = 200

/** What is taken out, in this order, and what stands in its place. */
const HIDDEN: [RegExp, string][] = [
  [/<(script|style)\b[^>]*>[^<]*<\/\1>/gi, ' '],
  [/<[^<>]*>/g, ' '],
  // Frames of a stack, then the upstream's own machines and files.
  [/\s+at (?:[\w.$<>/]+\s?\([^()]*:\d+(?::\d+)?\)|\S*\/\S+:\d+(?::\d+)?)/g, ' '],
  [/\b[a-z]+:\/\/[^\s,]+/gi, '…'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b|\[[\da-f:]{3,}\](?::\d+)?|\b[\w-]+(?:\.[\w-]+)+:\d{2,5}\b/gi, '…'],
  [/(?<![\w/])(?:\/[\w.-]+){2,}(?::\d+)*/g, '…'],
  [
    /\b(x-[\w-]+|[\w-]*(?:key|sign|signature|secret|token|authorization|password))["']?\s*[:=]\s*\S+/gi,
    '$1 …',
  ],
  // 24 characters or more in one run, digits among them: a key, a digest, a signature.
  [/(?=[\w+/=.-]*\d)[\w+/=.-]{24,}/g, '…'],
]

/**
 * A message of the upstream as one line of text: no markup, no control characters, no stack, host or file, nothing that
 * looks like a key or a signature, at most 200 characters. An error page or an echoed header must not reach a person.
 */
export function cleanMessage(text: string): string | null {
  const told = HIDDEN.reduce((left, [what, by]) => left.replace(what, by), cleanText(text.slice(0, 2000)))
  const line = told.replace(/\s+/g, ' ').trim()
  if (line === '') return null
  return line.length > MESSAGE_LENGTH ? `${cleanText(line.slice(0, MESSAGE_LENGTH - 1))}…` : line
}
