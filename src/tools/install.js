import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, oncePer } from './hash.js'
import { ROOT, runOrExit } from './run.js'

/** Installs the packages, where they are missing or the lock has changed since. Needs nothing but Node and npm. */
export function installPackages() {
  process.chdir(ROOT)
  checkNode()
  const folder = 'node_modules'
  const stamp = join(folder, '.cache', 'waypost', 'installed')
  if (existsSync(folder) && !existsSync(stamp) && isInstalledAsLocked(folder)) {
    return oncePer(hashOf(['package-lock.json']), stamp, () => {})
  }
  oncePer(hashOf(['package-lock.json']), stamp, () => runOrExit('npm', 'ci', '--no-audit', '--no-fund'))
}

/** Somebody may have run `npm ci` by hand: npm's own note of what it installed then agrees with the lock. */
function isInstalledAsLocked(folder) {
  const note = join(folder, '.package-lock.json')
  if (!existsSync(note)) return false
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages
  const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  return Object.entries(locked).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  )
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Waypost needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}
