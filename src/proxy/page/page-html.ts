import { findCarrier } from '../../carriers/find-carrier.ts'
import { paramHint } from '../../carriers/params.ts'
import type { Scale } from '../../parcel/movement.ts'
import { parseCarrierCode, parseWaybill } from '../../parcel/waybill.ts'
import type { Settings } from '../settings/settings.ts'
import type { Tiles } from '../settings/tiles.ts'

/** What the page must know before it asks anything: in the HTML as JSON under the id `page-settings`. */
export type PageSettings = {
  /** Whether made-up parcels are shown. */
  emulator: boolean
  /** Whether there is a session that can be ended here. */
  signOut: boolean
  /** How many days a parcel may stand still. */
  scale: Scale
  tiles: Tiles | null
  /** The catalogue's entry for the carrier in the address, so that its name needs no further request. */
  carrier: { code: number; name: string; country: string | null } | null
}

/** Puts the settings, and on a parcel's address the start of its look-up, into the built HTML. */
export function pageHtml(built: string, settings: Settings, path: string): string {
  return built.replace('</head>', () => `${headOf(settings, path)}</head>`)
}

function headOf(settings: Settings, path: string): string {
  const asked = readTrackPath(path)
  const page: PageSettings = {
    emulator: settings.upstream === null,
    signOut: settings.access.kind === 'key',
    scale: settings.scale,
    tiles: settings.tiles,
    carrier: asked === null ? null : carrierOf(asked.carrier),
  }
  // "<" could end the script element early.
  const json = JSON.stringify(page).replaceAll('<', '\\u003c')
  // A carrier that wants an extra value gets it in a header, from the fragment, which only the page can do.
  const preload =
    asked === null || paramHint(asked.carrier) !== null
      ? ''
      : `<link rel="preload" as="fetch" crossorigin href="/api/parcels/${asked.carrier}/${asked.waybill}">`
  return `${preload}<script type="application/json" id="page-settings">${json}</script>`
}

function carrierOf(code: number): PageSettings['carrier'] {
  const known = findCarrier(code)
  return known === null ? null : { code, name: known.name, country: known.country }
}

function readTrackPath(path: string): { carrier: number; waybill: string } | null {
  const [, carrierText = '', waybillText = ''] = /^\/track\/([^/]+)\/([^/]+)$/.exec(path) ?? []
  const carrier = parseCarrierCode(carrierText)
  const parsed = parseWaybill(waybillText)
  return carrier !== null && 'waybill' in parsed ? { carrier, waybill: parsed.waybill } : null
}
