/** Where a scan was made. A place without a city is not named at all; one without a point has no coordinates. */
export type Place = {
  facility: string | null
  city: string | null
  state: string | null
  /** ISO 3166-1 alpha-2; empty where the place is in none. */
  country: string
  /** IANA time zone of its clocks. */
  zone: string
  point: { lat: number; lng: number } | null
}

/** A facility in a city. */
export const at = (city: Place, facility: string): Place => ({ ...city, facility })

/** The same city under the name its carrier gives it. */
export const named = (place: Place, city: string): Place => ({ ...place, city })

/** The same place as a carrier names it that sends no coordinates. */
export const unmapped = (place: Place): Place => ({ ...place, point: null })

/** No place: only the clocks of the one given are used. */
export const nowhere = (place: Place): Place => ({
  ...place,
  facility: null,
  city: null,
  state: null,
  point: null,
})

type Row = [city: string, lat: number, lng: number, state?: string, zone?: string]

function cities<Name extends string>(
  country: string,
  countryZone: string,
  rows: Record<Name, Row>,
): Record<Name, Place> {
  const toPlace = ([city, lat, lng, state, zone = countryZone]: Row): Place => ({
    facility: null,
    city,
    state: state ?? null,
    country,
    zone,
    point: { lat, lng },
  })
  const entries = Object.entries<Row>(rows).map(([name, row]) => [name, toPlace(row)])
  return Object.fromEntries(entries) as Record<Name, Place>
}

export const MALAYSIA = cities('MY', 'Asia/Kuala_Lumpur', {
  alorSetar: ['Alor Setar', 6.1248, 100.3678],
  batuPahat: ['Batu Pahat', 1.8548, 102.9325],
  bentong: ['Bentong', 3.5224, 101.9087],
  butterworth: ['Butterworth', 5.3991, 100.3638],
  georgeTown: ['George Town', 5.4141, 100.3288],
  guaMusang: ['Gua Musang', 4.8844, 101.9686],
  ipoh: ['Ipoh', 4.5975, 101.0901],
  johorBahru: ['Johor Bahru', 1.4927, 103.7414],
  kajang: ['Kajang', 2.9927, 101.7909],
  klang: ['Klang', 3.0449, 101.4456],
  kotaBharu: ['Kota Bharu', 6.1254, 102.2386],
  kotaKinabalu: ['Kota Kinabalu', 5.9804, 116.0735],
  kualaLumpur: ['Kuala Lumpur', 3.139, 101.6869],
  kualaTerengganu: ['Kuala Terengganu', 5.3302, 103.1408],
  kuantan: ['Kuantan', 3.8077, 103.326],
  kuching: ['Kuching', 1.5535, 110.3593],
  melaka: ['Melaka', 2.1896, 102.2501],
  muar: ['Muar', 2.0442, 102.5689],
  petalingJaya: ['Petaling Jaya', 3.1073, 101.6067],
  sepang: ['Sepang', 2.7456, 101.7072],
  seremban: ['Seremban', 2.7259, 101.9378],
  shahAlam: ['Shah Alam', 3.0733, 101.5185],
  subang: ['Subang', 3.1306, 101.549],
  taiping: ['Taiping', 4.85, 100.7333],
  temerloh: ['Temerloh', 3.4506, 102.4176],
})

export const SINGAPORE = cities('SG', 'Asia/Singapore', {
  changi: ['Singapore', 1.3644, 103.9915],
  singapore: ['Singapore', 1.3521, 103.8198],
})

export const THAILAND = cities('TH', 'Asia/Bangkok', {
  bangkok: ['Bangkok', 13.7563, 100.5018],
  chiangMai: ['Chiang Mai', 18.7883, 98.9853],
  nakhonSawan: ['Nakhon Sawan', 15.7047, 100.1372],
})

export const INDONESIA = cities('ID', 'Asia/Jakarta', {
  bandung: ['Bandung', -6.9175, 107.6191],
  jakarta: ['Jakarta', -6.2088, 106.8456],
  makassar: ['Makassar', -5.1477, 119.4327, undefined, 'Asia/Makassar'],
  semarang: ['Semarang', -6.9932, 110.4203],
  surabaya: ['Surabaya', -7.2575, 112.7521],
})

