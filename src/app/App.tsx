import { useCallback, useRef, useState } from 'react'
import { Link, Route, Switch, useLocation } from 'wouter'
import { useLocationProperty } from 'wouter/use-browser-location'
import { parseCarrierCode } from '../parcel/waybill.ts'
import { addRecent, useRecents } from '../search/recents.ts'
import { SearchForm, type Question } from '../search/SearchForm.tsx'
import { readAddress, toPath } from '../track/address.ts'
import { TrackPage } from '../track/TrackPage.tsx'
import { useShortcuts } from '../ui/use-shortcuts.ts'
import { useWords } from '../words/use-words.ts'
import { ExamplesPage } from './ExamplesPage.tsx'
import { HomePage } from './HomePage.tsx'
import type { PageSettings } from './page-settings.ts'
import { ShortcutList } from './ShortcutList.tsx'
import { useTheme } from './theme.ts'
import { TopBar } from './TopBar.tsx'

type Props = { settings: PageSettings }

/** The shell: the question at the top, the page the address names below it. */
export function App({ settings }: Props) {
  const words = useWords()
  const [path, navigate] = useLocation()
  const fragment = useLocationProperty(
    () => location.hash,
    () => '',
  )
  const theme = useTheme()
  const recents = useRecents()
  const waybillRef = useRef<HTMLInputElement>(null)
  const [isListOpen, setIsListOpen] = useState(false)
  const [message, setMessage] = useState('')
  const [asked, setAsked] = useState<string | null>(null)
  // Names that the server, the form or an answer have told: enough to say whom we are asking.
  const [names, setNames] = useState(
    () => new Map(settings.carrier ? [[settings.carrier.code, settings.carrier.name]] : []),
  )

  const [, carrierText = '', waybillText = ''] = /^\/track\/([^/]+)\/([^/]+)\/?$/.exec(path) ?? []
  const waybill = decode(waybillText)
  const address = readAddress(carrierText, waybill, fragment)
  const code = parseCarrierCode(carrierText)
  const nameOf = (carrier: number) =>
    names.get(carrier) ?? recents.find((recent) => recent.carrier === carrier)?.name ?? null

  const onAsk = ({ waybill, carrier, param }: Question) => {
    if (carrier.name) setNames(new Map(names).set(carrier.code, carrier.name))
    const to = toPath({ carrier: carrier.code, waybill, param })
    setAsked(to)
    navigate(to)
  }
  const onFound = useCallback(
    (carrier: { code: number; name: string }) => {
      setNames((known) => new Map(known).set(carrier.code, carrier.name))
      addRecent({ waybill: waybill.toUpperCase(), carrier: carrier.code, name: carrier.name })
    },
    [waybill],
  )
  const editNumber = () => {
    waybillRef.current?.focus()
    waybillRef.current?.select()
  }
  useShortcuts({ '/': editNumber, '?': () => setIsListOpen(true) })

  const last = recents[0]
  const carrier = code ?? last?.carrier ?? null
  return (
    <>
      <TopBar
        theme={theme.theme}
        onTheme={theme.next}
        onShortcuts={() => setIsListOpen(true)}
        isFormOpen={address === null}
        isEmulated={settings.emulator}
        form={
          <SearchForm
            key={`${path}${fragment}`}
            waybill={waybill}
            carrier={carrier === null ? null : { code: carrier, name: nameOf(carrier) }}
            param={address?.param ?? null}
            recent={[...new Set(recents.map((recent) => recent.carrier))]}
            waybillRef={waybillRef}
            onAsk={onAsk}
          />
        }
      />
      <Switch>
        <Route path="/">
          <HomePage isEmulated={settings.emulator} />
        </Route>
        <Route path="/examples">
          <ExamplesPage />
        </Route>
        <Route path="/track/:carrier/:waybill">
          {address ? (
            <TrackPage
              key={toPath(address)}
              address={address}
              carrierName={nameOf(address.carrier)}
              surroundings={{ theme: theme.shown, tiles: settings.tiles }}
              isAsked={asked === toPath(address)}
              onFound={onFound}
              onEdit={editNumber}
              say={setMessage}
            />
          ) : (
            <Nowhere title={words.problem.title[code === null ? 'bad-carrier' : 'bad-waybill']} />
          )}
        </Route>
        <Route>
          <Nowhere title={words.app.notFound} />
        </Route>
      </Switch>
      <p role="status" className="sr-only">
        {message}
      </p>
      {isListOpen && <ShortcutList onClose={() => setIsListOpen(false)} />}
    </>
  )
}

/** A pasted address may hold a stray percent sign. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function Nowhere({ title }: { title: string }) {
  const words = useWords()
  return (
    <main className="mx-auto w-full max-w-[640px] px-5 py-16 max-md:px-4">
      <h1 id="status" tabIndex={-1} className="text-22 font-semibold">
        {title}
      </h1>
      <Link
        href="/"
        className="mt-4 inline-flex min-h-6 items-center text-14 text-accent underline underline-offset-4 max-md:min-h-11"
      >
        {words.app.notFoundNext}
      </Link>
    </main>
  )
}
