import { afterEach, expect, test, vi } from 'vitest'
import { showBitmap } from './show-bitmap.ts'

type Bitmap = { width: number; height: number; name: string; close: () => void }

/** A canvas that tells what it shows, in a browser that copies it when it is told to. */
function createCanvas() {
  vi.useFakeTimers()
  let copied: (same: Bitmap) => void = () => {}
  vi.stubGlobal('createImageBitmap', () => new Promise((resolve) => (copied = resolve)))
  const names: string[] = []
  const renderer = { transferFromImageBitmap: ({ name }: Bitmap) => names.push(name) }
  const canvas = { width: 300, height: 150, isConnected: true, getContext: () => renderer }
  return {
    names,
    show: (name: string, width: number) =>
      showBitmap(
        canvas as unknown as HTMLCanvasElement,
        { name, width, height: 100, close: () => {} } as unknown as ImageBitmap,
      ),
    copy: async (name: string, width: number) => {
      copied({ name, width, height: 100, close: () => names.push('closed') })
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('the first picture is shown once more, and no other', async () => {
  const { names, show, copy } = createCanvas()
  show('first', 200)
  await vi.advanceTimersByTimeAsync(300)
  await copy('first', 200)
  show('second', 200)
  await vi.advanceTimersByTimeAsync(2000)
  expect(names).toEqual(['first', 'first', 'second'])
})

test.for([200, 400])('a picture of %i pixels that comes during the copy stays', async (width) => {
  const { names, show, copy } = createCanvas()
  show('first', 200)
  await vi.advanceTimersByTimeAsync(300)
  show('second', width)
  await copy('first', 200)
  expect(names).toEqual(['first', 'second', 'closed'])
})
