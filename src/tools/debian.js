import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.js'

const isAptRoot = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** The path of the first of these programs that PATH holds, else undefined. */
export function programInPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync)
}

/** Installs a Debian package where that can be done without asking: as root, with apt-get. Else does nothing. */
export function installFromDebian(name) {
  if (!isAptRoot()) return
  run('apt-get', 'update', '-qq')
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', name)
}

/** Finds a program that tests are run with, or installs it; says in one loud line what is skipped without it. */
export function wantProgram({ names, debian, skipped }) {
  if (programInPath(...names)) return
  console.log(`No ${names[0]} found: looking for Debian's.`)
  installFromDebian(debian)
  if (!programInPath(...names)) console.warn(`\nSKIPPED FOR WANT OF ${names[0]}: ${skipped.toUpperCase()}\n`)
}

export const REDIS = {
  names: ['redis-server', 'valkey-server'],
  debian: 'redis-server',
  skipped: 'what instances share on Redis',
}

export const PDF_READER = {
  names: ['pdftotext'],
  debian: 'poppler-utils',
  skipped: 'what the printed record says',
}
