import { long, type NumberFormat } from './number-format.ts'

/** Numbers of digits alone, which tell only by their length: those that meet people most often first. */
export const digitFormats: readonly NumberFormat[] = [
  long(8, 100304, 100005),
  long(9, 100004, 100002),
  long(10, 100001, 100689, 100006, 100099, 100030),
  long(11, 100055, 100006, 10021, 101070, 100005),
  long(12, 100079, 100003, 190766, 100240, 100456, 100271, 100229, 100264, 100042),
  long(13, 191197, 3013, 100060, 190438, 11054),
  long(14, 100007, 190455, 100060, 101176, 18031),
  long(15, 100003, 100081, 100797, 100101),
  long(16, 3041, 100048, 100331),
  long(18, 100331, 19251),
  long(20, 16081, 7041, 21051),
  long(22, 21051, 100139, 1161),
]
