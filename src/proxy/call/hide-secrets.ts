import { anyCase } from '../../convert/any-case.ts'

// Shorter ones would hit ordinary words of an answer; a real key is far longer.
const LEAST_LENGTH = 8
const HIDDEN = '[hidden]'

/** Takes secrets out of what an upstream sent, should it repeat our key or signature to us. */
export type SecretHider = {
  /** `text` is the JSON as sent, `json` the same parsed; the same object comes back where nothing is hidden. */
  inJson: (text: string, json: unknown) => unknown
}

/** The spellings of a secret to look for, in lower case: they are found in capitals or not. */
export function spellingsOf(secret: string): string[] {
  if (secret.length < LEAST_LENGTH) return []
  const bytes = Buffer.from(secret)
  const all = [secret, bytes.toString('hex'), ...base64Of(bytes)]
  return [...new Set(all.map((each) => each.toLowerCase()))]
}

/** As it is within a longer text in base64: it can begin at any of three places of a group. */
function base64Of(bytes: Buffer): string[] {
  const whole = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    // The characters at both ends hold bits of the neighbours as well.
    const from = Math.ceil((before * 8) / 6)
    return text.slice(from, Math.floor(((before + bytes.length) * 8) / 6))
  })
  return [...whole, ...whole.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))]
}

/** Hides these texts (`spellingsOf`), also where they are percent-encoded in whole or in part. */
export function createSecretHider(spellings: string[]): SecretHider {
  const holds = (text: string) => {
    const lower = text.toLowerCase()
    return spellings.some((spelling) => lower.includes(spelling))
  }
  const isSeen = (text: string) => {
    const plain = withoutControls(withoutEscapes(text))
    return holds(plain) || (plain.includes('%') && holds(percentDecoded(plain)))
  }
  const hide = (text: string) => {
    const left = spellings.reduce((rest, spelling) => rest.replace(anyCase(spelling), HIDDEN), text)
    // Where it is encoded in parts, or has something invisible in it, nobody can say where it begins.
    return holds(percentDecoded(withoutControls(left))) ? HIDDEN : left
  }
  return { inJson: (text, json) => (isSeen(text) ? mapTexts(json, hide) : json) }
}

/** JSON may write any character as `\u006c`, and some as `\"` or `\/`. */
const withoutEscapes = (text: string) =>
  text.includes('\\')
    ? text.replace(/\\(?:(["\\/])|u([\da-f]{4})|[bfnrt])/gi, (_, plain?: string, code?: string) =>
        code ? fromHex(code) : (plain ?? ''),
      )
    : text

/** Control characters are left out of what is shown, so what they part is one word there. */
const withoutControls = (text: string) => (/\p{Cc}/u.test(text) ? text.replace(/\p{Cc}/gu, '') : text)

const percentDecoded = (text: string) => text.replace(/%([\da-f]{2})/gi, (_, code: string) => fromHex(code))

const fromHex = (code: string) => String.fromCharCode(Number.parseInt(code, 16))

function mapTexts(json: unknown, map: (text: string) => string): unknown {
  if (typeof json === 'string') return map(json)
  if (Array.isArray(json)) return json.map((each) => mapTexts(each, map))
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [map(name), mapTexts(value, map)]))
}
