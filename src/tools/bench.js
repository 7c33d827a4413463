// `npm run bench`: how fast the product is beside others, in one run. `npm run bench -- proxy` runs one part, and
// `--rounds=9` more rounds of it. The parts are TypeScript, so Vite runs them.
import { findBrowser } from './browser.js'
import { buildWhenChanged } from './build.js'
import { ROOT } from './run.js'

const PARTS = {
  proxy: ['./e2e/bench/proxy.ts', 'benchProxy'],
  map: ['./e2e/bench/map.ts', 'benchMap'],
  batch: ['./e2e/bench/batch.ts', 'benchBatch'],
}

const words = process.argv.slice(2)
const rounds = Number(words.find((word) => word.startsWith('--rounds='))?.slice('--rounds='.length) ?? 5)
const named = words.filter((word) => !word.startsWith('--'))
const unknown = named.find((word) => !Object.hasOwn(PARTS, word))
if (unknown !== undefined || !(rounds >= 1)) {
  console.error(`Usage: npm run bench -- [${Object.keys(PARTS).join('|')}] [--rounds=5]`)
  process.exit(2)
}

process.chdir(ROOT)
buildWhenChanged()
process.env.E2E_CHROMIUM = findBrowser()
const { runnerImport } = await import('vite')
for (const part of named.length > 0 ? named : Object.keys(PARTS)) {
  const [file, run] = PARTS[part]
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' })
  if (!(await module[run](rounds))) process.exitCode = 1
}
