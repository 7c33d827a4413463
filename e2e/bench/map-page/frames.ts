/** At 60 frames a second one takes 16.7 ms; what comes this late has left one out. */
const LATE_MS = 25
const PAN_MS = 3000
const ZOOMS = 6
/** Leaflet's zoom takes 250 ms; what is drawn anew after it counts as well. */
const ZOOM_MS = 700

export type Frames = { count: number; late: number; medianMs: number; longestMs: number }

/** Frames while the map is dragged in circles, as a hand does. */
export function pan(container: Element): Promise<Frames> {
  const { left, top, width, height } = container.getBoundingClientRect()
  const at = (ms: number) => ({
    clientX: left + width / 2 + Math.sin(ms / 350) * 220,
    clientY: top + height / 2 + Math.sin(ms / 500) * 180,
  })
  const pointer = (type: string, target: EventTarget, ms: number) =>
    target.dispatchEvent(new MouseEvent(type, { bubbles: true, button: 0, view: window, ...at(ms) }))
  pointer('mousedown', container, 0)
  return record(PAN_MS, (ms) => pointer('mousemove', container, ms)).then((frames) => {
    pointer('mouseup', container, PAN_MS)
    return frames
  })
}

/** Frames while the map zooms in and out by double clicks. */
export async function zoom(container: Element): Promise<Frames> {
  const { left, top, width, height } = container.getBoundingClientRect()
  const place = { clientX: left + width / 2, clientY: top + height / 2 }
  let done = 0
  return record(ZOOMS * ZOOM_MS, (ms) => {
    if (ms < done * ZOOM_MS || done >= ZOOMS) return
    const shiftKey = done % 4 >= 2
    done += 1
    container.dispatchEvent(
      new MouseEvent('dblclick', { bubbles: true, button: 0, view: window, shiftKey, ...place }),
    )
  })
}

function record(forMs: number, act: (ms: number) => void): Promise<Frames> {
  return new Promise((resolve) => {
    const gaps: number[] = []
    let startedMs: number | null = null
    let beforeMs = 0
    const onFrame = (nowMs: number) => {
      if (startedMs !== null) gaps.push(nowMs - beforeMs)
      startedMs ??= nowMs
      beforeMs = nowMs
      if (nowMs - startedMs >= forMs) return resolve(summary(gaps))
      act(nowMs - startedMs)
      requestAnimationFrame(onFrame)
    }
    requestAnimationFrame(onFrame)
  })
}

function summary(gaps: number[]): Frames {
  const sorted = gaps.toSorted((one, other) => one - other)
  return {
    count: gaps.length,
    late: gaps.filter((gap) => gap > LATE_MS).length,
    medianMs: sorted[sorted.length >> 1] ?? 0,
    longestMs: sorted.at(-1) ?? 0,
  }
}
