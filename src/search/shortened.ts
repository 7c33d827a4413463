const shape = /(?<![\p{L}\p{N}])\d[.,]\d+E\+?\d{1,2}(?![\p{L}\p{N}])/giu

/** What a spreadsheet made of long numbers: `6.01609790026E+11`. Their last digits are lost. */
export const shortenedIn = (text: string): string[] => text.normalize('NFKC').match(shape) ?? []

/** Whether a text holds one of these. */
export const isShortened = (text: string): boolean => shortenedIn(text).length > 0
