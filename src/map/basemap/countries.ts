import { toCountry, type Country, type CountryFile, type World } from './atlas.ts'
import { FOLDER } from './fetch-world.ts'
import { isInside, meets, type Box } from './shapes.ts'

export async function fetchCountry(world: World, code: string): Promise<Country> {
  const answer = await fetch(`${FOLDER}countries/${code}-${world.files[code]}.json`)
  if (!answer.ok) throw new Error(`${code}: ${answer.status}`)
  const file: CountryFile = await answer.json()
  return toCountry(code, file)
}

/** Countries that show in the box; bounding boxes alone would fetch Russia for a look at Kazakhstan. */
export function countriesIn(world: World, box: Box): string[] {
  const width = 2 ** 20
  const codes: string[] = []
  const middle = { x: (box.west + box.east) / 2, y: (box.north + box.south) / 2 }
  for (const [code, rings] of world.shapes) {
    if (world.files[code] === undefined) continue
    const near = rings.filter((ring) => [-width, 0, width].some((shift) => meets(ring, box, shift)))
    const shows = near.some((ring) =>
      ring.steps.some(({ arc, shift }) => {
        const line = world.arcs[arc]
        return line !== undefined && [-width, 0, width].some((by) => comesInto(line, box, shift + by))
      }),
    )
    if (shows || (near.length > 0 && isInside(near, world.arcs, middle.x, middle.y))) codes.push(code)
  }
  return codes
}

function comesInto(line: Int32Array, box: Box, shift: number): boolean {
  for (let i = 2; i < line.length; i += 2) {
    const ax = (line[i - 2] ?? 0) + shift
    const bx = (line[i] ?? 0) + shift
    const ay = line[i - 1] ?? 0
    const by = line[i + 1] ?? 0
    if (
      Math.max(ax, bx) >= box.west &&
      Math.min(ax, bx) <= box.east &&
      Math.max(ay, by) >= box.north &&
      Math.min(ay, by) <= box.south
    )
      return true
  }
  return false
}
