import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const SRC = import.meta.dirname

const PLAIN = ['parcel', 'carriers', 'words', 'ui']
const PIECES = ['search', 'status', 'timeline', 'map']
const PAGES = ['track', 'batch', 'share', 'qa']

/** Which rooms a room may import from, besides itself. */
const LAW = new Map<string, string[]>(
  [
    ['parcel', []],
    ['carriers', []],
    ['ui', []],
    ['words', ['parcel']],
    ...PIECES.map((room) => [room, PLAIN] as const),
    ['lookup', ['parcel']],
    ['palette', [...PLAIN, 'search']],
    ['evidence', [...PLAIN, 'status']],
    // What the browser keeps of parcels: several rooms show it, so it shows nothing itself.
    ['kept', ['parcel', 'ui', 'lookup']],
    ['sheet', [...PLAIN, ...PIECES, 'evidence', 'lookup', 'kept']],
    // The list of what is kept stands beside every page, so it is none.
    ['watch', [...PLAIN, ...PIECES, 'lookup', 'kept']],
    ...PAGES.map((room) => [room, [...PLAIN, ...PIECES, 'lookup', 'kept', 'sheet']] as const),
    ['app', [...PLAIN, ...PIECES, 'lookup', 'kept', 'palette', 'sheet', 'watch', ...PAGES]],
    ['', ['app', ...PLAIN]],
    ['emulator', ['parcel', 'carriers', 'words']],
    ['convert', ['parcel', 'carriers', 'words']],
    ['proxy', ['parcel', 'carriers', 'words', 'convert', 'emulator']],
    [
      'tools',
      [
        ...PLAIN,
        ...PIECES,
        'lookup',
        'kept',
        'sheet',
        'watch',
        ...PAGES,
        'app',
        'emulator',
        'convert',
        'proxy',
      ],
    ],
  ].map(([room, may]) => [room as string, may as string[]]),
)

/** Packages that belong to some rooms only. */
const PACKAGES: [RegExp, (room: string) => boolean, string][] = [
  [/^(?:leaflet|react-leaflet)$/, (room) => room === 'map', 'leaflet lives in map/'],
  [
    /^react(?:-dom)?$/,
    (room) => !['parcel', 'carriers', 'convert', 'proxy', 'emulator'].includes(room),
    'react is for views',
  ],
  [
    /^(?:hono|@hono\/.*|@valibot\/.*|undici|pino|lru-cache|redis|rate-limiter-flexible|prom-client)$/,
    (room) => ['proxy', 'emulator'].includes(room),
    'a server package',
  ],
  [/^node:/, (room) => ['convert', 'proxy', 'emulator', 'tools'].includes(room), 'the browser has no Node'],
]

type Import = { file: string; room: string; target: string }

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:tsx?|js|css)$/.test(file))
  .map((file) => file.split(sep).join('/'))
const roomOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : '')
const isTest = (file: string) => file.endsWith('.test.ts')
const textOf = (file: string) => readFileSync(join(SRC, file), 'utf8')

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|@import\s+|\bssrLoadModule\(\s*)['"]([^'"\n]+)['"]/g
const imports: Import[] = files.flatMap((file) =>
  [...textOf(file).matchAll(IMPORT)].map(([, target = '']) => ({ file, room: roomOf(file), target })),
)

/** The file of ours that an import names, from src/; null for a package. */
function ownTarget({ file, target }: Import): string | null {
  if (!target.startsWith('.')) return null
  return relative(SRC, join(SRC, dirname(file), target))
    .split(sep)
    .join('/')
}

describe('the import law', () => {
  test('sees the imports', () => {
    expect(imports.length).toBeGreaterThan(200)
    expect(imports.some((each) => each.file === 'main.tsx' && roomOf(ownTarget(each) ?? '') === 'app')).toBe(
      true,
    )
  })

  test('has an entry for every room', () => {
    expect(files.map(roomOf).filter((room) => !LAW.has(room))).toEqual([])
  })

  test('a room imports only from those below it', () => {
    const broken = imports.filter((each) => {
      const own = ownTarget(each)
      const room = roomOf(own ?? '')
      return (
        own !== null &&
        !own.startsWith('..') &&
        room !== each.room &&
        room !== '' &&
        !LAW.get(each.room)?.includes(room)
      )
    })
    expect(broken.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
  })

  test('a package is imported only where it belongs', () => {
    const broken = imports.flatMap(({ file, room, target }) =>
      isTest(file) || target.startsWith('.')
        ? []
        : PACKAGES.filter(
            ([name, may]) => name.test(target.replace(/^((?:@[^/]+\/)?[^/]+).*$/, '$1')) && !may(room),
          ).map(([, , why]) => `${file} imports ${target}: ${why}`),
    )
    expect(broken).toEqual([])
  })

  test('the upstream is named by the server alone', () => {
    const name = ['air', 'udder'].join('')
    const naming = files.filter(
      (file) =>
        !['convert', 'proxy', 'emulator'].includes(roomOf(file)) && textOf(file).toLowerCase().includes(name),
    )
    expect(naming).toEqual([])
  })
})
