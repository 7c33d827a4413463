import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { installFromDebian, programInPath } from './debian.js'
import { run } from './run.js'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

const onSystem = () => programInPath(...NAMES) ?? PLACES.find(existsSync)
const ofPlaywright = () => [chromium.executablePath()].find(existsSync)

/**
 * The path of a Chromium for the browser tests: the one that `E2E_CHROMIUM` names, Playwright's own, the system's,
 * else one that is fetched now. Playwright's download can be out of reach where a package registry is not, so Debian's
 * package comes after it. Ends the process with one sentence where there is none.
 */
export function findBrowser() {
  const named = process.env.E2E_CHROMIUM
  if (named && existsSync(named)) return named
  if (named) exitWith(`E2E_CHROMIUM names ${named}, which does not exist.`)
  const found = ofPlaywright() ?? onSystem()
  if (found) return found
  console.log('No Chromium found: fetching one.')
  run('npx', 'playwright', 'install', 'chromium')
  if (!ofPlaywright()) installFromDebian('chromium')
  return (
    ofPlaywright() ??
    onSystem() ??
    exitWith('The browser tests need Chromium: install it, or name one in E2E_CHROMIUM.')
  )
}

function exitWith(sentence) {
  console.error(sentence)
  process.exit(1)
}
