import { clearAnswers } from './keep-answers.ts'
import { kept } from './kept.ts'

const SETTINGS = ['waypost.theme', 'waypost.shortcuts', 'waypost.notify']

/** Deletes all that this browser keeps of parcels, other versions' part too. How the page looks and acts stays. */
export async function clearKept(): Promise<void> {
  kept.clear()
  for (const storage of [localStorage, sessionStorage])
    for (const key of Object.keys(storage))
      if (key.startsWith('waypost.') && !SETTINGS.includes(key)) storage.removeItem(key)
  await clearAnswers()
}
