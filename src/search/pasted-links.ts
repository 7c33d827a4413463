import { namedCarriers } from '../carriers/named-carriers.ts'
import { everyProposal } from '../carriers/propose-carriers.ts'
import { trackingHost } from '../carriers/tracking-hosts.ts'

/** A number that a link leads to, where the link stands in its line, and the carriers the link tells of. */
export type LinkedNumber = {
  text: string
  from: number
  to: number
  link: { codes: readonly number[]; host: string } | null
}

const shape =
  /(?:https?:\/\/|www\.)[^\s<>"'\])|\u0080-\uffff]+|(?<![\w@.-])(?:[a-z0-9-]+\.)+[a-z]{2,}\/[^\s<>"'\])|\u0080-\uffff]+|(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:com|net|org|my|sg|id|th|ph|vn|de|fr|es|it|nl|pl|uk|cn|jp|in|au|br)(?![\w@.-])/gi

// How pages call the number in their addresses; a page of a carrier may call it less tellingly.
const telling =
  /track|trk|waybill|awb|consign|con[_-]?note|resi|shipment|mail_?no|bar_?code|piece_?code|parcel_?(?:no|num|id|code)|tlabels|inquiry|spx_?tn|^nums?$|objeto|invc?_?no|slip_?no|okurijo|^wb/i
const usual =
  /^(?:id|idc|no|n|q|s|p|code|cod|codigo|number|numbers|numero|ref|reference|refnumber|match|search\w*|bills?|billcode|cn|item\w*|article\w*|lote|cek|reqcode\d*|requestno\d*|number\d+|sid\d*|pin|package\w*|enquiry|listenumeroslt|param)$/i
const never =
  /^(?:utm_|gclid|fbclid|_ga|mc_|lang|locale?$|hl$|t$|ts$|time|date|v$|ver|order|invoice|customer|user|account|phone|tel|zip|postal|postcode|email|sig|token|hash|key)/i

const mayBe = (text: string) =>
  /^[A-Z0-9-]{7,40}$/i.test(text) && (text.match(/\d/g)?.length ?? 0) >= 4 && !/^[0-9a-f]{32,}$/.test(text)

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** The links of a line: the numbers in them, and where they stand, so that nothing else is read in them. */
export function readLinks(line: string): { numbers: LinkedNumber[]; spans: { from: number; to: number }[] } {
  const numbers: LinkedNumber[] = []
  const spans: { from: number; to: number }[] = []
  for (const { 0: found, index } of line.matchAll(shape)) {
    const url = found.replace(/[.,;:!?*_]+$/, '')
    const span = { from: index, to: index + url.length }
    spans.push(span)
    for (const one of numbersOf(url)) numbers.push({ ...one, ...span })
  }
  return { numbers, spans }
}

function numbersOf(url: string): Pick<LinkedNumber, 'text' | 'link'>[] {
  const [, host = '', path = '', query = '', fragment = ''] =
    url.match(/^(?:[a-z]+:\/\/)?([^/?#]+)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i) ?? []
  const pairs = `${query}&${fragment.includes('=') ? fragment.replace(/^[^?]*\?/, '') : ''}`
    .split('&')
    .map((pair) => pair.split(/=(.*)/s))
    .map(([key = '', value]) => [key, decoded(value ?? key)] as const)
  // A link may lead on to another page.
  const inner = pairs.map(([, value]) => value).filter((value) => /^(?:https?:\/\/|www\.)/i.test(value))
  const nested = inner.flatMap(numbersOf)
  if (nested.length > 0) return nested

  const codes = trackingHost(host.replace(/^www\./i, ''), decoded(path))
  const steps = [...path.split('/'), ...(fragment.includes('=') ? [] : fragment.split(/[/?]/))].map(decoded)
  // PostNL writes the country and the postcode behind the number.
  const whole = (text: string) =>
    text.includes('-') && everyProposal(text.split('-')[0] ?? '')[0]?.confidence === 'certain'
      ? (text.split('-')[0] ?? text)
      : text
  const split = (value: string) =>
    value
      // DPD writes a code of the depot behind a star.
      .split(/[\s,;~|*]+/)
      .filter(mayBe)
      .map(whole)
  const under = (name: RegExp) =>
    pairs.flatMap(([key, value]) => (name.test(key) && !never.test(key) ? split(value) : []))
  const isSure = (text: string) => everyProposal(text)[0]?.confidence === 'certain'
  const behindTrack = steps.flatMap((step, at) =>
    /track|trace|parcel|shipment|suivi|resi/i.test(steps[at - 1] ?? '') ? split(step) : [],
  )
  const anywhere = [...steps, ...pairs.filter(([key]) => !never.test(key)).map(([, value]) => value)].flatMap(
    split,
  )

  const ways =
    codes === null
      ? [under(telling), behindTrack, anywhere.filter(isSure)]
      : [under(telling), under(usual), steps.flatMap(split), anywhere]
  const texts = ways.find((way) => way.length > 0) ?? []
  const link = {
    host: host.replace(/^www\./i, '').toLowerCase(),
    codes: codes?.length ? codes : toldCodes(pairs, steps),
  }
  return [...new Set(texts)].map((text) => ({ text, link: link.codes.length > 0 ? link : null }))
}

/** The carrier that a page for all carriers is asked for: `…/track/jtexpress-my/…`, `carrier=ups`, 17TRACK's `fc=100079`. */
function toldCodes(
  pairs: readonly (readonly [string, string])[],
  steps: readonly string[],
): readonly number[] {
  const code = pairs.find(([key, value]) => /^fc$/i.test(key) && /^\d{4,6}$/.test(value))?.[1]
  if (code !== undefined) return [Number(code)]
  const told = [
    ...pairs.filter(([key]) => /carrier|courier|slug|company|com$/i.test(key)).map(([, value]) => value),
    ...steps,
  ]
  return told.flatMap((one) => namedCarriers(one.replaceAll(/[-_]/g, ' ').toUpperCase())[0]?.codes ?? [])
}
