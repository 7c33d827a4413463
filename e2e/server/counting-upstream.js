// A thread of its own, so that the times at which calls arrive are true however busy the test is.
import { createServer } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

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
    response.end(workerData.answer.replaceAll('NUMBER', number))
  }, answerAfterMs)
})
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))

parentPort.on('message', (wish) => {
  if (wish.answerAfterMs === undefined) return parentPort.postMessage(calls)
  answerAfterMs = wish.answerAfterMs
  calls = []
  parentPort.postMessage(null)
})
