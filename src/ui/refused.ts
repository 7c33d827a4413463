let refused: readonly string[] = []

/** Notes that the browser refused to keep what stands under a key: no room, or not allowed. */
export function noteRefused(key: string): void {
  if (!refused.includes(key)) refused = [...refused, key]
}
