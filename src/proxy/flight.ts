/** Runs a task once for all who ask for the same key while it runs; they share its result or its failure. */
export type Flights<T> = {
  join: (key: string, start: () => Promise<T>) => Promise<T>
  has: (key: string) => boolean
}

/** A caller that goes away takes nothing with it: the task belongs to all of them. */
export function createFlights<T>(): Flights<T> {
  const inFlight = new Map<string, Promise<T>>()
  return {
    has: (key) => inFlight.has(key),
    join: (key, start) => {
      const flying = inFlight.get(key)
      if (flying) return flying
      const flight = start().finally(() => inFlight.delete(key))
      inFlight.set(key, flight)
      return flight
    },
  }
}
