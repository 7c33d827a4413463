// A process of its own, so that the times at which calls arrive are true however busy the test is.
import { createServer } from 'node:http'

const [answer = ''] = process.argv.slice(2)
let answerAfterMs = 0
let calls = []

const server = createServer(async (request, response) => {
  const atMs = performance.now()
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const { number } = JSON.parse(Buffer.concat(chunks))
  calls.push({ number, atMs })
  setTimeout(() => {
    response.setHeader('Content-Type', 'application/json')
    response.end(answer.replaceAll('NUMBER', number))
  }, answerAfterMs)
})
server.listen(0, '127.0.0.1', () => process.send(server.address().port))

process.on('disconnect', () => process.exit())
process.on('message', (wish) => {
  if (wish.answerAfterMs === undefined) return process.send(calls)
  answerAfterMs = wish.answerAfterMs
  calls = []
  process.send('forgotten')
})
