// The generator is TypeScript and shares its encoding with the client, so Vite runs it.
import { runnerImport } from 'vite'

await runnerImport('./src/tools/basemap/generate.ts', { configFile: false, logLevel: 'error' })
