/** Letters that Unicode does not take apart into a plain one and a mark. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ə: 'e',
}
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')

/** Marks over Latin, Greek and Cyrillic letters, and the vowels that Arabic and Hebrew leave out. Those of Thai or Hindi are letters. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]/g
const WORD = /[\p{L}\p{M}\p{N}]+/gu
const APOSTROPHES = /['’‘`ʼʻ´]/g

const WORDS: Record<string, string> = { saint: 'st', sainte: 'ste', sankt: 'st', mount: 'mt', fort: 'ft' }

/**
 * How the name of a place is compared: without case, accents, spaces and signs. “Kuala-Terengganu” and
 * “KUALA TERENGGANU” have the same key; so have “St. John’s” and “Saint Johns”.
 */
export function placeKey(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(APOSTROPHES, '')
  return (plain.match(WORD) ?? []).map((word) => (Object.hasOwn(WORDS, word) ? WORDS[word] : word)).join('')
}
