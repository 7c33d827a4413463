import type { Plugin } from 'vite'

/**
 * Writes what is beyond Latin-1 in the built server as escapes. V8 keeps the text of a program for as long as it runs,
 * and with two bytes for every character where a single one needs them: 4 MB for some 900 letters.
 */
export function oneByteServer(): Plugin {
  return {
    name: 'waypost-one-byte-server',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'ssr',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk') chunk.code = escapeBeyondLatin1(chunk.code)
    },
  }
}

/** The same program, where no such character is itself escaped or in `String.raw`, which the sources do not do. */
export function escapeBeyondLatin1(code: string): string {
  if (/\\[^\0-\xff]|String\.raw`[^`]*[^\0-\xff]/.test(code))
    throw new Error('A character beyond Latin-1 stands where an escape would mean something else.')
  return code.replace(
    /[^\0-\xff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
