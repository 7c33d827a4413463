// `npm run e2e`: the browser tests, on a build of the sources as they are. Words after `--` go to Playwright.
import { findBrowser } from './browser.js'
import { buildWhenChanged } from './build.js'
import { runOrExit } from './run.js'

process.env.E2E_CHROMIUM = findBrowser()
buildWhenChanged()
runOrExit('npx', 'playwright', 'test', '-c', 'e2e/playwright.config.ts', ...process.argv.slice(2))
