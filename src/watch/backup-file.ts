import { readBackup, writeBackup } from '../kept/backup.ts'
import { kept } from '../kept/kept.ts'
import { enWatch as words } from '../words/en-watch.ts'

/** Hands the watch list and the recent parcels to the person as a file. */
export function exportKept(now = new Date()): void {
  const text = writeBackup(kept.all(), kept.fieldsOf, now)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = words.fileName(now.toISOString().slice(0, 10))
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Takes in such a file, whole or not at all, and says what came of it. */
export async function importKept(file: File): Promise<{ message: string; isTaken: boolean }> {
  const backup = readBackup(await file.text(), Date.now())
  if ('fault' in backup) {
    const fault = words.importFault
    return {
      message: backup.fault === 'entry' ? fault.entry(backup.nth) : fault[backup.fault],
      isTaken: false,
    }
  }
  for (const { named, fields } of backup) kept.merge(named, fields)
  const watched = backup.filter(({ isWatched }) => isWatched).length
  return { message: words.imported(watched, backup.length - watched), isTaken: true }
}
