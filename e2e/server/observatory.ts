import type { IncomingHttpHeaders } from 'node:http'

const HALF_YEAR_SECONDS = 15_768_000

/**
 * The score that MDN's HTTP Observatory gives for these headers and this page, by its published table of modifiers
 * (developer.mozilla.org/en-US/observatory/docs/tests_and_scoring), for a site that is served over TLS alone.
 * Bonuses count only where at least 90 are left without them.
 */
export function observatoryScore(
  headers: IncomingHttpHeaders,
  html: string,
): { total: number; parts: string[] } {
  const header = (name: string) => [headers[name] ?? ''].flat().join(', ')
  const csp = header('content-security-policy')
  const sources = (name: string) => new RegExp(`(?:^|;)\\s*${name}\\s+([^;]*)`).exec(csp)?.[1]?.trim()
  const scripts = sources('script-src') ?? sources('default-src') ?? '*'
  const isUnsafe = /'unsafe-(?:inline|eval)'|data:|(?:^|\s)(?:\*|https?:)(?:\s|$)/
  const hsts = Number(/max-age=(\d+)/.exec(header('strict-transport-security'))?.[1] ?? -1)
  const foreign = [...html.matchAll(/<script[^>]+src="(https?:)?\/\/[^"]*"[^>]*>/g)].filter(
    ([tag]) => !tag.includes('integrity='),
  )
  const modifiers: Record<string, number> = {
    csp:
      csp === ''
        ? -25
        : isUnsafe.test(scripts)
          ? -20
          : isUnsafe.test(sources('style-src') ?? '')
            ? 0
            : sources('default-src') === "'none'"
              ? 10
              : 5,
    cors: headers['access-control-allow-origin'] === '*' ? -50 : 0,
    cookies: (headers['set-cookie'] ?? []).every((cookie) => /;\s*secure/i.test(cookie)) ? 0 : -20,
    hsts: hsts < 0 ? -20 : hsts < HALF_YEAR_SECONDS ? -10 : 0,
    referrer: /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(
      header('referrer-policy'),
    )
      ? 5
      : headers['referrer-policy']
        ? -5
        : 0,
    scripts: foreign.length === 0 ? 0 : -5,
    sniffing: headers['x-content-type-options'] === 'nosniff' ? 0 : -5,
    framing: csp.includes("frame-ancestors 'none'") ? 5 : headers['x-frame-options'] ? 0 : -20,
    resources: /^same-(?:origin|site)$/.test(header('cross-origin-resource-policy')) ? 10 : 0,
  }
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  const bare = 100 + sum(Object.values(modifiers).filter((value) => value < 0))
  const total = bare < 90 ? bare : 100 + sum(Object.values(modifiers))
  const parts = Object.entries(modifiers).flatMap(([name, value]) =>
    value === 0 ? [] : `${name} ${value > 0 ? '+' : ''}${value}`,
  )
  return { total, parts }
}
