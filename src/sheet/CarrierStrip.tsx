import { ArrowUpRight, Phone } from 'lucide'
import type { Carrier, Parcel } from '../parcel/parcel.ts'
import { Icon } from '../ui/Icon.tsx'
import { enMap } from '../words/en-map.ts'

/** Who to ask: name, phone, web page. Everyone who reported a scan, the asked carrier first. */
export function CarrierStrip({ parcel: { carrier: asked, providers } }: { parcel: Parcel }) {
  const carriers = [asked, ...providers.filter(({ code }) => code !== asked.code)]
  return (
    <div className="@container flex min-h-11 flex-wrap items-center gap-x-6 gap-y-1 border-t border-line-2 bg-surface px-4 py-2">
      <h2 className="sr-only">{enMap.carrier.title}</h2>
      {carriers.map((carrier, index) => (
        <CarrierContact
          key={carrier.code}
          carrier={carrier}
          id={index === 0 ? 'carrier-contact' : undefined}
        />
      ))}
      <p className="ml-auto text-12 text-ink-3 @max-[559px]:ml-0">{enMap.carrier.lines}</p>
    </div>
  )
}

function CarrierContact({ carrier, id }: { carrier: Carrier; id: string | undefined }) {
  const link =
    'inline-flex min-h-6 items-center gap-1 text-accent underline decoration-line-2 underline-offset-4 hover:decoration-accent max-md:min-h-11'
  return (
    <p
      id={id}
      tabIndex={-1}
      className="rounded-4 flex flex-wrap items-center gap-x-3 @min-[560px]:[&>*+*]:border-l @min-[560px]:[&>*+*]:border-line-2 @min-[560px]:[&>*+*]:pl-3"
    >
      <strong className="font-semibold">{carrier.name}</strong>
      {carrier.phone ? (
        <a href={`tel:${carrier.phone.replace(/[^\d+]/g, '')}`} className={link}>
          <Icon of={Phone} size={14} />
          {carrier.phone}
        </a>
      ) : (
        <span className="inline-flex items-center gap-1.5 text-ink-3">
          <Icon of={Phone} size={14} />
          {enMap.carrier.noPhone}
        </span>
      )}
      {carrier.homepage ? (
        <a href={carrier.homepage} target="_blank" rel="noopener noreferrer" className={link}>
          {new URL(carrier.homepage).hostname.replace(/^www\./, '')}
          <Icon of={ArrowUpRight} size={14} />
          <span className="sr-only"> ({enMap.carrier.newTab})</span>
        </a>
      ) : (
        <span className="text-ink-3">{enMap.carrier.noHomepage}</span>
      )}
    </p>
  )
}
