const LATIN = /^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{Zs}]+$/u
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu

/** A name in one case as people write it: "KUALA NERUS" is Kuala Nerus. Mixed case and other scripts stay as sent. */
export function toTitleCase(name: string): string {
  const isOneCase = name === name.toUpperCase() || name === name.toLowerCase()
  if (!LATIN.test(name) || !isOneCase) return name
  return name.replace(WORD, (word, at: number) => {
    // O'FALLON and L'AQUILA, yet ST. JOHN'S.
    const isEnding = word.length === 1 && /[\p{L}\p{N}]['’]$/u.test(name.slice(0, at))
    return isEnding ? word.toLowerCase() : word.charAt(0).toUpperCase() + toLower(word.slice(1))
  })
}

/** İ in lower case is an i with a second dot as a mark of its own. */
const toLower = (text: string) => text.toLowerCase().replace(/i\u0307/g, 'i')