export const PHILIPPINES = cities('PH', 'Asia/Manila', {
  cebu: ['Cebu City', 10.3157, 123.8854],
  davao: ['Davao City', 7.1907, 125.4553],
  manila: ['Manila', 14.5995, 120.9842],
  pasay: ['Pasay', 14.5378, 121.0014],
})

export const VIETNAM = cities('VN', 'Asia/Ho_Chi_Minh', {
  daNang: ['Da Nang', 16.0544, 108.2022],
  hanoi: ['Hanoi', 21.0278, 105.8342],
  hoChiMinhCity: ['Ho Chi Minh City', 10.8231, 106.6297],
})

export const CHINA = cities('CN', 'Asia/Shanghai', {
  beijing: ['Beijing', 39.9042, 116.4074],
  chengdu: ['Chengdu', 30.5728, 104.0668],
  dongguan: ['Dongguan', 23.0207, 113.7518],
  guangzhou: ['Guangzhou', 23.1291, 113.2644],
  hangzhou: ['Hangzhou', 30.2741, 120.1551],
  shanghai: ['Shanghai', 31.2304, 121.4737],
  shenzhen: ['Shenzhen', 22.5431, 114.0579],
  wuhan: ['Wuhan', 30.5928, 114.3055],
  yiwu: ['Yiwu', 29.3058, 120.0751],
  zhengzhou: ['Zhengzhou', 34.7466, 113.6254],
})

export const HONG_KONG = cities('HK', 'Asia/Hong_Kong', { hongKong: ['Hong Kong', 22.3193, 114.1694] })

export const GERMANY = cities('DE', 'Europe/Berlin', {
  frankfurt: ['Frankfurt am Main', 50.1109, 8.6821],
  hamburg: ['Hamburg', 53.5511, 9.9937],
  hannover: ['Hannover', 52.3759, 9.732],
  koeln: ['Köln', 50.9375, 6.9603],
  leipzig: ['Leipzig', 51.3397, 12.3731],
  muenchen: ['München', 48.1351, 11.582],
  nuernberg: ['Nürnberg', 49.4521, 11.0767],
})

export const NETHERLANDS = cities('NL', 'Europe/Amsterdam', {
  rotterdam: ['Rotterdam', 51.9244, 4.4777],
  utrecht: ['Utrecht', 52.0907, 5.1214],
})

export const BELGIUM = cities('BE', 'Europe/Brussels', {
  antwerpen: ['Antwerpen', 51.2194, 4.4025],
  brussels: ['Brussels', 50.8503, 4.3517],
  gent: ['Gent', 51.0543, 3.7174],
})

export const BRITAIN = cities('GB', 'Europe/London', {
  birmingham: ['Birmingham', 52.4862, -1.8904],
  edinburgh: ['Edinburgh', 55.9533, -3.1883],
  london: ['London', 51.5074, -0.1278],
})

export const FRANCE = cities('FR', 'Europe/Paris', {
  lyon: ['Lyon', 45.764, 4.8357],
  paris: ['Paris', 48.8566, 2.3522],
})

export const POLAND = cities('PL', 'Europe/Warsaw', {
  krakow: ['Kraków', 50.0647, 19.945],
  lodz: ['Łódź', 51.7592, 19.456],
  warszawa: ['Warszawa', 52.2297, 21.0122],
})

export const ITALY = cities('IT', 'Europe/Rome', {
  bologna: ['Bologna', 44.4949, 11.3426],
  milano: ['Milano', 45.4642, 9.19],
  napoli: ['Napoli', 40.8518, 14.2681],
  roma: ['Roma', 41.9028, 12.4964],
})

export const SPAIN = cities('ES', 'Europe/Madrid', {
  barcelona: ['Barcelona', 41.3874, 2.1686],
  madrid: ['Madrid', 40.4168, -3.7038],
  zaragoza: ['Zaragoza', 41.6488, -0.8891],
})

