import { WORLD_FILE } from './files.ts'

export const FOLDER = `${import.meta.env.BASE_URL}basemap/`

/** The file of the world, unread: to read it takes longer than a frame. */
export async function fetchWorld(signal: AbortSignal): Promise<ArrayBuffer> {
  const answer = await fetch(FOLDER + WORLD_FILE, { signal })
  if (!answer.ok) throw new Error(`${WORLD_FILE}: ${answer.status}`)
  return answer.arrayBuffer()
}
