import { toWorld, type Country, type World } from './atlas.ts'
import type { Colours } from './colours.ts'
import { countriesIn, fetchCountry } from './countries.ts'
import { Easel } from './easel.ts'
import type { Window } from './label-wishes.ts'
import { NamesEasel } from './names-easel.ts'
import { DETAIL_ZOOM, viewOf, type Scene } from './paint.ts'
import type { Rect } from './place-labels.ts'
import type { Box } from './shapes.ts'

/** How the map looks, beside what is on it. */
export type Look = {
  colours: Colours
  /** ISO 3166-1 alpha-2 of the country drawn in `land`; the others are `land-2`. Null: all are `land`. */
  destination: string | null
}

/** A rectangle of the whole map's pixels at a zoom; `ratio`: pixels of the picture to one of the map. */
export type Land = {
  x: number
  y: number
  width: number
  height: number
  zoom: number
  ratio: number
  /** The zoom whose points are fine enough, where it is not that of the picture. */
  grain?: number
}

/** The names of a window, `obstacles` kept free; the picture is MARGIN wider on each side. */
export type Names = { window: Window; obstacles: readonly Rect[]; ratio: number; family: string }

export type Question = { kind: 'land'; land: Land } | { kind: 'names'; names: Names } | { kind: 'scene' }

/** Knows what is on the map, and paints it. It runs in a worker: neither its files nor its pictures hold up the page. */
export class Painter {
  private readonly loaded = new Map<string, Country>()
  private readonly asked = new Set<string>()
  private details: ReadonlyMap<string, Country> = new Map()
  private readonly easel = new Easel()
  private readonly namesEasel = new NamesEasel()

  /** `onDetail`: countries have become finer. */
  constructor(
    private readonly world: World,
    private look: Look,
    private readonly onDetail: () => void,
  ) {}

  setLook(look: Look): void {
    this.look = look
  }

  answer(question: Question): ImageBitmap | Scene | null {
    if (question.kind === 'scene') return this.sceneAt(DETAIL_ZOOM)
    if (question.kind === 'land') return this.paintLand(question.land)
    const { names } = question
    return this.namesEasel.write(this.sceneAt(names.window.zoom), names)
  }

  private paintLand({ x, y, width, height, zoom, ratio, grain = zoom }: Land): ImageBitmap {
    const view = viewOf(x, y, width, height, zoom)
    return this.easel.paint(this.sceneAt(zoom), view, zoom, { width, height, ratio }, grain)
  }

  private sceneAt(zoom: number): Scene {
    return { ...this.look, world: this.world, details: zoom >= DETAIL_ZOOM ? this.details : NONE }
  }

  /** Fetches the countries of what is looked at. */
  async lookAt(box: Box, zoom: number): Promise<void> {
    if (zoom < DETAIL_ZOOM) return
    const missing = countriesIn(this.world, box).filter((code) => !this.asked.has(code))
    for (const code of missing) this.asked.add(code)
    await Promise.all(
      missing.map(async (code) => {
        try {
          this.loaded.set(code, await fetchCountry(this.world, code))
        } catch {
          // The coarse outline stays; the next move asks again.
          this.asked.delete(code)
        }
      }),
    )
    // All at once: a fine country beside a coarse neighbour would change twice.
    if (this.loaded.size === this.details.size) return
    this.details = new Map(this.loaded)
    this.onDetail()
  }
}

const NONE: ReadonlyMap<string, Country> = new Map()

/** Reads the world's file, as the server sends it. */
export const readWorld = (bytes: ArrayBuffer): World => toWorld(JSON.parse(new TextDecoder().decode(bytes)))
