// `npm run e2e`: the browser tests, on a build of the sources as they are. Words after `--` go to Playwright.
import { createServer } from 'node:net'
import { findBrowser } from './browser.js'
import { buildWhenChanged } from './build.js'
import { runOrExit } from './run.js'

process.env.E2E_CHROMIUM = findBrowser()
process.env.E2E_PORT = String(await freePort())
buildWhenChanged()
runOrExit('npx', 'playwright', 'test', '-c', 'e2e/playwright.config.ts', ...process.argv.slice(2))

/** A port that nothing listens on, so that two runs on one machine do not meet. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
