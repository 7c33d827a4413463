import { useEffect, useState } from 'react'

/** By then the map is there, and what is fetched stands in nobody's way. */
const QUIET_MS = 4000

/** Whether the record for paper may be there, soon or as soon as it is asked for, and how often it was. */
export function useEvidence(): { isWanted: boolean; asked: number; print(): void } {
  const [asked, setAsked] = useState(0)
  const [isQuiet, setIsQuiet] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsQuiet(true), QUIET_MS)
    return () => clearTimeout(timer)
  }, [])
  return { isWanted: isQuiet || asked > 0, asked, print: () => setAsked((times) => times + 1) }
}
