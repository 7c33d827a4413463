// Shorter ones would hit ordinary words of an answer; a real key is far longer.
const LEAST_LENGTH = 8
const HIDDEN = '[hidden]'

/** Takes secrets out of what an upstream sent, should it repeat our key or signature to us. */
export type SecretHider = {
  inText: (text: string) => string
  /** `text` is the JSON as sent, `json` the same parsed; the same object comes back where nothing is hidden. */
  inJson: (text: string, json: unknown) => unknown
}

/** Hides these texts, and their base64 forms. */
export function createSecretHider(secrets: string[]): SecretHider {
  const long = secrets.filter((secret) => secret.length >= LEAST_LENGTH)
  const needles = long.flatMap((secret) => [
    secret,
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  ])
  const inText = (text: string) => needles.reduce((left, needle) => left.replaceAll(needle, HIDDEN), text)
  // Many servers write "/" as "\/", and base64 is full of them.
  const isSeen = (text: string) => {
    const plain = text.includes('\\/') ? text.replaceAll('\\/', '/') : text
    return needles.some((needle) => plain.includes(needle))
  }
  return { inText, inJson: (text, json) => (isSeen(text) ? mapTexts(json, inText) : json) }
}

function mapTexts(json: unknown, map: (text: string) => string): unknown {
  if (typeof json === 'string') return map(json)
  if (Array.isArray(json)) return json.map((each) => mapTexts(each, map))
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [map(name), mapTexts(value, map)]))
}
