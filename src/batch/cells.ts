/**
 * The columns give way as the table gets narrower: the carrier first, then the place. On a phone a row has two lines:
 * number and status, then the event and how long ago.
 */
export const COLUMNS =
  'grid items-center px-5 md:grid-cols-[160px_148px_180px_minmax(0,1fr)_116px_108px] md:@max-[840px]:grid-cols-[160px_180px_minmax(0,1fr)_116px_108px] md:@max-[700px]:grid-cols-[160px_180px_minmax(0,1fr)_104px] max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-3 max-md:px-4'

export const CARRIER = '@max-[840px]:hidden max-md:hidden'
export const PLACE = '@max-[700px]:hidden max-md:hidden'

export const ROW_PX = 33
export const PHONE_ROW_PX = 60
export const HEAD_PX = 33
