/**
 * The columns give way as the table gets narrower: the carrier first, then the place. On a phone a row has three lines:
 * number and status, the event and how long ago, the carrier. `--number` is the room for the number (`numberPx`).
 */
export const COLUMNS =
  'grid items-center px-5 md:grid-cols-[var(--number)_148px_180px_minmax(0,1fr)_116px_108px] md:@max-[840px]:grid-cols-[var(--number)_180px_minmax(0,1fr)_116px_108px] md:@max-[700px]:grid-cols-[var(--number)_180px_minmax(0,1fr)_104px] max-md:grid-cols-[minmax(148px,1fr)_auto] max-md:gap-x-3 max-md:px-4'

export const CARRIER = 'md:@max-[840px]:hidden'
export const PLACE = '@max-[700px]:hidden max-md:hidden'

export const ROW_PX = 33
export const PHONE_ROW_PX = 76
export const HEAD_PX = 33
const LINE_PX = 20

/** How many characters of a number stand in one line; what is longer goes on in the next, so that none is hidden. */
const SHORT_LINE = 18
const LONG_LINE = 26
const CHARACTER_PX = 8
const GAP_PX = 16

/** The characters in a line of the column: as many as the longest number has, where there is room for them. */
export const lineLength = (longest: number, isRoomy: boolean): number =>
  isRoomy ? Math.min(Math.max(longest, SHORT_LINE), LONG_LINE) : SHORT_LINE

/** The width of the column of numbers. */
export const numberPx = (line: number): number => line * CHARACTER_PX + GAP_PX

/** The height of the row of a number with so many characters. */
export const rowPx = (characters: number, line: number, isPhone: boolean): number =>
  (isPhone ? PHONE_ROW_PX : ROW_PX) + Math.max(0, Math.ceil(characters / line) - 1) * LINE_PX
