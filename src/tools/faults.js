// `npm run faults`: faults and attacks against the built server; `-- --whole` runs the long rows at full length.
// Further words go to Vitest.
import { findBrowser } from './browser.js'
import { buildWhenChanged } from './build.js'
import { REDIS, wantProgram } from './debian.js'
import { runOrExit } from './run.js'

const words = process.argv.slice(2)
if (words.includes('--whole')) process.env.FAULTS = 'whole'
process.env.E2E_CHROMIUM = findBrowser()
wantProgram(REDIS)
buildWhenChanged()
runOrExit(
  'npx',
  'vitest',
  'run',
  '-c',
  'e2e/server/vitest.config.ts',
  ...words.filter((word) => word !== '--whole'),
)
