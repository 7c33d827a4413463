import type { Carrier } from '../parcel/parcel.ts'
import { toCountry } from './places-country.ts'
import type { UpstreamBlock, UpstreamProvider } from './read-schema.ts'

/** The catalogue's look-up, handed in: what is known of a 17TRACK carrier code. */
export type FindCarrier = (code: number) => Pick<Carrier, 'name' | 'country' | 'homepage'> | null

/** The code of who reported a block of scans: the asked carrier where the upstream names none. */
export function codeOfBlock(block: UpstreamBlock, asked: number): number {
  const key = block.provider?.key ?? null
  return key !== null && Number.isSafeInteger(key) && key > 0 ? key : asked
}

/** Whether the upstream says who reported a block, be it without scans. */
export const isNamed = ({ provider }: UpstreamBlock) =>
  provider !== null && (provider.key !== null || provider.name !== null)

/**
 * Makes the carrier of a code: details from the upstream's provider of that key, else from the catalogue. A provider
 * without a key can be anybody: it describes the asked carrier only where nothing else does.
 */
export function createCarriers(
  blocks: UpstreamBlock[],
  asked: number,
  findCarrier: FindCarrier,
): (code: number) => Carrier {
  const providers = new Map<number, UpstreamProvider>()
  for (const { provider } of blocks) {
    if (provider?.key && !providers.has(provider.key)) providers.set(provider.key, provider)
  }
  const keyless = blocks.find(({ provider }) => provider?.name && provider.key === null)?.provider
  if (keyless && !providers.has(asked) && findCarrier(asked) === null) providers.set(asked, keyless)
  const made = new Map<number, Carrier>()
  const make = (code: number): Carrier => {
    const sent = providers.get(code) ?? null
    const known = findCarrier(code)
    return {
      code,
      name: sent?.name ?? known?.name ?? `Carrier ${code}`,
      country: toCountry(sent?.country ?? null) ?? known?.country ?? null,
      phone: sent?.tel ?? null,
      homepage: sent?.homepage ? toHomepage(sent.homepage) : (known?.homepage ?? null),
    }
  }
  return (code) => {
    const carrier = made.get(code) ?? make(code)
    made.set(code, carrier)
    return carrier
  }
}

/** The address of a web page, as sent; null for anything that a link must not hold (`javascript:`, `data:`, no scheme). */
export function toHomepage(sent: string): string | null {
  // Without the slashes ("http:evil") a browser takes it for a path of our own page.
  if (!/^https?:\/\//i.test(sent) || !URL.canParse(sent)) return null
  // Without an "@" there is nobody in it.
  if (!sent.includes('@')) return sent
  const { username, password } = new URL(sent)
  return username === '' && password === '' ? sent : null
}
