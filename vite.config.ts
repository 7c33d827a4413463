import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { guardSecrets } from './src/proxy/build-guard.ts'
import { devProxy } from './src/proxy/dev-plugin.ts'
import { copyGazetteer } from './src/tools/copy-gazetteer.ts'
import { offlineWorker } from './src/tools/offline-worker.ts'
import { oneByteServer } from './src/tools/one-byte-server.ts'
import { precompress } from './src/tools/precompress.ts'

export default defineConfig(({ command }) => ({
  plugins: [
    react(),
    tailwindcss(),
    devProxy(),
    guardSecrets(),
    offlineWorker(),
    precompress(),
    copyGazetteer(),
    oneByteServer(),
  ],
  environments: {
    client: {
      build: {
        outDir: 'dist/client',
        modulePreload: {
          polyfill: false,
          // The names of what a part imports stand in the first view, so only the parts that everybody waits for have them.
          resolveDependencies: (file, imports) =>
            /(?:Answer|JourneyMap)-/i.test(file) ? imports : imports.filter((name) => name.endsWith('.css')),
        },
        // The first view is one file: what the page itself imports is on the way to it, shared or not.
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: 'page', test: /src\/main\.tsx$/, priority: 2 },
                { name: 'answer', test: /src\/(?:sheet\/Answer|timeline\/Timeline)\.tsx$/, priority: 1 },
              ],
            },
          },
        },
      },
    },
    ssr: {
      // The production server is one file that runs without node_modules.
      resolve: { noExternal: command === 'build' ? true : undefined },
      build: {
        outDir: 'dist/server',
        copyPublicDir: false,
        rolldownOptions: { input: 'src/proxy/serve.ts', output: { codeSplitting: false } },
      },
    },
  },
  resolve: {
    // Leaflet ships as one file that cannot be shaken: the build takes the parts in use from its sources instead.
    alias:
      command === 'build'
        ? [
            {
              find: /^leaflet$/,
              replacement: fileURLToPath(new URL('./src/map/leaflet-parts.js', import.meta.url)),
            },
          ]
        : [],
  },
  builder: {},
  test: {
    include: ['src/**/*.test.ts'],
    testTimeout: 20_000,
    // No test changes anything global, and loading the same modules for each file took half of the time.
    isolate: false,
  },
}))
