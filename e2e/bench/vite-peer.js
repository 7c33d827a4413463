// Vite's own `server.proxy` in front of an upstream, with connections kept: `node vite-peer.js UPSTREAM FOLDER`
import { Agent } from 'node:http'
import { createServer } from 'vite'

const [, , target, root] = process.argv
const server = await createServer({
  root,
  cacheDir: root,
  configFile: false,
  appType: 'custom',
  logLevel: 'silent',
  optimizeDeps: { noDiscovery: true },
  server: {
    host: '127.0.0.1',
    port: 0,
    hmr: false,
    ws: false,
    watch: null,
    proxy: { '/api': { target, agent: new Agent({ keepAlive: true }) } },
  },
})
await server.listen()
process.send(server.httpServer.address().port)
process.on('disconnect', () => process.exit())
