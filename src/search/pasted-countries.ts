/** What in a text speaks of a country: money, telephone codes, ends of host names, places and words of its language. */
const signs: readonly (readonly [country: string, sign: RegExp])[] = [
  [
    'MY',
    /\bRM\s?\d|\bMYR\b|\+60|\.my\b|malaysia|kuala lumpur|selangor|johor|penang|pinang|sdn\.? bhd|poskod|\bnombor\b|pos ?laju|\bsaya\b.*\bboleh\b/i,
  ],
  ['SG', /S\$|\bSGD\b|\+65|\.sg\b|singapore|pte\.? ltd/i],
  [
    'ID',
    /\bRp\.?\s?\d|\bIDR\b|\+62|\.id\b|indonesia|jakarta|surabaya|bandung|\bresi\b|\bkak\b|sicepat|\bJNE\b/i,
  ],
  ['TH', /฿|\bTHB\b|\+66|\.th\b|[\u0E00-\u0E7F]|thailand|bangkok/i],
  [
    'PH',
    /₱|\bPHP\s?\d|\+63|\.ph\b|philippines|pilipinas|manila|cebu|\bpesos?\b|\bpo\b.*\b(?:yung|ang|ko|na)\b|\bLBC\b/i,
  ],
  ['VN', /₫|\d\s?(?:đ|vnd)\b|\+84|\.vn\b|viet ?nam|ha noi|ho chi minh|van don|\bsdt\b|don hang/i],
  [
    'CN',
    /\bCNY\b|\bRMB\b|\+86|\.cn\b|(?=.*\p{Script=Han})(?!.*[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/iu,
  ],
  ['JP', /\+81|\.jp\b|[\u3040-\u30FF]|japan/i],
  ['KR', /₩|\+82|\.kr\b|[\uAC00-\uD7AF]|korea/i],
  ['IN', /₹|\bRs\.?\s?\d|\+91|\.in\b|\bindia\b|mumbai|delhi\b|bengaluru|GSTIN|[\u0900-\u097F]/i],
  ['AU', /A\$|AU\$|\bAUD\b|\+61|\.au\b|australia|sydney|melbourne|\bABN\b/i],
  ['NZ', /NZ\$|\+64|\.nz\b|new zealand|auckland/i],
  ['GB', /£|\+44|\.uk\b|\bUK\b|united kingdom|london|\bpostcode\b|\bVAT\b/i],
  ['IE', /\+353|\.ie\b|ireland|dublin|eircode/i],
  ['DE', /\+49|\.de\b|sendung|rechnung|bestell|deutschland|germany|\bGmbH\b/i],
  ['AT', /\+43|\.at\b|osterreich|austria|\bwien\b/i],
  ['CH', /\bCHF\b|\+41|\.ch\b|schweiz|suisse/i],
  ['FR', /\+33|\.fr\b|\bcolis\b|commande|bonjour|france|\bsuivi\b/i],
  ['NL', /\+31|\.nl\b|zending|bestelling|pakket|nederland|netherlands/i],
  ['BE', /\+32|\.be\b|belgi/i],
  ['ES', /\+34|\.es\b|pedido|espana|\bspain\b|madrid|barcelona/i],
  ['PT', /\+351|\.pt\b|encomenda|portugal|lisboa/i],
  ['IT', /\+39|\.it\b|spedizione|ordine|italia|\bmilano\b|\broma\b/i],
  ['PL', /\bzl\b|\bPLN\b|\+48|\.pl\b|przesylk|paczk|polska|poland/i],
  ['US', /\bUSD\b|\.us\b|\bzip\b|usps|united states|\b[A-Z]{2} \d{5}\b|1-8\d\d-/i],
  ['CA', /CA\$|C\$|\bCAD\b|\.ca\b|canada|\b[A-Z]\d[A-Z] \d[A-Z]\d\b/],
  ['MX', /MX\$|\+52|\.mx\b|\bmexico\b/i],
  ['BR', /R\$|\+55|\.br\b|brasil|\bCPF\b|\bCEP\b/i],
  ['AE', /\bAED\b|\+971|\.ae\b|dubai|درهم/i],
  ['SA', /\bSAR\b|\+966|\.sa\b|saudi|riyadh|jeddah|ريال|الرياض/i],
  ['EG', /\bEGP\b|\+20\b|\.eg\b|egypt|cairo|جنيه/i],
  ['RU', /₽|руб|\+7\b|\.ru\b|росси/i],
  ['UA', /₴|грн|\+380|\.ua\b|україн|пошт/i],
  ['TR', /₺|\+90|\.tr\b|kargo|turkiye/i],
]

/** The countries that a text speaks of (ISO 3166-1 alpha-2). */
export const countriesOf = (text: string): Set<string> =>
  new Set(signs.flatMap(([country, sign]) => (sign.test(text) ? [country] : [])))
