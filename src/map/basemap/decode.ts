/** A run of points `x0, y0, x1, y1, …` in units of the world's width divided by 2^UNIT_BITS; y grows south. */
export type Line = Int32Array

/** One length for all files; at the map's last zoom, 12, a unit is a pixel. */
export const UNIT_BITS = 20
export const WORLD_UNITS = 2 ** UNIT_BITS

/** Whole numbers as written by the generator: zigzag, 5 bits a character, the sixth bit says "more". */
export function decodeNumbers(text: string): number[] {
  const numbers: number[] = []
  let number = 0
  let bits = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    // The backslash (92) is left out of the alphabet.
    const value = code > 92 ? code - 41 : code - 40
    number |= (value & 31) << bits
    if (value & 32) {
      bits += 5
    } else {
      numbers.push(number & 1 ? -((number + 1) >>> 1) : number >>> 1)
      number = bits = 0
    }
  }
  return numbers
}

/** Lines of steps, each with its length in front, scaled from a world of 2^bits units to ours. */
export function decodeLines(text: string, bits: number): Line[] {
  const numbers = decodeNumbers(text)
  const scale = 2 ** (UNIT_BITS - bits)
  const lines: Line[] = []
  let [x, y] = [0, 0]
  for (let at = 0; at < numbers.length;) {
    const length = numbers[at++] ?? 0
    const line = new Int32Array(length * 2)
    for (let i = 0; i < line.length; i += 2) {
      x += numbers[at++] ?? 0
      y += numbers[at++] ?? 0
      line[i] = x * scale
      line[i + 1] = y * scale
    }
    lines.push(line)
  }
  return lines
}
