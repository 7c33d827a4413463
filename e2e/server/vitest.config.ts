import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Faults and attacks over real sockets against the built server: `npm run faults`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['e2e/server/**/*.test.ts'],
    globalSetup: ['e2e/server/print-table.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Times and memory are measured: one file at a time has the machine to itself.
    fileParallelism: false,
  },
})
