import { written, type NumberFormat } from './number-format.ts'

/** Beginnings that carriers of Europe, the Americas and Australia give their numbers, the most telling first. */
export const westernFormats: readonly NumberFormat[] = [
  // Amazon's own delivery: TBA (TBC in Canada, TBM in Mexico) and 12 digits; letter and ten digits elsewhere.
  written('certain', /^(TB[ACM])\d{12}$/, 100308),
  written('likely', /^(A[EFKL]\d?|DE|ES|FR|IT|UK|GB|Q[AB])\d{10}$/, 100308),
  written('possible', /^([AFC])\d{10}$/, 100308),
  // Great Britain. DHL Parcel and Yodel share the licence plate JJD; Yodel's company is 0002.
  written('certain', /^(J?JD000[02])\d{10,14}$/, 100017),
  written('likely', /^(J?JD01)\d{12,18}$/, 7041, 100152),
  written('likely', /^(JVGL)\d{9,18}$/, 100047, 100001),
  written('likely', /^(J?JD)\d{10,20}$/, 7041, 100001, 100017),
  written('likely', /^([HTCPU](?:0\d|[0-9A-Z][A-Z0-9]))[0-9A-Z]{3}\d{10}$/, 100331),
  written('possible', /^H[0-9A-Z]{15}$/, 100331),
  // DPD, GLS, Hermes
  written('likely', /^(155\d)\d{10}[0-9A-Z]?$/, 100010),
  written('likely', /^(H)\d{19}$/, 100018, 100031),
  written('likely', /^(%?00)\d{5}(?:0[1-9]|1\d)\d{16,19}$/, 100007),
  written('likely', /^(Z|00)(?=.*[A-Z])[0-9A-Z]{6,7}$/, 100005, 101070),
  written('certain', /^(GLS)[0-9A-Z]{6,14}$/, 100005),
  // The Netherlands and Belgium
  written('certain', /^(3S)[A-Z]{2,6}[0-9A-Z]{6,13}$/, 14041),
  written('certain', /^(3232)\d{20}$/, 2061),
  written('certain', /^(JVGL)\d{10,20}$/, 100047),
  written('likely', /^(CD|LA)\d{9}BE$/, 2061),
  written('certain', /^(LTN)\d{6,12}N\d+$/, 100021),
  // France: Colissimo has a digit and a letter for the product, 11 digits; Chronopost two letters, digits and a country.
  written('certain', /^(\d[A-Z])\d{11}$/, 6051),
  written('possible', /^(86|87|88|69)\d{11}$/, 6051),
  written('likely', /^\d{14}[A-Z]$/, 100273, 100007),
  written('likely', /^([XP][A-Z])\d{9}(?:TS|JF|FR)$/, 100273),
  written('possible', /^(25)\d{13}$/, 100072),
  written('possible', /^99\d{15}$/, 100027),
  // Poland, Czechia, Ukraine, Russia
  written('likely', /^(?!3232)(6[0-9])\d{22}$/, 100043),
  written('possible', /^(?!3232)\d{24}$/, 100043),
  written('likely', /^(PX)\d{10}$/, 16081),
  written('likely', /^([ZB])\d{10}$/, 100132, 100419),
  written('possible', /^(20|59|51|50)\d{12}$/, 101176),
  written('likely', /^\d{13}[A-Z]$/, 100111, 100007),
  // Switzerland: 18 digits that begin with 98 or 99, often written 99.00.123456.12345678.
  written('certain', /^(9[89])\d{16}$/, 19251),
  // Austria: 22 digits that begin with 10.
  written('likely', /^(10)\d{20}$/, 1161),
  // Spain, Portugal, Italy
  written('certain', /^(P[QKSH])[0-9A-Z]{4}\d{14,16}[A-Z0-9]{1,3}$/, 19181),
  written('possible', /^(32[34]|635)\d{13}$/, 100048),
  written('likely', /^(2[89][A-Z])[0-9A-Z]{10}$/, 100019, 9071),
  written('likely', /^(\d?UW|5P)[0-9A-Z]{9,12}$/, 9071),
  written('likely', /^(BRT)\d{8,16}$/, 100026),
  written('likely', /^(M1|BO|RM|MI|TO|RE)\d{9}$/, 100024),
  // Northern Europe
  written('certain', /^(JJFI)\d{12,20}$/, 6041),
  written('likely', /^(TNO)\d{8,14}$/, 14081, 100423),
  // North America
  written('certain', /^(1LS)\d{12}(?:-\d)?$/, 100052),
  written('certain', /^(1LS)[0-9A-Z]{9,15}$/, 100052, 100049),
  written('likely', /^(L[A-Z])\d{8}$/, 100052),
  written('likely', /^(UUS)[0-9A-Z]{10,20}$/, 100134),
  written('likely', /^(GFUS)[0-9A-Z]{8,20}$/, 100996),
  written('likely', /^(MI)\d{6,20}$/, 100398),
  written('possible', /^([AHJKTV])\d{10}$/, 100002),
  written('likely', /^(GM)\d{16,18}$/, 7047),
  written('likely', /^([A-Z]{3})\d{9}$/, 100042),
  written('certain', /^(D4\d{8})\d{12}$/, 100146),
  // Australia and New Zealand
  written('likely', /^(3[3-7][A-Z]{3})[0-9A-Z]{7,18}$/, 1151),
  written('likely', /^(33(?=\d*[A-Z])[A-Z0-9]{3,4})\d{7}(?:\d{11,13})?$/, 1151),
  written('likely', /^(99[17]\d)\d{14,18}$/, 1151),
  written('likely', /^([A-Z]{3}[A-Z0-9]Z)\d{7,8}$/, 100335),
  written('likely', /^([A-Z]{4})\d{8}$/, 100335),
  written('likely', /^(CP)[A-Z]{1,3}\d{7,13}$/, 100122),
  written('likely', /^([A-Z]{2})00\d{8}$/, 100044, 100067, 100068),
  written('likely', /^(00794210)\d{9,12}$/, 14061),
  // DHL's other businesses
  written('likely', /^(GM|LX|RX|UV|CN|SG|TH|IN|HK|MY)\d{12,20}$/, 7048, 7047),
]
