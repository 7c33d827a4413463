import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The project's folder: every tool works there, wherever it was started. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const isWindows = process.platform === 'win32'

/** Runs a command with its output on the terminal; answers its exit code. */
export function run(command, ...words) {
  // On Windows npm is a script, which only a shell can start.
  const { status, error } = spawnSync(command, words, { stdio: 'inherit', cwd: ROOT, shell: isWindows })
  if (error) console.error(`${command} could not be started: ${error.message}`)
  return status ?? 1
}

/** Like `run`, but a failure ends this process with the same code. */
export function runOrExit(command, ...words) {
  const code = run(command, ...words)
  if (code !== 0) process.exit(code)
}

/** Settings may stand in a file `.env`; what the environment already says wins. */
export function loadDotEnv() {
  if (existsSync(`${ROOT}/.env`)) process.loadEnvFile(`${ROOT}/.env`)
}
