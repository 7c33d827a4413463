/**
 * Writes whole numbers as text: zigzag, then 5 bits a character with the sixth saying "more follows".
 * A third shorter than JSON before compression and decoded without a parser: see `decode.ts` of the map.
 */
export function encodeNumbers(numbers: Iterable<number>): string {
  let text = ''
  for (const number of numbers) {
    let rest = number < 0 ? -2 * number - 1 : 2 * number
    while (rest > 31) {
      text += character(32 + (rest % 32))
      rest = Math.floor(rest / 32)
    }
    text += character(rest)
  }
  return text
}

/** Each line as its length, then its steps; the first step is taken from the end of the line before. */
export function encodeLines(lines: readonly (readonly (readonly [number, number])[])[]): string {
  const numbers: number[] = []
  let x = 0
  let y = 0
  for (const line of lines) {
    numbers.push(line.length)
    for (const [nextX, nextY] of line) {
      numbers.push(nextX - x, nextY - y)
      x = nextX
      y = nextY
    }
  }
  return encodeNumbers(numbers)
}

function character(value: number): string {
  // From '(' on, but without the backslash, which JSON would write twice.
  const code = value + 40
  return String.fromCharCode(code >= 92 ? code + 1 : code)
}
