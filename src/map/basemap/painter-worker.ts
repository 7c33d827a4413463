import { inTurn } from './in-turn.ts'
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

type Wish = Extract<Asked, { id: number }>

/** A journey without its way says nothing; the land under it can wait. */
const ask = inTurn<Wish>(
  'web',
  (wish) => {
    const answer = wish.kind === 'web' ? paintWeb(wish.web) : (painter?.answer(wish) ?? null)
    tell({ id: wish.id, answer }, answer instanceof ImageBitmap ? [answer] : [])
  },
  (act) => setTimeout(act),
)

addEventListener('message', ({ data: asked }: MessageEvent<Asked>) => {
  if (asked.kind === 'start')
    painter = new Painter(readWorld(asked.bytes), asked.look, () => tell({ id: null }))
  else if (asked.kind === 'look') painter?.setLook(asked.look)
  else if (asked.kind === 'view') void painter?.lookAt(asked.box, asked.zoom)
  else ask(asked)
})
