import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { installFromDebian, programInPath } from './debian.js'
import { run } from './run.js'

/** Chromium without its own windows: what those draw costs a small machine as much as the page under test. */
const SHELL = 'chromium-headless-shell'
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

const present = () =>
  programInPath(SHELL) ??
  [chromium.executablePath()].find(existsSync) ??
  programInPath(...NAMES) ??
  PLACES.find(existsSync)

/**
 * The path of a Chromium for the browser tests: the one that `E2E_CHROMIUM` names, else Debian's without windows,
 * Playwright's own, the system's. Where the first of these is missing and can be had without asking, it is installed;
 * where there is none at all, Playwright fetches its own. Ends the process with one sentence where there is none.
 */
export function findBrowser() {
  const named = process.env.E2E_CHROMIUM
  if (named && existsSync(named)) return named
  if (named) exitWith(`E2E_CHROMIUM names ${named}, which does not exist.`)
  if (!programInPath(SHELL)) installFromDebian(SHELL)
  if (!present()) run('npx', 'playwright', 'install', 'chromium')
  return present() ?? exitWith('The browser tests need Chromium: install it, or name one in E2E_CHROMIUM.')
}

function exitWith(sentence) {
  console.error(sentence)
  process.exit(1)
}
