import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const TEXT = /\.(?:html|js|css|json|svg|txt|webmanifest)$/
/** Below this a compressed file saves no packet. */
const LEAST_BYTES = 600
/** The land is most of what there is to compress, takes most of the time of a build, and hardly ever changes. */
const KEPT = 'node_modules/.cache/waypost/compressed'

/** Writes `.br` and `.gz` beside every text file of the client's build, so that the server compresses nothing. */
export function precompress(): Plugin {
  return {
    name: 'waypost-precompress',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    writeBundle({ dir = '' }) {
      mkdirSync(KEPT, { recursive: true })
      for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !TEXT.test(entry.name) || entry.name === 'index.html') continue
        const path = join(entry.parentPath, entry.name)
        const bytes = readFileSync(path)
        if (bytes.length < LEAST_BYTES) continue
        const isLand = path.includes('basemap')
        writeFileSync(`${path}.br`, isLand ? onceFor(bytes, brotli) : brotli(bytes))
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
      }
    },
  }
}

const brotli = (bytes: Buffer) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })

/** What was made of the same bytes in an earlier build, where there was one. */
function onceFor(bytes: Buffer, make: (bytes: Buffer) => Buffer): Buffer {
  const kept = join(KEPT, createHash('sha256').update(bytes).digest('hex'))
  if (existsSync(kept)) return readFileSync(kept)
  const made = make(bytes)
  // A build that is ended half-way must leave no half of a file.
  writeFileSync(`${kept}.part`, made)
  renameSync(`${kept}.part`, kept)
  return made
}
