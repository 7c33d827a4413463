const LATIN = /^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{Zs}]+$/u

/** A name in one case as people write it: "KUALA NERUS" is Kuala Nerus. Mixed case and other scripts stay as sent. */
export function toTitleCase(name: string): string {
  const isOneCase = name === name.toUpperCase() || name === name.toLowerCase()
  if (!LATIN.test(name) || !isOneCase) return name
  return (
    name
      .toLowerCase()
      // İ in lower case is an i with a dot above it, which would stay as a mark.
      .replace(/i\u0307/g, 'i')
      .replace(
        /(^|[^\p{L}\p{M}\p{N}'’])(\p{L})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      )
      // O'FALLON and L'AQUILA, yet ST. JOHN'S.
      .replace(/(['’])(\p{L})(?=\p{L})/gu, (_, mark: string, letter: string) => mark + letter.toUpperCase())
  )
}
