import type { Scene } from './paint.ts'
import { Painter, readWorld, type Look, type Question } from './painter.ts'
import type { Box } from './shapes.ts'
import { paintWeb, type Web } from './web.ts'

export type Asked =
  | { kind: 'start'; bytes: ArrayBuffer; look: Look }
  | { kind: 'look'; look: Look }
  | { kind: 'view'; box: Box; zoom: number }
  | { kind: 'web'; id: number; web: Web }
  | (Question & { id: number })

/** The answer to the question of that number; without one, countries have become finer. */
export type Told = { id: number; answer: ImageBitmap | Scene | null } | { id: null }

const tell = (told: Told, transfer: Transferable[] = []) => postMessage(told, { transfer })
let painter: Painter | null = null

addEventListener('message', ({ data: asked }: MessageEvent<Asked>) => {
  if (asked.kind === 'start')
    painter = new Painter(readWorld(asked.bytes), asked.look, () => tell({ id: null }))
  else if (asked.kind === 'look') painter?.setLook(asked.look)
  else if (asked.kind === 'view') void painter?.lookAt(asked.box, asked.zoom)
  else {
    const answer = asked.kind === 'web' ? paintWeb(asked.web) : (painter?.answer(asked) ?? null)
    tell({ id: asked.id, answer }, answer instanceof ImageBitmap ? [answer] : [])
  }
})
