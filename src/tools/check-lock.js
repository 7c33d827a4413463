// Fails where package-lock.json would not work elsewhere: where a registry lacks some platforms' binaries, npm drops
// them from the lock, and `npm ci` then refuses it; and a lock that names a registry works only there.
import { readFileSync } from 'node:fs'
import { ROOT } from './run.js'

const { packages } = JSON.parse(readFileSync(`${ROOT}/package-lock.json`, 'utf8'))

/** Whether Node, looking from `path` upwards, finds a package of this name in the lock. */
function isLocked(path, name) {
  if (`${path && `${path}/`}node_modules/${name}` in packages) return true
  return path !== '' && isLocked(path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name)
}

const faults = Object.entries(packages).flatMap(([path, locked]) => {
  const wanted = Object.keys({ ...locked.dependencies, ...locked.optionalDependencies })
  const missing = wanted.filter((name) => !isLocked(path, name))
  return [
    ...missing.map((name) => `${path || 'the project'} needs ${name}, which is not in the lock`),
    ...(/^https?:/.test(locked.resolved ?? '')
      ? [`${path} names a registry: ${new URL(locked.resolved).host}`]
      : []),
    ...(path !== '' && !locked.link && !locked.integrity ? [`${path} has no integrity`] : []),
  ]
})

for (const fault of faults) console.error(`package-lock.json: ${fault}`)
if (faults.length > 0) process.exit(1)
console.log(`package-lock.json is complete: ${Object.keys(packages).length - 1} packages.`)
