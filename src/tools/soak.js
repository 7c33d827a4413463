// `npm run soak`: the load rows, short; `npm run soak -- --whole` at full length, some 14 minutes. The rows are
// TypeScript, so Vite runs them.
import { buildWhenChanged } from './build.js'
import { ROOT } from './run.js'

process.chdir(ROOT)
buildWhenChanged()
const { runnerImport } = await import('vite')
const { module } = await runnerImport('./e2e/soak/soak.ts', { configFile: false, logLevel: 'error' })
process.exitCode = (await module.soak(process.argv.includes('--whole'))) ? 0 : 1
