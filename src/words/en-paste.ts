const begins = (prefix: string, digits: number | null) =>
  digits === null ? `begins with ${prefix}` : `${digits} digits that begin with ${prefix}`

/** The strings of pasted texts and proposed carriers: they travel with the code that reads them. */
export const enPaste = {
  isOf: (carrier: string, reason: string) => `${carrier}: ${reason}`,
  looksLike: (carrier: string, reason: string) => `Looks like ${carrier}: ${reason}`,
  mayBe: (carrier: string, reason: string) => `May be ${carrier}: ${reason}`,
  which: 'Which carrier is it?',
  shortened:
    'A spreadsheet has shortened this number, and its digits cannot be known. Copy it from where it stands in full.',
  tryNext: (carrier: string) => `Try ${carrier}`,
  triedNext: 'Other carriers with such numbers',
  confidence: { certain: 'Certain', likely: 'Likely', possible: 'Possible' },
  reason: {
    s10: (country: string) => `international postal number of ${country}, check digit right`,
    prefix: begins,
    'check-digit': (digits: number | null) =>
      digits === null ? 'its check digit is right' : `${digits} digits with the right check digit`,
    length: (digits: number) => `${digits} digits`,
    form: () => 'written like its numbers',
    misprint: () => 'written like its numbers, but the check digit is wrong',
    url: (host: string) => `from a link to ${host}`,
    named: (text: string) => `the text says “${text}”`,
  },
}

/** What a language must have for pasted texts. */
export type PasteWords = typeof enPaste
