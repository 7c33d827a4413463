import { placeKey } from './place-key.ts'

/** A key to look for. `needsState`: it rests on a word left out that can make it another place, unless the state agrees. */
export type CityKey = { key: string; needsState: boolean }

/** Words about a parcel or a building, which are also names of villages somewhere. */
const NO_CITY = new Set(
  (
    'accepted agency airport area arrival arrived bag branch building bureau carrier cargo center central centre centro ' +
    'city clearance collected collection counter country courier customer customs delivered delivery departed departure ' +
    'depot destination dispatch dispatched distribution district domestic door drop east entry exchange exit export ' +
    'facility factory flight foreign gate gateway handover headoffice headquarters held home hub import inbound ' +
    'international linehaul local locker logistics mail mailcenter mailcentre main mainoffice mall market network none ' +
    'north null office online onhold operations order origin outbound outlet parcel park pending pickup pickedup plant ' +
    'platform point port post postoffice processing province received receiver recipient region release released return ' +
    'returned route scan seller sender ship shipment shipped shipper shop sort sorting sortation south state station ' +
    'storage store street terminal town transfer transit transport transporte truck undefined unit unknown various ' +
    'vendor vessel village warehouse west yard zone zentrum 中心 中转 仓库 分拨 国际 市区 海关 网点 转运'
  ).split(' '),
)

const HAN = /^\p{Script=Han}+$/u

/** The keys under which a city may be listed, the likeliest first. */
export function cityKeys(name: string): CityKey[] {
  const full = placeKey(name)
  const keys = HAN.test(full) ? chineseKeys(full) : [certain(full), certain(placeKey(withoutCity(name)))]
  return keys.filter(
    ({ key }, index) =>
      key.length > 1 && !NO_CITY.has(key) && keys.findIndex((other) => other.key === key) === index,
  )
}

const certain = (key: string): CityKey => ({ key, needsState: false })

/** “Cebu City”, “City of Pasay”. */
const withoutCity = (name: string) => name.replace(/^\s*city of\s+|\s+city\s*$/giu, '')

/**
 * 广东省深圳市宝安区: a district is in the city before it. One that stands alone can have its name from elsewhere: there
 * is a 朝阳区 in Beijing and one in Changchun, and 朝阳 is in Liaoning.
 */
function chineseKeys(full: string): CityKey[] {
  const rest = full.replace(/^(?:中国|中國)?(?:.{2,6}?(?:省|自治区|自治區))?(?=.{2})/u, '')
  const city = /^(.{2,}?)市/u.exec(rest)?.[1]
  if (city !== undefined) return [certain(`${city}市`), certain(city)]
  const [, district, kind] = /^(.{2,})([区區县縣镇鎮])$/u.exec(rest) ?? []
  if (district === undefined) return [certain(full), certain(rest)]
  const isInCity = kind === '区' || kind === '區'
  return [
    { key: rest, needsState: isInCity },
    { key: district, needsState: true },
  ]
}
