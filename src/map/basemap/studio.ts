import type { Scene } from './paint.ts'
import type { Asked, Told } from './painter-worker.ts'
import type { Land, Look, Names, Question } from './painter.ts'
import type { Box } from './shapes.ts'
import { paintWeb, type Web } from './web.ts'

/**
 * Where the map is painted: beside the page, so that neither a drag nor a zoom waits for a picture. It opens with the
 * first wish; until it is closed every wish is answered, the way of a journey before all others.
 */
export class Studio {
  private worker: Worker | null = null
  private readonly open = new Map<number, (answer: never) => void>()
  private count = 0
  private breaks = () => {}
  private readonly broken = new Promise<null>((resolve) => (this.breaks = () => resolve(null)))
  /** There is more to show than before. */
  onDetail: (() => void) | null = null

  /** `bytes`: the file of the world. */
  showWorld(bytes: ArrayBuffer, look: Look): void {
    this.tell({ kind: 'start', bytes, look }, [bytes])
  }

  setLook(look: Look): void {
    this.tell({ kind: 'look', look })
  }

  /** What is seen of the map: its countries are fetched. */
  lookAt(box: Box, zoom: number): void {
    this.tell({ kind: 'view', box, zoom })
  }

  paint(land: Land): Promise<ImageBitmap> {
    return this.ask({ kind: 'land', land })
  }

  write(names: Names): Promise<ImageBitmap> {
    return this.ask({ kind: 'names', names })
  }

  /**
   * The way of a journey, for which no file of the world is needed. A journey without its way says nothing, so where the
   * worker does not come it is painted here.
   */
  async trace(web: Web): Promise<ImageBitmap> {
    return (await Promise.race([this.ask<ImageBitmap>({ kind: 'web', web }), this.broken])) ?? paintWeb(web)
  }

  /** A copy of all that is on the map. */
  copyScene(): Promise<Scene> {
    return this.ask({ kind: 'scene' })
  }

  close(): void {
    this.worker?.terminate()
    this.worker = null
    this.open.clear()
  }

  private ask<Answer>(question: Question | { kind: 'web'; web: Web }): Promise<Answer> {
    const id = (this.count += 1)
    return new Promise((resolve) => {
      this.open.set(id, resolve)
      this.tell({ ...question, id })
    })
  }

  private tell(asked: Asked, transfer: Transferable[] = []): void {
    this.worker ??= this.start()
    this.worker.postMessage(asked, transfer)
  }

  private start(): Worker {
    const worker = new Worker(new URL('./painter-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data: told }: MessageEvent<Told>) => {
      if (told.id === null) return this.onDetail?.()
      this.open.get(told.id)?.(told.answer as never)
      this.open.delete(told.id)
    })
    // Its script could not be had.
    worker.addEventListener('error', () => this.breaks())
    return worker
  }
}
