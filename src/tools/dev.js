// `npm run dev`: Vite with the proxy mounted in it; both sides reload as they are edited.
import { installPackages } from './install.js'
import { loadDotEnv } from './run.js'

installPackages()
loadDotEnv()
// After the installation, and in this very process, so that signals need no passing on.
const { createServer } = await import('vite')
const server = await createServer({
  server: { host: process.env.HOST || '127.0.0.1', port: Number(process.env.PORT) || 5173 },
})
await server.listen()
server.printUrls()
server.bindCLIShortcuts({ print: true })
