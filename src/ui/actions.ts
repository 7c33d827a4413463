/** Where an action belongs: a heading of the palette and of the list of keys, in this order. */
export const ACTION_GROUPS = ['batch', 'parcel', 'map', 'go', 'app'] as const

type Listed = { group: (typeof ACTION_GROUPS)[number]; key?: string }

/**
 * Everything that can be done, and its key: the one list behind the keys, the command palette and the list of keys,
 * so that they cannot disagree. Its order is theirs; where two actions on one page share a key, the earlier has it.
 *
 * A page, or a part of one, offers what it can do while it is on screen: `useActions({ refresh: () => … })`
 * (use-actions.ts). A new action is a line here, its name in words/en-palette.ts (without one it does not compile)
 * and the `useActions` of who does it; what has no key and is possible everywhere is in app/AppPalette.tsx, to keep
 * the first view small. Two ids may be one switch, such as `keys-off` and `keys-on`: only the one that can be done
 * now is offered.
 *
 * A `key` is a capital letter or a sign as it is typed, quiet while somebody types and switched off with the single
 * keys; `Mod+K` is Ctrl+K or ⌘K, which always acts.
 */
export const ACTIONS = {
  'next-row': { group: 'batch', key: 'J' },
  'previous-row': { group: 'batch', key: 'K' },
  'copy-table': { group: 'batch' },
  'copy-markdown': { group: 'batch' },
  'download-csv': { group: 'batch' },
  'copy-update': { group: 'parcel', key: 'C' },
  refresh: { group: 'parcel', key: 'R' },
  raw: { group: 'parcel', key: 'J' },
  watch: { group: 'parcel', key: 'P' },
  note: { group: 'parcel' },
  coordinates: { group: 'parcel' },
  'copy-number': { group: 'parcel' },
  'copy-link': { group: 'parcel' },
  'download-json': { group: 'parcel' },
  print: { group: 'parcel', key: 'Mod+P' },
  contact: { group: 'parcel' },
  'my-time': { group: 'parcel', key: 'T' },
  'next-stop': { group: 'parcel', key: 'N' },
  'previous-stop': { group: 'parcel', key: 'B' },
  fit: { group: 'map', key: 'F' },
  'go-to-number': { group: 'go', key: '/' },
  'other-carrier': { group: 'go' },
  home: { group: 'go' },
  recent: { group: 'go' },
  batch: { group: 'go' },
  examples: { group: 'go' },
  palette: { group: 'app', key: 'Mod+K' },
  shortcuts: { group: 'app', key: '?' },
  'keys-off': { group: 'app' },
  'keys-on': { group: 'app' },
  'theme-system': { group: 'app' },
  'theme-light': { group: 'app' },
  'theme-dark': { group: 'app' },
  'sign-out': { group: 'app' },
} as const satisfies Record<string, Listed>

export type ActionId = keyof typeof ACTIONS

export const ACTION_IDS = Object.keys(ACTIONS) as ActionId[]

/** The key of an action, or null. */
export const keyOf = (id: ActionId): string | null => (ACTIONS[id] satisfies Listed as Listed).key ?? null
