// `npm test`: everything that must hold, the quickest to fail first. Plain Node, since nothing may be installed yet.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { PDF_READER, REDIS, wantProgram } from './debian.js'
import { installPackages } from './install.js'
import { run } from './run.js'

const REPORTS = 'node_modules/.cache/waypost'
const UNIT_REPORT = `${REPORTS}/unit.json`
const FAULTS_REPORT = `${REPORTS}/faults.json`
const E2E_REPORT = `${REPORTS}/e2e.json`

installPackages()
mkdirSync(REPORTS, { recursive: true })
for (const report of [UNIT_REPORT, FAULTS_REPORT, E2E_REPORT]) rmSync(report, { force: true })
process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = E2E_REPORT

wantProgram(REDIS)
wantProgram(PDF_READER)

step('lock', 'node', 'src/tools/check-lock.js')
step('types', 'npm', 'run', '--silent', 'types')
step('lint', 'npm', 'run', '--silent', 'lint')
step('format', 'npm', 'run', '--silent', 'format', '--', '--check')
step('unused code', 'npm', 'run', '--silent', 'unused')
step(
  'unit tests',
  'npx',
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${UNIT_REPORT}`,
)
step('build', 'node', 'src/tools/build.js')
step(
  'faults',
  'npm',
  'run',
  '--silent',
  'faults',
  '--',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${FAULTS_REPORT}`,
)
step('soak', 'npm', 'run', '--silent', 'soak')
step('browser tests', 'npm', 'run', '--silent', 'e2e', '--', '--reporter=list,json')
console.log(`\n${passedIn(UNIT_REPORT) + passedIn(FAULTS_REPORT) + passedIn(E2E_REPORT)} passed, 0 failed`)

/** Runs one step; the first that fails ends the whole, with its exit code. */
function step(name, command, ...words) {
  console.log(`\n=== ${name} ${'='.repeat(Math.max(3, 70 - name.length))}`)
  const startedMs = performance.now()
  const code = run(command, ...words)
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
  console.log(`--- ${name}: ${code === 0 ? 'passed' : `FAILED with exit code ${code}`} after ${seconds} s`)
  if (code !== 0) process.exit(code)
}

/** How many tests passed, by Vitest's report or by Playwright's. */
function passedIn(report) {
  const { numPassedTests, stats } = JSON.parse(readFileSync(report, 'utf8'))
  return numPassedTests ?? stats.expected + stats.flaky
}
