/**
 * A text as people type it: small letters and digits only. `from[i]` and `to[i]` are where the folded
 * character `i` stands in the original; `starts` are the places in `text` where a word begins.
 */
export type FoldedText = { text: string; from: number[]; to: number[]; starts: Set<number>; words: string[] }

// Letters that Unicode does not take apart into a base letter and a mark.
const alone: Record<string, string> = { đ: 'd', ð: 'd', ł: 'l', ø: 'o', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' }

function foldCharacter(character: string): string {
  const plain = character.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')
  return [...plain].map((letter) => alone[letter] ?? letter).join('')
}

/**
 * Folds accents, case, width, spaces and punctuation away. `&` and an apostrophe join what they stand
 * between, and the word "and" counts as `&`, so that "J&T", "j and t" and "jt" are the same text.
 */
export function foldText(original: string): FoldedText {
  const folded: FoldedText = { text: '', from: [], to: [], starts: new Set(), words: [] }
  let end = 0
  for (const word of original.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const between = original.slice(end, word.index)
    if (folded.text !== '' && word[0].toLowerCase() === 'and') continue
    if (folded.words.length === 0 || !/^\s*(?:[&'’]|and)\s*$/i.test(between)) {
      folded.starts.add(folded.text.length)
      folded.words.push('')
    }
    end = word.index
    for (const character of word[0]) {
      const plain = foldCharacter(character)
      for (let unit = 0; unit < plain.length; unit++) {
        folded.from.push(end)
        folded.to.push(end + character.length)
      }
      end += character.length
      folded.text += plain
      folded.words[folded.words.length - 1] += plain
    }
  }
  return folded
}

/** How well a folded query meets a text, best first, and which part of the original text it meets. */
export type Hit = { how: 'prefix' | 'word' | 'inside'; range: readonly [from: number, to: number] }

/** Where a folded query begins in a text: at its start, at the start of a word, or inside one word. */
export function findFolded(folded: FoldedText, query: string): Hit | null {
  let inside: Hit | null = null
  for (let at = folded.text.indexOf(query); at !== -1; at = folded.text.indexOf(query, at + 1)) {
    const last = at + query.length - 1
    const range = [folded.from[at] ?? 0, folded.to[last] ?? 0] as const
    if (at === 0) return { how: 'prefix', range }
    if (folded.starts.has(at)) return { how: 'word', range }
    // Letters across a gap ("tex" in "J&T Express") are not what anybody types.
    let gap = false
    for (let place = at + 1; place <= last; place++) gap ||= folded.starts.has(place)
    if (!gap) inside ??= { how: 'inside', range }
  }
  return inside
}
