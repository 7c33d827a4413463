import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Peer } from './peers.ts'

/** One worker, as our own server is one process, and no log; `cached` answers again from its `proxy_cache`. */
const config = (folder: string, port: number, upstream: string, cached: boolean) => `
worker_processes 1;
daemon off;
pid ${folder}/pid;
error_log ${folder}/error.log crit;
events { worker_connections 4096; }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  keepalive_requests 100000000;
  proxy_cache_path ${folder}/cache keys_zone=answers:32m use_temp_path=off;
  upstream tracking { server ${new URL(upstream).host}; keepalive 256; keepalive_requests 100000000; }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://tracking;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      ${cached ? 'proxy_cache answers; proxy_cache_valid 200 1h;' : ''}
    }
  }
}
`

export const hasNginx = (): boolean => spawnSync('nginx', ['-v']).error === undefined

export async function startNginx(upstream: string, folder: string, cached: boolean): Promise<Peer> {
  mkdirSync(folder, { recursive: true })
  const port = await freePort()
  const file = `${folder}/nginx.conf`
  writeFileSync(file, config(folder, port, upstream, cached))
  const child = spawn('nginx', ['-p', folder, '-e', `${folder}/error.log`, '-c', file])
  const ended = once(child, 'exit')
  const url = `http://127.0.0.1:${port}`
  while (!(await fetch(url).catch(() => null))) {
    if (child.exitCode !== null)
      throw new Error(`nginx ended: ${readFileSync(`${folder}/error.log`, 'utf8')}`)
    await sleep(20)
  }
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** A port that nothing listens on: nginx cannot choose one itself. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
