const namesOf = new Map<string, Intl.DisplayNames>()

/** The name of an ISO 3166-1 alpha-2 country in a language (BCP 47): `Malaysia` for `MY`; the code itself where it has none. */
export function countryName(country: string, language = 'en'): string {
  const names = namesOf.get(language) ?? new Intl.DisplayNames([language], { type: 'region' })
  namesOf.set(language, names)
  return names.of(country) ?? country
}
