import type { VariableReader } from './variables.ts'

/** A raster tile server that the operator chose. The page is told of it; the proxy never asks it. */
export type Tiles = { url: string; urlDark: string | null; attribution: string; maxZoom: number }

export function readTiles(read: VariableReader): Tiles | null {
  const url = read.text('TILE_URL')
  const urlDark = read.text('TILE_URL_DARK')
  const maxZoom = read.wholeNumber('TILE_MAX_ZOOM', 19, 1, 24)
  for (const [name, value] of [
    ['TILE_URL', url],
    ['TILE_URL_DARK', urlDark],
  ] as const) {
    if (value !== null && tileOrigin(value) === null) {
      read.faults.push(
        `${name} must be an http or https address with {z}, {x} and {y}, such as https://tile.example.org/{z}/{x}/{y}.png.`,
      )
    }
  }
  if (url === null && urlDark !== null)
    read.faults.push('TILE_URL is missing: TILE_URL_DARK only adds to it.')
  return url === null ? null : { url, urlDark, attribution: read.text('TILE_ATTRIBUTION') ?? '', maxZoom }
}

/** The origin of a tile address as a Content-Security-Policy source: `{s}` stands for any first label. */
export function tileOrigin(tileUrl: string): string | null {
  if (!['{z}', '{x}', '{y}'].every((part) => tileUrl.includes(part))) return null
  const host = /^(https?:\/\/)(\{s\}\.)?([A-Za-z0-9.-]+(?::\d+)?)\//.exec(tileUrl)
  return host === null ? null : `${host[1]}${host[2] === undefined ? '' : '*.'}${host[3]}`
}
