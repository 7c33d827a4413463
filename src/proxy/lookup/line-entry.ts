/** What is done for a key. `elsewhere` finds what another instance brought meanwhile, where it brought something. */
export type Task<T> = { run: () => Promise<T>; elsewhere: () => Promise<T | undefined> }

type Caller<T> = { resolve: (value: T) => void; reject: (error: unknown) => void }

/** One look-up in the line, and all who wait for it. */
export class LineEntry<T> {
  /** In the queue, as opposed to under way. */
  isWaiting = true
  /** The upstream asked for a pause when it heard this one. */
  wasRefused = false
  /** Until when its place is kept though nobody attends. */
  keptUntilMs = 0
  private callers: Caller<T>[] = []
  private patience: NodeJS.Timeout | null = null

  constructor(
    readonly key: string,
    readonly client: string,
    readonly task: Task<T>,
  ) {}

  attend(caller: Caller<T>): void {
    this.callers.push(caller)
  }

  get isAttended(): boolean {
    return this.callers.length > 0
  }

  hasLapsed(nowMs: number): boolean {
    return !this.isAttended && nowMs > this.keptUntilMs
  }

  wait(patienceMs: number, onImpatient: () => void): void {
    this.isWaiting = true
    this.patience ??= setTimeout(onImpatient, patienceMs)
  }

  stopWaiting(): void {
    this.isWaiting = false
    this.calmDown()
  }

  resolve(value: T): void {
    this.calmDown()
    for (const { resolve } of this.callers.splice(0)) resolve(value)
  }

  reject(error: unknown): void {
    this.calmDown()
    for (const { reject } of this.callers.splice(0)) reject(error)
  }

  private calmDown(): void {
    if (this.patience) clearTimeout(this.patience)
    this.patience = null
  }
}
