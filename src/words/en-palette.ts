/** The strings of the command palette and of the list of keys. */
export const enPalette = {
  /** What each action of ui/actions.ts does. */
  names: {
    'copy-update': 'Copy the update you copied last',
    refresh: 'Refresh',
    raw: 'View raw data',
    fit: 'Fit the map to all stops',
    'go-to-number': 'Go to the waybill field',
    shortcuts: 'Show the keyboard shortcuts',
  },
  keys: {
    mod: { apple: '⌘', other: 'Ctrl' },
    esc: { key: 'Esc', does: 'Close, or clear the selected stop' },
    off: 'Single-key shortcuts are off',
    on: 'Single-key shortcuts are on',
    turnOff: 'Turn off single keys',
    turnOn: 'Turn on single keys',
  },
}

/** What a language must have for them. */
export type PaletteWords = typeof enPalette
