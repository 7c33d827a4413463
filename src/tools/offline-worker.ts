import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const SOURCE = 'src/app/offline-worker.js'
/** Files of `public/` that every page shows. */
const SHOWN = ['waypost.svg']

/** Writes the worker that opens the page without a connection: it keeps all files of this build, and is named after them. */
export function offlineWorker(): Plugin {
  return {
    name: 'waypost-offline-worker',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const built = Object.keys(bundle).filter((name) => name.startsWith('assets/'))
        const files = [...SHOWN, ...built].map((name) => `/${name}`)
        const code = readFileSync(SOURCE, 'utf8')
        const hash = createHash('sha256').update(code).update(files.join())
        for (const name of SHOWN) hash.update(readFileSync(`public/${name}`))
        const build = hash.digest('hex').slice(0, 12)
        const source = `self.waypostBuild = ${JSON.stringify({ files, build })}\n${code}`
        this.emitFile({ type: 'asset', fileName: 'offline-worker.js', source })
      },
    },
  }
}
