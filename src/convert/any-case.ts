/** Finds a text as it is, in capitals or not, each time it occurs. */
export const anyCase = (text: string) => new RegExp(text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu')
