import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Address } from '../lookup/address.ts'
import { fetchRaw } from '../lookup/fetch-raw.ts'
import { LookUpFailure } from '../lookup/parcel-query.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'
import { CopyCurl } from './CopyCurl.tsx'

type Props = { address: Address; parcel: Parcel }

/** The upstream's own answer beside ours, for whoever doubts what is shown. */
export function RawData({ address, parcel }: Props) {
  const words = useWords()
  const later = useLaterWords()
  const [side, setSide] = useState<'upstream' | 'ours'>('upstream')
  const raw = useQuery({
    queryKey: ['raw', address.carrier, address.waybill, address.param, parcel.checkedAt],
    queryFn: ({ signal }) => fetchRaw(address, signal),
    retry: false,
  })
  const shown = side === 'ours' ? parcel : raw.data?.upstream
  const text = shown === undefined ? null : JSON.stringify(shown, null, 2)
  const isForbidden = raw.error instanceof LookUpFailure && raw.error.problem?.kind === 'not-allowed'
  const tab =
    'h-9 border-b-2 border-transparent text-ink-2 aria-pressed:border-accent aria-pressed:font-semibold aria-pressed:text-ink'
  return (
    <>
      <div className="mb-3 flex items-center gap-4 border-b border-line">
        <button
          type="button"
          aria-pressed={side === 'upstream'}
          onClick={() => setSide('upstream')}
          className={tab}
        >
          {later.raw.upstream}
        </button>
        <button type="button" aria-pressed={side === 'ours'} onClick={() => setSide('ours')} className={tab}>
          {later.raw.ours}
        </button>
        <span className="ml-auto flex items-center">
          <CopyCurl address={address} />
          {text && <CopyButton text={text} label={later.raw.copy} done={words.status.copied} />}
        </span>
      </div>
      {side === 'upstream' && <p className="mb-2 text-12 text-ink-3">{later.raw.redacted}</p>}
      {text === null ? (
        <p className="text-ink-2" role="status">
          {raw.isPending ? later.raw.loading : isForbidden ? later.raw.notAllowed : later.raw.failed}
        </p>
      ) : (
        <pre
          tabIndex={0}
          className="max-h-[60dvh] overflow-auto rounded-5 bg-sunken p-3 font-mono text-12 wrap-anywhere whitespace-pre-wrap"
        >
          {text}
        </pre>
      )}
    </>
  )
}
