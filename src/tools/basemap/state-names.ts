import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { placeKey } from '../../convert/place-key.ts'
import { landTest } from './inside.ts'
import { nameOf, type NamedPlace, type NamedTopology, type Subdivisions } from './sources.ts'

/** GeoNames' code of a state, with the keys of every name and code that it is known by. */
export type StateNames = ReadonlyMap<string, ReadonlySet<string>>

/** Names that are in use beside those of the two sources, by the key of the source's. */
const ALSO: Record<string, string> = {
  innermongol: 'Inner Mongolia',
  kmaras: 'Kahramanmaraş',
  orissa: 'Odisha',
  trengganu: 'Terengganu',
  uttaranchal: 'Uttarakhand',
}
/** China's, as its carriers write them, by the key of the source's name. */
const CHINESE = Object.fromEntries(
  (
    'anhui安徽 beijing北京 chongqing重庆 fujian福建 gansu甘肃 guangdong广东 guangxi广西 guizhou贵州 hainan海南 hebei河北 ' +
    'heilongjiang黑龙江 henan河南 hubei湖北 hunan湖南 innermongol内蒙古 jiangsu江苏 jiangxi江西 jilin吉林 liaoning辽宁 ' +
    'ningxia宁夏 qinghai青海 shaanxi陕西 shandong山东 shanghai上海 shanxi山西 sichuan四川 tianjin天津 xinjiang新疆 ' +
    'xizang西藏 yunnan云南 zhejiang浙江'
  )
    .split(' ')
    .map((pair) => [pair.replace(/\P{ASCII}/gu, ''), pair.replace(/\p{ASCII}/gu, '')]),
)

/** A state that GeoNames and Natural Earth cut differently has no name here. */
const LEAST_SHARE = 0.6

/**
 * GeoNames numbers its states and this copy of it leaves out their names: they are those of the state of
 * Natural Earth in which most of its places lie, with the ISO codes of that name.
 */
export function stateNames(
  places: readonly NamedPlace[],
  topology: NamedTopology | null,
  subdivisions: Subdivisions,
): StateNames {
  const codes = new Map<string, string[]>()
  for (const [iso, { name }] of Object.entries(subdivisions)) {
    const key = placeKey(name)
    codes.set(key, [...(codes.get(key) ?? []), placeKey(iso.replace(/^..-/, ''))])
  }
  const names = new Map<string, Set<string>>()
  for (const [admin1, name] of namesByPlaces(places, topology)) {
    const key = placeKey(name)
    const also = [ALSO[key], places[0]?.country === 'CN' ? CHINESE[key] : undefined]
    const spelled = also.flatMap((each) => (each ? placeKey(each) : []))
    names.set(admin1, new Set([key, ...spelled, ...(codes.get(key) ?? [])]))
  }
  // Where the codes are letters they are the ones that people write: CA, ENG.
  for (const { admin1 } of places) {
    if (!/^[A-Z]{2,3}$/.test(admin1)) continue
    const named = subdivisions[`${places[0]?.country}-${admin1}`]
    const keys = names.get(admin1) ?? new Set()
    names.set(admin1, keys.add(placeKey(admin1)))
    if (named) keys.add(placeKey(named.name))
  }
  return names
}

function namesByPlaces(places: readonly NamedPlace[], topology: NamedTopology | null): [string, string][] {
  if (!topology) return []
  const collection = Object.values(topology.objects)[0]
  const shapes = (collection?.geometries ?? []).flatMap((geometry) => {
    const { geometry: shape } = feature(topology as Topology, geometry as never) as unknown as GeoJSON.Feature
    if (nameOf(geometry) === '' || (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon')) return []
    const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()
    return [{ name: nameOf(geometry), holds: landTest(rings as [number, number][][]) }]
  })
  const counts = new Map<string, Map<string, number>>()
  for (const { admin1, lat, lng } of places) {
    const count = counts.get(admin1) ?? new Map<string, number>()
    counts.set(admin1, count)
    const name = shapes.find(({ holds }) => holds(lng, lat))?.name ?? ''
    count.set(name, (count.get(name) ?? 0) + 1)
  }
  return [...counts].flatMap(([admin1, count]) => {
    const all = [...count.values()].reduce((sum, each) => sum + each, 0)
    const [name, most] = [...count].reduce((best, next) => (next[1] > best[1] ? next : best))
    return admin1 !== '' && name !== '' && most >= all * LEAST_SHARE
      ? [[admin1, name] as [string, string]]
      : []
  })
}
