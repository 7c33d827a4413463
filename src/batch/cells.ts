/**
 * The columns give way as the table gets narrower: the carrier first, then the place. On a phone a row has three lines:
 * number and status, the event (which may take two) and how long ago, the carrier. `--number` is the room for the number.
 */
export const COLUMNS =
  'grid items-center px-5 md:grid-cols-[calc(var(--number)+16px)_148px_180px_minmax(0,1fr)_116px_108px] md:@max-[840px]:grid-cols-[calc(var(--number)+16px)_180px_minmax(0,1fr)_116px_108px] md:@max-[700px]:grid-cols-[calc(var(--number)+16px)_180px_minmax(0,1fr)_104px] max-md:grid-cols-[minmax(var(--number),1fr)_auto] max-md:gap-x-3 max-md:px-4'

export const CARRIER = 'md:@max-[840px]:hidden'
export const PLACE = '@max-[700px]:hidden max-md:hidden'

export const ROW_PX = 33
export const PHONE_ROW_PX = 80
export const HEAD_PX = 33
const LINE_PX = 20

/**
 * How many characters of a number stand in one line at most; what is longer goes on in the next, so that none is hidden.
 * `small` and `phone` leave room for the widest status.
 */
export const LINES = { small: 16, phone: 22, narrow: 18, roomy: 26 } as const
type Room = keyof typeof LINES

/** The characters in a line: as many as the longest number has, up to the most there is room for. A column has a least. */
export const lineLength = (longest: number, room: Room): number =>
  Math.min(Math.max(longest, room === 'narrow' || room === 'roomy' ? LINES.narrow : 1), LINES[room])

const CHARACTER_PX = 8
/** The room for so many characters. */
export const numberPx = (line: number): number => line * CHARACTER_PX

/** The height of the row of a number with so many characters. */
export const rowPx = (characters: number, line: number, isPhone: boolean): number =>
  (isPhone ? PHONE_ROW_PX : ROW_PX) + Math.max(0, Math.ceil(characters / line) - 1) * LINE_PX
