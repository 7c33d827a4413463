import { CspEvaluator } from 'csp_evaluator'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { expect, test } from 'vitest'
import { doorWith } from '../testing/ask-access.ts'
import { securityHeaders } from './security-headers.ts'

const KEY = { ACCESS_KEY: 'correct-horse-battery', TRUSTED_PROXIES: '10.0.0.1' }

test.each([
  ['a page', '/sign-in', 200],
  ['a redirect', '/track/1/AB12345', 303],
  ['a file', '/assets/main-12345678.js', 200],
  ['a refusal', '/api/parcels/1/AB12345', 401],
  ['health', '/healthz', 200],
])('%s has all headers, and over TLS the promise to stay there', async (_name, path, status) => {
  const { ask } = doorWith(KEY)
  for (const [from, proto, promise] of [
    ['10.0.0.1', 'https', 'max-age=31536000'],
    ['10.0.0.1', 'HTTPS, http', 'max-age=31536000'],
    ['10.0.0.1', 'http', null],
    ['10.0.0.1', 'http, https', null],
    ['10.0.0.2', 'https', null],
  ] as const) {
    const answer = await ask(path, { from, headers: { 'X-Forwarded-Proto': proto } })
    expect(answer.status).toBe(status)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
    expect(answer.headers.get('Strict-Transport-Security')).toBe(promise)
    expect(answer.headers.has('Server') || answer.headers.has('X-Powered-By')).toBe(false)
  }
})

test('Google’s evaluator finds nothing of weight against the policy', () => {
  const policy = new CspParser(securityHeaders(null)['Content-Security-Policy'] ?? '').csp
  const findings = new CspEvaluator(policy).evaluate()
  expect(findings.filter(({ severity }) => severity <= Severity.MEDIUM)).toEqual([])
})
