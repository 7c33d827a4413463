import { CancelledError, onlineManager, type QueryClient } from '@tanstack/react-query'
import type { Address } from '../lookup/address.ts'
import { askAfresh, LookUpFailure, parcelQuery, type Answer } from '../lookup/parcel-query.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { isFinal } from '../parcel/status.ts'
import type { Entry } from './fragment.ts'
import { createScheduler, type Scheduler, type Turn } from './scheduler.ts'

/** What is known of one parcel of the batch. The parcel stays the last good answer while a later look-up fails. */
export type Check = { parcel: Parcel | null; answeredAtMs: number; turn: Turn | null }

export type Lookups = {
  /** By waybill. */
  checks: ReadonlyMap<string, Check>
  /** How many are waited for. */
  pending: number
  /** Whether all have been asked for and none is waited for. */
  isSettled: boolean
  heldUntilMs: number | null
  isSignedOut: boolean
  /** When the newest answer came; null before the first. */
  lastAnswerMs: number | null
}

/** A page that is left and come back to shows what it knew, and asks for what is older than `YOUNG_MS`. */
const KEPT_MS = 60 * 60_000
const YOUNG_MS = 30_000
/** Many answers at once are one change of the page. */
const CHANGE_MS = 80

const addressOf = ({ waybill, carrier }: Entry): Address[] =>
  carrier === null ? [] : [{ waybill, carrier, param: null }]
const keyOf = ({ waybill, carrier }: Address) => `${carrier} ${waybill}`

/** The look-ups of a batch over the shared query cache: an answer that the page of one parcel got is one here too. */
export class BatchLookups {
  private addresses = new Map<string, Address>()
  private readonly checks = new Map<string, Check>()
  private snapshot: Lookups = {
    checks: new Map(),
    pending: 0,
    isSettled: false,
    heldUntilMs: null,
    isSignedOut: false,
    lastAnswerMs: null,
  }
  private readonly listeners = new Set<() => void>()
  private changeTimer: ReturnType<typeof setTimeout> | null = null
  private readonly scheduler: Scheduler = createScheduler({
    ask: (key, isForced) => this.ask(key, isForced),
    toFailure: (error) => (error instanceof LookUpFailure ? error : new LookUpFailure(null, 0)),
    onChange: (key) => this.renew(key),
  })

  constructor(private readonly client: QueryClient) {}

  /** Follows the cache and the connection; returns how to stop. */
  connect = (): (() => void) => {
    const stops = [
      this.client.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'success') return
        const [room, carrier, waybill, param] = event.query.queryKey
        if (room === 'parcel' && param === null) this.renew(`${String(carrier)} ${String(waybill)}`)
      }),
      onlineManager.subscribe((isOnline) => (isOnline ? this.scheduler.resume() : this.scheduler.pause())),
      this.scheduler.pause,
    ]
    if (onlineManager.isOnline()) this.scheduler.resume()
    else this.scheduler.pause()
    return () => {
      for (const stop of stops) stop()
    }
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  read = (): Lookups => this.snapshot

  /** The set of the address. What is new in it is asked for, unless the cache holds an answer that is young or final. */
  setEntries(entries: readonly Entry[]): void {
    const before = this.addresses
    this.addresses = new Map(entries.flatMap(addressOf).map((address) => [keyOf(address), address]))
    for (const key of before.keys())
      if (!this.addresses.has(key)) {
        this.scheduler.drop(key)
        this.checks.delete(key)
      }
    const added = [...this.addresses.keys()].filter((key) => !before.has(key))
    for (const key of added) this.renew(key)
    this.scheduler.want(added.filter((key) => !this.isOver(key) && this.ageMs(key) >= YOUNG_MS))
    this.publish()
  }

  /** Asks anew, past the proxy's cache, for all that may still change. */
  refresh = (): void => {
    const keys = [...this.addresses.keys()].filter((key) => !this.isOver(key))
    this.scheduler.want(keys, { isForced: true })
    this.publish()
  }

  /** Once more for all that was given up. */
  retry = (): void => {
    const keys = [...this.addresses.keys()]
    this.scheduler.want(keys.filter((key) => this.checks.get(key)?.turn?.phase === 'failed'))
    this.publish()
  }

  /** Of these waybills, asks quietly for the one whose answer is the oldest, if it is that old and may still change. */
  poll(waybills: ReadonlySet<string>, olderThanMs: number): void {
    if (this.snapshot.isSignedOut) return
    const [oldest] = [...this.addresses]
      .filter(([key, { waybill }]) => waybills.has(waybill) && !this.isOver(key))
      .map(([key]) => ({ key, ageMs: this.ageMs(key) }))
      .filter(({ ageMs }) => ageMs >= olderThanMs)
      .toSorted((one, other) => other.ageMs - one.ageMs)
    if (oldest) this.scheduler.want([oldest.key], { isQuiet: true })
  }

  private answerOf(key: string) {
    const address = this.addresses.get(key)
    return address && this.client.getQueryState<Answer>(parcelQuery(address).queryKey)
  }
  private ageMs = (key: string) => Date.now() - (this.answerOf(key)?.dataUpdatedAt ?? 0)
  private isOver(key: string): boolean {
    const parcel = this.answerOf(key)?.data?.parcel
    return parcel !== undefined && !parcel.stale && isFinal(parcel.status, parcel.subStatus)
  }

  private async ask(key: string, isForced: boolean): Promise<unknown> {
    const address = this.addresses.get(key)
    if (!address) return undefined
    try {
      return await (isForced
        ? askAfresh(this.client, address)
        : this.client.fetchQuery({ ...parcelQuery(address), gcTime: KEPT_MS }))
    } catch (error) {
      // Somebody asked afresh for this one meanwhile: that answer is ours too.
      if (error instanceof CancelledError) return this.ask(key, false)
      throw error
    }
  }

  private renew(key: string): void {
    if (!this.addresses.has(key)) return
    const answer = this.answerOf(key)
    const turn = this.scheduler.turnOf(key)
    this.checks.set(key, {
      parcel: answer?.data?.parcel ?? null,
      answeredAtMs: answer?.dataUpdatedAt ?? 0,
      turn: turn ? { phase: turn.phase, failure: turn.failure, nextAtMs: turn.nextAtMs } : null,
    })
    this.changeTimer ??= setTimeout(() => this.publish(), CHANGE_MS)
  }

  private publish(): void {
    if (this.changeTimer) clearTimeout(this.changeTimer)
    this.changeTimer = null
    const checks = [...this.checks].flatMap(([key, check]) => {
      const waybill = this.addresses.get(key)?.waybill
      return waybill === undefined ? [] : [[waybill, check] as const]
    })
    this.snapshot = {
      checks: new Map(checks),
      pending: this.scheduler.pending(),
      isSettled: this.scheduler.pending() === 0,
      heldUntilMs: this.scheduler.heldUntilMs(),
      isSignedOut: this.scheduler.isSignedOut(),
      lastAnswerMs: Math.max(0, ...checks.map(([, { answeredAtMs }]) => answeredAtMs)) || null,
    }
    for (const listener of this.listeners) listener()
  }
}