export const USA = cities('US', 'America/New_York', {
  anchorage: ['Anchorage', 61.2181, -149.9003, 'AK', 'America/Anchorage'],
  atlanta: ['Atlanta', 33.749, -84.388, 'GA'],
  chicago: ['Chicago', 41.8781, -87.6298, 'IL', 'America/Chicago'],
  denver: ['Denver', 39.7392, -104.9903, 'CO', 'America/Denver'],
  losAngeles: ['Los Angeles', 34.0522, -118.2437, 'CA', 'America/Los_Angeles'],
  louisville: ['Louisville', 38.2527, -85.7585, 'KY', 'America/Kentucky/Louisville'],
  memphis: ['Memphis', 35.1495, -90.049, 'TN', 'America/Chicago'],
  miami: ['Miami', 25.7617, -80.1918, 'FL'],
  newYork: ['New York', 40.7128, -74.006, 'NY'],
  ontario: ['Ontario', 34.0633, -117.6509, 'CA', 'America/Los_Angeles'],
  phoenix: ['Phoenix', 33.4484, -112.074, 'AZ', 'America/Phoenix'],
})

export const CANADA = cities('CA', 'America/Toronto', {
  calgary: ['Calgary', 51.0447, -114.0719, 'AB', 'America/Edmonton'],
  stJohns: ["St. John's", 47.5615, -52.7126, 'NL', 'America/St_Johns'],
  toronto: ['Toronto', 43.6532, -79.3832, 'ON'],
  winnipeg: ['Winnipeg', 49.8951, -97.1384, 'MB', 'America/Winnipeg'],
})

export const BRAZIL = cities('BR', 'America/Sao_Paulo', {
  curitiba: ['Curitiba', -25.4284, -49.2733, 'PR'],
  manaus: ['Manaus', -3.119, -60.0217, 'AM', 'America/Manaus'],
  rioDeJaneiro: ['Rio de Janeiro', -22.9068, -43.1729, 'RJ'],
  saoPaulo: ['São Paulo', -23.5505, -46.6333, 'SP'],
})

export const CHILE = cities('CL', 'America/Santiago', { santiago: ['Santiago', -33.4489, -70.6693] })

export const NEW_ZEALAND = cities('NZ', 'Pacific/Auckland', { auckland: ['Auckland', -36.8485, 174.7633] })

export const SAUDI_ARABIA = cities('SA', 'Asia/Riyadh', {
  dammam: ['Dammam', 26.4207, 50.0888],
  jeddah: ['Jeddah', 21.4858, 39.1925],
  riyadh: ['Riyadh', 24.7136, 46.6753],
})

export const ICELAND = cities('IS', 'Atlantic/Reykjavik', { reykjavik: ['Reykjavík', 64.1466, -21.9426] })

export const KAZAKHSTAN = cities('KZ', 'Asia/Almaty', { almaty: ['Almaty', 43.222, 76.8512] })

export const ARGENTINA = cities('AR', 'America/Argentina/Buenos_Aires', {
  buenosAires: ['Buenos Aires', -34.6037, -58.3816],
  ushuaia: ['Ushuaia', -54.8019, -68.303, undefined, 'America/Argentina/Ushuaia'],
})

export const RUSSIA = cities('RU', 'Asia/Anadyr', {
  anadyr: ['Anadyr', 64.7337, 177.5089],
  wrangel: ['Wrangel Island', 71.2, 180],
})

export const FIJI = cities('FJ', 'Pacific/Fiji', {
  rabi: ['Rabi', -16.5, 179.9999],
  suva: ['Suva', -18.1248, 178.4501],
  taveuni: ['Taveuni', -16.8, -180],
})

export const POLES = {
  ...cities('AQ', 'Pacific/Auckland', { south: ['South Pole', -90, 0] }),
  ...cities('SJ', 'Arctic/Longyearbyen', {
    longyearbyen: ['Longyearbyen', 78.2232, 15.6267],
  }),
  // Of no country.
  ...cities('', 'Arctic/Longyearbyen', { north: ['North Pole', 90, 0] }),
}
