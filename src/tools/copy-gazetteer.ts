import { cpSync } from 'node:fs'
import type { Plugin } from 'vite'

/** Puts the places of all countries beside the built server, which reads them one by one. */
export function copyGazetteer(): Plugin {
  return {
    name: 'waypost-copy-gazetteer',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'ssr',
    writeBundle({ dir = '' }) {
      cpSync('src/convert/gazetteer', `${dir}/gazetteer`, { recursive: true })
    },
  }
}
