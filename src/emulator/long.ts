import { parcel } from './journey.ts'
import { at, MALAYSIA as MY } from './places.ts'
import { JT_MY } from './providers.ts'
import { scan, type Scan } from './scan.ts'
import type { Scenario } from './scenario.ts'

const GATEWAYS = [
  at(MY.kualaLumpur, 'Gateway KUL_GATEWAY'),
  at(MY.seremban, 'Gateway SRB_GATEWAY'),
  at(MY.melaka, 'Gateway MLK_GATEWAY'),
  at(MY.johorBahru, 'Gateway JHB_GATEWAY'),
  at(MY.kuantan, 'Gateway KUA_GATEWAY'),
  at(MY.kualaTerengganu, 'Gateway TRG_GATEWAY'),
  at(MY.kotaBharu, 'Gateway KTN_GATEWAY'),
  at(MY.guaMusang, 'Gateway GMG_GATEWAY'),
  at(MY.alorSetar, 'Gateway AOR_GATEWAY'),
  at(MY.butterworth, 'Gateway PEN_GATEWAY'),
  at(MY.ipoh, 'Gateway IPH_GATEWAY'),
] as const

const MINUTES_OF_DAY = 24 * 60

/** `count` scans of a parcel that goes round and round the peninsula, an arrival and a departure at every gateway. */
function roundAndRound(count: number, minutesApart: number): Scan[] {
  return Array.from({ length: count }, (_, index) => {
    // Counted back from 11:35 of day 0, so that the newest scan is always the same.
    const minutes = 11 * 60 + 35 - (count - 1 - index) * minutesApart
    const day = Math.floor(minutes / MINUTES_OF_DAY)
    const [hour, minute] = [Math.floor(minutes / 60) - day * 24, minutes - Math.floor(minutes / 60) * 60]
    const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
    const gateway = GATEWAYS[Math.floor(index / 2) % GATEWAYS.length] ?? GATEWAYS[0]
    const words = index % 2 === 0 ? 'Arrival' : 'Departure'
    return scan(`${day}d ${time}`, words, gateway, index === 0 ? 'InTransit_PickedUp' : 'InTransit_Other')
  })
}

export const long: readonly Scenario[] = [
  parcel({
    waybill: 'DATA-400-SCANS',
    group: 'data',
    shows: '400 scans in 25 days, round and round the peninsula',
    provider: JT_MY,
    scans: roundAndRound(400, 90),
  }),
  parcel({
    waybill: 'DATA-10000-SCANS',
    group: 'data',
    shows: '10,000 scans in 56 days, about 5 MB',
    provider: JT_MY,
    scans: roundAndRound(10_000, 8),
  }),
]
