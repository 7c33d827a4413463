import { existsSync, rmSync } from 'node:fs'
import { hashOf, oncePer } from './hash.js'
import { runOrExit } from './run.js'

const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json']
const STAMP = 'dist/.built-from'

export const SERVER = 'dist/server/serve.js'

/** Builds page and server, where a source has changed since the last build; ends the process if that fails. */
export function buildWhenChanged() {
  if (!existsSync(SERVER)) rmSync(STAMP, { force: true })
  oncePer(hashOf(SOURCES), STAMP, () => {
    // A build that fails halfway must not pass for the last good one.
    rmSync('dist', { recursive: true, force: true })
    runOrExit('npm', 'run', '--silent', 'build')
  })
}

if (import.meta.filename === process.argv[1]) buildWhenChanged()
