// An upstream of its own process, for load: it answers the documented sample for any waybill. It speaks plain sockets,
// which cost a quarter of `node:http`, so that it is not what a benchmark measures.
// Its parent sends { answerAfterMs, faultShare } to set it and begin a new count, and { report: true } to be told.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'

const sample = JSON.parse(readFileSync(new URL('../../src/emulator/sample.json', import.meta.url), 'utf8'))
sample.data.number = '@'
const [before, after] = JSON.stringify(sample).split('"@"')

let answerAfterMs = 0
let faultShare = 0
let seen = new Map()
let calls = 0

const answer = (number) => {
  const body = `${before}"${number}"${after}`
  return `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
}

/** What goes wrong in turns: an error, half an answer, a reset, something other than JSON. */
const FAULTS = [
  (socket) => socket.write('HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n'),
  (socket) => socket.end(answer('HALF').slice(0, 1000)),
  (socket) => socket.resetAndDestroy(),
  (socket) =>
    socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\n<p>no</p>'),
]

function respond(socket, number) {
  calls += 1
  seen.set(number, (seen.get(number) ?? 0) + 1)
  const fault = Math.random() < faultShare ? FAULTS[calls % FAULTS.length] : null
  const send = () => {
    if (!socket.writable) return
    if (fault) fault(socket)
    else socket.write(answer(number), 'latin1')
  }
  if (answerAfterMs > 0) setTimeout(send, answerAfterMs)
  else send()
}

const server = createServer({ noDelay: true }, (socket) => {
  let received = ''
  socket.on('error', () => {})
  socket.on('data', (bytes) => {
    received += bytes.toString('latin1')
    for (;;) {
      const end = received.indexOf('\r\n\r\n')
      if (end === -1) return
      const head = received.slice(0, end)
      const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0)
      if (received.length < end + 4 + length) return
      const body = received.slice(end + 4, end + 4 + length)
      received = received.slice(end + 4 + length)
      // Peers of a benchmark pass the request on as it came, with the waybill at the end of its path.
      respond(socket, length > 0 ? JSON.parse(body).number : (/\/([^/ ?]+) HTTP/.exec(head)?.[1] ?? ''))
    }
  })
})

// Spreading a million counts into Math.max would overflow the stack.
const mostOf = (counts) => {
  let most = 0
  for (const count of counts.values()) most = Math.max(most, count)
  return most
}

process.on('message', (wish) => {
  if (wish.report) return process.send({ calls, waybills: seen.size, most: mostOf(seen) })
  answerAfterMs = wish.answerAfterMs
  faultShare = wish.faultShare ?? 0
  calls = 0
  seen = new Map()
  process.send('set')
})
process.on('disconnect', () => process.exit())

server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
