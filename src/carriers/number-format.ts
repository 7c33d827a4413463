import type { Confidence, Proposal, Reason } from './proposal.ts'

/** What a number looks like, and the carriers that write their numbers so, best first. */
export type NumberFormat = {
  shape: RegExp
  propose: (found: RegExpMatchArray) => readonly Proposal[]
}

const lengthOf = (number: string) => (/^\d+$/.test(number) ? number.length : null)

/** All codes with one confidence and one reason. */
export const all = (codes: readonly number[], confidence: Confidence, reason: Reason): Proposal[] =>
  codes.map((code) => ({ code, confidence, reason }))

/** Numbers with a beginning of their own, the first group of the shape; without one, with letters where these carriers have them. */
export function written(confidence: Confidence, shape: RegExp, ...codes: number[]): NumberFormat {
  return {
    shape,
    propose: ([number, prefix]) =>
      all(
        codes,
        confidence,
        prefix === undefined ? { kind: 'form' } : { kind: 'prefix', prefix, digits: lengthOf(number) },
      ),
  }
}

/** The country stands in the number, in the second group of the shape; the first is the beginning that is told. */
export function byCountry(
  confidence: Confidence,
  shape: RegExp,
  codes: Record<string, number>,
): NumberFormat {
  const ofCountry = new Map(Object.entries(codes))
  return {
    shape,
    propose: ([, prefix = '', country = '']) => {
      const code = ofCountry.get(country)
      return code === undefined ? [] : all([code], confidence, { kind: 'prefix', prefix, digits: null })
    },
  }
}

/** Numbers with a check digit; where it is wrong the carrier stays possible if only it writes numbers so (`misprint`). */
export function checked(
  confidence: Confidence,
  shape: RegExp,
  fits: (number: string) => boolean,
  wrong: 'misprint' | 'nobody',
  ...codes: number[]
): NumberFormat {
  return {
    shape,
    propose: ([number, prefix]) => {
      if (!fits(number)) return wrong === 'nobody' ? [] : all(codes, 'possible', { kind: 'misprint' })
      return all(
        codes,
        confidence,
        prefix === undefined || confidence === 'possible'
          ? { kind: 'check-digit', digits: lengthOf(number) }
          : { kind: 'prefix', prefix, digits: lengthOf(number) },
      )
    },
  }
}

/** Digits and nothing else: as many as these carriers' numbers have. */
export function long(digits: number, ...codes: number[]): NumberFormat {
  return {
    shape: new RegExp(`^\\d{${digits}}$`),
    propose: () => all(codes, 'possible', { kind: 'length', digits }),
  }
}
