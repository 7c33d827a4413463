import { count } from './en-parts.ts'

/** The strings of the command palette and of the list of keys. */
export const enPalette = {
  title: 'Command palette',
  placeholder: 'Type a command or a waybill number',
  count: (n: number) => count(n, 'command'),
  nothing: (query: string) => `Nothing matches “${query}”.`,
  groups: {
    track: 'Track',
    last: 'Used last',
    parcel: 'This parcel',
    map: 'Map',
    recent: 'Recent parcels',
    go: 'Go to',
    app: 'Waypost',
  },
  track: (waybill: string, carrier: string) => `Track ${waybill} with ${carrier}`,
  trackOther: (waybill: string) => `Track ${waybill} with another carrier`,
  carrier: (code: number) => `carrier ${code}`,

  /** What each action of ui/actions.ts does. */
  names: {
    'copy-update': 'Copy the update you copied last',
    refresh: 'Refresh',
    raw: 'View raw data',
    coordinates: 'Coordinate details',
    'copy-number': 'Copy the number',
    'copy-link': 'Copy the link to this page',
    'download-json': 'Download JSON',
    contact: 'Carrier contact',
    'next-stop': 'Select the next stop',
    'previous-stop': 'Select the stop before',
    fit: 'Fit the map to all stops',
    'go-to-number': 'Waybill field',
    'other-carrier': 'Carrier field',
    home: 'Start page',
    examples: 'Example numbers',
    palette: 'Command palette',
    shortcuts: 'Keyboard shortcuts',
    'keys-off': 'Turn off single keys',
    'keys-on': 'Turn on single keys',
    'theme-system': 'Theme: as the system',
    'theme-light': 'Theme: light',
    'theme-dark': 'Theme: dark',
    'sign-out': 'Sign out',
  },
  /** Other words by which somebody may look for it. */
  also: {
    'copy-update': ['reply', 'message for the customer'],
    refresh: ['reload', 'check again', 'update'],
    raw: ['JSON', 'upstream'],
    coordinates: ['latitude', 'positions'],
    'copy-link': ['URL', 'address', 'share'],
    'download-json': ['export', 'save', 'file'],
    contact: ['phone', 'call', 'homepage'],
    fit: ['zoom', 'all stops'],
    'go-to-number': ['search', 'track', 'edit number'],
    'other-carrier': ['change carrier'],
    home: ['recent', 'search'],
    examples: ['emulator', 'demo'],
    shortcuts: ['help', 'keys'],
    'theme-dark': ['night', 'appearance'],
    'theme-light': ['day', 'appearance'],
    'sign-out': ['log out'],
  },
  keys: {
    mod: { apple: '⌘', other: 'Ctrl' },
    enter: 'Enter',
    esc: { key: 'Esc', does: 'Close, or clear the selected stop' },
    off: 'Single-key shortcuts are off',
    on: 'Single-key shortcuts are on',
    turnOff: 'Turn off single keys',
    turnOn: 'Turn on single keys',
  },
}

/** What a language must have for them. */
export type PaletteWords = typeof enPalette
