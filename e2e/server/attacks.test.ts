import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askRaw } from './ask.ts'
import { observatoryScore } from './observatory.ts'
import { status } from './plays.ts'
import { bytesOf, JSON_TYPE, listen, type Arrived } from './raw-upstream.ts'
import { row } from './table.ts'
import { faultsAfter, KEY, SECRET, secretsIn, startWorld, type World } from './world.ts'

const PARCEL = '/api/parcels/100079'

let world: World
beforeAll(async () => {
  world = await startWorld({
    'SAYS-401': status(401, {}, `{"code":1,"message":"key ${KEY}, secret ${SECRET}, at node:net:12"}`),
    // An upstream that repeats all that it was sent: the key and the signature are in the head.
    ECHO: (call: Arrived) =>
      void call.socket.write(
        bytesOf('400 No', JSON_TYPE, JSON.stringify({ code: 1, message: call.head.replaceAll('\r\n', ' ') })),
      ),
    'ECHO-WELL': (call: Arrived) => {
      const events = [
        { time_iso: '2026-01-01T00:00:00Z', description: call.head, location: `${KEY} ${SECRET}` },
      ]
      const track_info = { tracking: { providers: [{ provider: { key: 100079, name: call.head }, events }] } }
      call.socket.write(bytesOf('200 OK', JSON_TYPE, JSON.stringify({ code: 0, data: { track_info } })))
    },
  })
})
afterAll(() => world.close())

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** One request of every kind of answer there is. */
const everyAnswer = async () => {
  const asset = /\/assets\/[^"]+\.js/.exec((await world.get('/')).text)?.[0] ?? ''
  const paths = [
    '/',
    '/examples',
    '/track/100079/601609743303',
    '/nothing',
    asset,
    '/favicon.svg',
    '/healthz',
    '/readyz',
    '/api',
    '/api/nothing',
    '/api/openapi.json',
    '/index.html',
    '/assets/none.js',
    `${PARCEL}/GOOD-1`,
    `${PARCEL}/GOOD-1?raw`,
    `${PARCEL}/!`,
    `${PARCEL}/SAYS-401-1`,
    '/api/parcels/x/ABCDEF',
    '/sign-in',
  ]
  const answers = []
  for (const path of paths) answers.push({ path, ...(await world.get(path)) })
  answers.push({ path: 'HEAD /', ...(await world.get('/', { method: 'HEAD' })) })
  answers.push({ path: 'POST /', ...(await world.get('/', { method: 'POST' })) })
  answers.push({
    path: 'cross-site',
    ...(await world.get(`${PARCEL}/GOOD-1`, { headers: { 'Sec-Fetch-Site': 'cross-site' } })),
  })
  answers.push({ path: 'foreign host', ...(await world.get('/', { headers: { Host: 'evil.example' } })) })
  answers.push({ path: 'big body', ...(await world.get('/', { method: 'POST', body: 'x'.repeat(5000) })) })
  return answers
}

describe('attacks', () => {
  test('A1 no secret leaves the server', async () => {
    for (const name of ['SAYS-401', 'ECHO', 'ECHO-WELL', 'GOOD']) {
      await world.track(name)
      await world.get(`${PARCEL}/${name}-1?raw`)
    }
    await everyAnswer()
    const said = secretsIn(world)
    const maps = filesIn('dist/client').filter((file) => file.endsWith('.map'))
    const built = filesIn('dist/client').filter((file) => {
      const text = readFileSync(file, 'latin1')
      return [KEY, SECRET, 'AIRUDDER', 'airudder'].some((needle) => text.includes(needle))
    })
    const found = [...said, ...maps, ...built]
    row(
      'A1',
      'planted secrets, their base64, signatures',
      [`${found.length} hits`, ...found].join('; '),
      found.length === 0,
    )
  })

  test('A1 a build that would hold the secret fails', () => {
    const built = spawnSync(
      'npx',
      ['vite', 'build', '--outDir', 'node_modules/.cache/waypost/never', '--logLevel', 'error'],
      {
        env: { ...process.env, AIRUDDER_SIGN_SECRET: SECRET, VITE_ANYTHING: SECRET },
        encoding: 'utf8',
      },
    )
    const pass =
      built.status !== 0 && built.stderr.includes('VITE_ANYTHING') && !built.stderr.includes(SECRET)
    row('A1', 'a build with the secret in a VITE_ variable', `exit code ${built.status}`, pass)
  })

  test('A2 every upstream connection goes to the configured origin', async () => {
    let trapped = 0
    const trap = createServer((socket) => {
      trapped++
      socket.destroy()
    })
    const evil = `127.0.0.1:${await listen(trap)}`
    const own = new URL(world.server.url).host
    const forms = [
      `GET http://${evil}/ HTTP/1.1\r\nHost: ${evil}\r\nConnection: close\r\n\r\n`,
      `GET http://${evil}${PARCEL}/ABCDEF HTTP/1.1\r\nHost: ${own}\r\nConnection: close\r\n\r\n`,
      `GET http://${own}@${evil}/ HTTP/1.1\r\nHost: ${own}\r\nConnection: close\r\n\r\n`,
      `GET ${PARCEL}/ABCDEF HTTP/1.1\r\nHost: ${evil}\r\nConnection: close\r\n\r\n`,
      `GET //${evil}/ HTTP/1.1\r\nHost: ${own}\r\nConnection: close\r\n\r\n`,
      `GET ${PARCEL}/ABCDEF HTTP/1.1\r\nHost: ${own}\r\nHost: ${evil}\r\nConnection: close\r\n\r\n`,
      `CONNECT ${evil} HTTP/1.1\r\nHost: ${evil}\r\n\r\n`,
      `CONNECT ${own} HTTP/1.1\r\nHost: ${own}\r\n\r\n`,
      `OPTIONS http://${evil}/ HTTP/1.1\r\nHost: ${evil}\r\nMax-Forwards: 1\r\nConnection: close\r\n\r\n`,
      ...[
        'X-Forwarded-Host',
        'X-Forwarded-Server',
        'X-Host',
        'X-Original-URL',
        'X-Rewrite-URL',
        'Forwarded',
        'X-HTTP-Host-Override',
        'Destination',
        'Referer',
        'Origin',
        'Via',
        'Waypost-Param',
      ].map(
        (name) =>
          `GET ${PARCEL}/ABCDE${name.length} HTTP/1.1\r\nHost: ${own}\r\n${name}: http://${evil}/\r\nConnection: close\r\n\r\n`,
      ),
    ]
    for (const form of forms) {
      const { status, closed } = await askRaw(world.server.url, form)
      expect([200, 400, 403, 404, 405], form).toContain(status)
      expect(closed).toBe(true)
    }
    trap.close()
    const hosts = new Set(world.upstream.hosts)
    const faults = [...(await faultsAfter(world)), ...(hosts.size > 1 ? [...hosts] : [])]
    row(
      'A2',
      `${forms.length} forms of open proxy and SSRF`,
      [
        `${trapped} connections elsewhere, ${world.upstream.lines.size} request line upstream`,
        ...faults,
      ].join('; '),
      trapped === 0 && world.upstream.lines.size === 1 && faults.length === 0,
    )
  })

  test('A3 the cache cannot be poisoned', async () => {
    const names = [
      'X-Forwarded-Host',
      'X-Forwarded-Proto',
      'X-Forwarded-Scheme',
      'X-Forwarded-Port',
      'X-Forwarded-For',
      'X-Forwarded-Prefix',
      'X-Forwarded-Path',
      'X-Original-URL',
      'X-Rewrite-URL',
      'X-Host',
      'X-HTTP-Method-Override',
      'X-Method-Override',
      'X-HTTP-Host-Override',
      'Forwarded',
      'X-Real-IP',
      'True-Client-IP',
      'CF-Connecting-IP',
      'X-Client-IP',
      'X-Cluster-Client-IP',
      'Accept',
      'Accept-Language',
      'Accept-Charset',
      'Cookie',
      'Authorization',
      'User-Agent',
      'Origin',
      'Referer',
      'Range',
      'If-None-Match',
      'If-Modified-Since',
      'If-Match',
      'If-Range',
      'Pragma',
      'Via',
      'X-Requested-With',
      'X-Request-Id',
      'Content-Type',
      'TE',
      'Upgrade-Insecure-Requests',
      'X-Wap-Profile',
    ]
    const plain = (await world.get(`${PARCEL}/CLEAN-1`)).text
    const wrong: string[] = []
    for (const name of names) {
      const value = name === 'Range' ? 'bytes=0-3' : 'evil.example'
      const touched = await world.get(`${PARCEL}/CLEAN-1`, { headers: { [name]: value } })
      if (touched.text !== plain) wrong.push(`${name} changes the answer (${touched.status})`)
      await world.get(`${PARCEL}/FIRST-1`, { headers: { [name]: value } })
      if ((await world.get(`${PARCEL}/FIRST-1`)).text.includes('evil')) wrong.push(`${name} is kept`)
    }
    for (const path of [
      'CLEAN-1?a=1&a=2',
      'CLEAN-1?param=4711',
      'clean-1',
      '%20CLEAN-1%20',
      'CLEAN-1?cb=1',
      '%E2%80%8BCLEAN-1',
    ]) {
      if ((await world.get(`${PARCEL}/${path}`)).text !== plain) wrong.push(`${path} is another answer`)
    }
    for (const path of ['ＣＬＥＡＮ-1', 'CLEAN-١', 'СLEAN-1', 'CLEAN‐1']) {
      const { status } = await world.get(`${PARCEL}/${encodeURIComponent(path)}`)
      if (status !== 400) wrong.push(`${path} is ${status}`)
    }
    await world.get(`${PARCEL}/CLEAN-1`, { headers: { 'Waypost-Param': '4711' } })
    await world.get('/api/parcels/100080/CLEAN-1')
    const calls = world.upstream.calls.get('CLEAN-1')
    if (calls !== 3) wrong.push(`${calls} calls for 3 keys`)
    row(
      'A3',
      `${names.length} unkeyed headers, 10 spellings`,
      [`same bytes, ${calls} calls for 3 keys`, ...wrong].join('; '),
      wrong.length === 0,
    )
  })

  test('A4 A6 what every answer says of caches and frames', async () => {
    const answers = await everyAnswer()
    answers.push(
      { path: '.css', ...(await world.get('/track/100079/601.css')) },
      { path: 'api .css', ...(await world.get(`${PARCEL}/601609.css`)) },
      { path: 'api ;', ...(await world.get(`${PARCEL}/GOOD-1;.js`)) },
      { path: 'api /', ...(await world.get(`${PARCEL}/GOOD-1/x.css`)) },
    )
    const kept = answers.filter(({ headers, path }) => {
      const isFile = path.startsWith('/assets/') || path === '/favicon.svg'
      const cache = headers['cache-control'] ?? ''
      return !isFile && !/no-store|private/.test(cache)
    })
    row(
      'A4',
      `${answers.length} answers, API and HTML private or no-store`,
      kept.map(({ path, headers }) => `${path}: ${headers['cache-control']}`).join('; ') || '0 kept',
      kept.length === 0,
    )
    const own = new URL(world.server.url).host
    const raw = await Promise.all(
      [
        'rubbish\r\n\r\n',
        `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: ${own}\r\n\r\n`,
        `CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n`,
        'GET / HTTP/1.1\r\n\r\n',
      ].map((bytes) => askRaw(world.server.url, bytes)),
    )
    const bare = [
      ...answers
        .filter(({ headers }) => !headers['content-security-policy']?.includes("frame-ancestors 'none'"))
        .map(({ path }) => path),
      ...raw
        .filter(({ text }) => !/^content-security-policy:.*frame-ancestors 'none'/im.test(text))
        .map(({ text }) => text.slice(0, 40)),
    ]
    row(
      'A6',
      `frame-ancestors on ${answers.length + raw.length} answers`,
      bare.join('; ') || '0 without',
      bare.length === 0,
    )
  })

  test('A5 other origins', async () => {
    const wrong: string[] = []
    for (const site of ['cross-site', 'same-site']) {
      for (const dest of ['empty', 'image', 'script', 'iframe', 'document']) {
        const { status, headers } = await world.get(`${PARCEL}/GOOD-1`, {
          headers: { Origin: 'https://evil.example', 'Sec-Fetch-Site': site, 'Sec-Fetch-Dest': dest },
        })
        if (status !== 403) wrong.push(`${site} ${dest}: ${status}`)
        if (Object.keys(headers).some((name) => name.startsWith('access-control-')))
          wrong.push(`${site} ${dest} has CORS headers`)
      }
    }
    for (const { path, headers } of await everyAnswer()) {
      if (Object.keys(headers).some((name) => name.startsWith('access-control-')))
        wrong.push(`${path} has CORS headers`)
      if (
        headers['cross-origin-resource-policy'] !== 'same-origin' ||
        headers['x-content-type-options'] !== 'nosniff'
      )
        wrong.push(`${path} lacks CORP or nosniff`)
      if (headers['server'] || headers['x-powered-by']) wrong.push(`${path} names the server`)
    }
    const preflight = await world.get(`${PARCEL}/GOOD-1`, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://evil.example',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'waypost-param',
      },
    })
    if (preflight.status < 400) wrong.push(`preflight: ${preflight.status}`)
    row(
      'A5',
      "another origin's fetch, img, script, frame, preflight",
      wrong.join('; ') || '403, no ACAO, CORP and nosniff everywhere',
      wrong.length === 0,
    )
  })

  test('A11 headers by the public score tables', async () => {
    // Behind TLS, as the score is meant: a trusted proxy says so.
    const safe = await startWorld({}, { TRUSTED_PROXIES: '127.0.0.1' }, { isWarm: false })
    const { headers, text } = await safe.get('/', { headers: { 'X-Forwarded-Proto': 'https' } })
    await safe.close()
    const score = observatoryScore(headers, text)
    const findings = new CspEvaluator(
      new CspParser(String(headers['content-security-policy'])).csp,
    ).evaluate()
    const high = findings.filter(({ severity }) => severity === Severity.HIGH)
    row(
      'A11',
      'MDN HTTP Observatory, from captured headers',
      `${score.total} (${score.parts.join(', ')})`,
      score.total >= 130,
    )
    row('A11', 'csp_evaluator', `${high.length} high of ${findings.length} findings`, high.length === 0)
  })

  test('A12 dependencies', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { dev?: boolean; hasInstallScript?: boolean; devOptional?: boolean }>
    }
    const scripts = Object.entries(lock.packages).filter(
      ([, { dev, devOptional, hasInstallScript }]) => hasInstallScript && !dev && !devOptional,
    )
    row('A12', 'install scripts needed', String(scripts.length), scripts.length === 0)
    const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
      encoding: 'utf8',
      timeout: 30_000,
    })
    const counts = (
      JSON.parse(stdout || '{}') as {
        metadata?: { vulnerabilities?: { high: number; critical: number; total: number } }
      }
    ).metadata?.vulnerabilities
    if (!counts) {
      console.warn(
        '\n!!! NOT CHECKED: npm audit got no answer from the registry. Run `npm audit --omit=dev` where it does. !!!\n',
      )
      return row('A12', 'npm audit --omit=dev', 'NOT CHECKED, the registry gives no answer', true)
    }
    row(
      'A12',
      'npm audit --omit=dev',
      `${counts.high + counts.critical} high or critical of ${counts.total}`,
      counts.high + counts.critical === 0,
    )
  })
})
