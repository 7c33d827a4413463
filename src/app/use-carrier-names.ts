import { useEffect, useState } from 'react'
import { useWords } from '../words/use-words.ts'

type Find = (code: number) => { name: string } | null

/** Names of carriers by code, from the catalogue, which is fetched when they are wanted. */
export function useCarrierNames(isWanted: boolean): (code: number) => string {
  const words = useWords()
  const [find, setFind] = useState<{ findCarrier: Find } | null>(null)
  useEffect(() => {
    if (!isWanted) return
    import('../carriers/find-carrier.ts').then(
      ({ findCarrier }) => setFind({ findCarrier }),
      // Without a connection they stay codes.
      () => {},
    )
  }, [isWanted])
  return (code) => find?.findCarrier(code)?.name ?? words.loading.unnamedCarrier(code)
}
