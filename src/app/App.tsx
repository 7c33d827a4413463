import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { readAddress, readWritten, toPath } from '../lookup/address.ts'
import { DEFAULT_SCALE } from '../parcel/movement.ts'
import { parseCarrierCode } from '../parcel/waybill.ts'
import { pasteAnywhere } from '../search/paste-anywhere.ts'
import { addRecent, useRecents, type Recent } from '../search/recents.ts'
import { SearchForm, type Question } from '../search/SearchForm.tsx'
import { TrackPage } from '../track/TrackPage.tsx'
import { actOnKeys } from '../ui/action-keys.ts'
import { goTo, useAddressBar } from '../ui/address-bar.ts'
import { Later } from '../ui/Later.tsx'
import { lazily } from '../ui/lazily.ts'
import { useActions } from '../ui/use-actions.ts'
import { keepDraft } from '../ui/use-draft.ts'
import { BatchFrame } from './BatchFrame.tsx'
import { Crashed } from './Crashed.tsx'
import { KeysForPalette } from './KeysForPalette.tsx'
import type { PageSettings } from './page-settings.ts'
import { useTheme } from './theme.ts'
import { TopBar } from './TopBar.tsx'

const BatchPage = lazily(() => import('../batch/BatchPage.tsx'), 'BatchPage')
const HomePage = lazily(() => import('./HomePage.tsx'), 'HomePage')
const ExamplesPage = lazily(() => import('./ExamplesPage.tsx'), 'ExamplesPage')
const Nowhere = lazily(() => import('./Nowhere.tsx'), 'Nowhere')
const AppPalette = lazily(() => import('./AppPalette.tsx'), 'AppPalette')
const RecentToggle = lazily(() => import('../watch/RecentToggle.tsx'), 'RecentToggle')
const ShortcutList = lazily(() => import('./ShortcutList.tsx'), 'ShortcutList')

type Props = { settings: PageSettings }

/** The shell: the question at the top, the page the address names below it. */
export function App({ settings }: Props) {
  const { path, fragment } = useAddressBar()
  const theme = useTheme()
  const client = useQueryClient()
  const recents = useRecents()
  const waybillRef = useRef<HTMLInputElement>(null)
  const [isFormOpen, setIsFormOpen] = useState(false)
  const [isListOpen, setIsListOpen] = useState(false)
  const [isPaletteOpen, setIsPaletteOpen] = useState(false)
  const [typedEarly, setTypedEarly] = useState('')
  // Counts the numbers that were typed elsewhere and put into the form.
  const [fillCount, setFillCount] = useState(0)
  const [message, setMessage] = useState('')
  const [asked, setAsked] = useState<string | null>(null)
  const [paramWanted, setParamWanted] = useState<string | null>(null)
  // Names that the server, the form or an answer have told: enough to say whom we are asking.
  const [names, setNames] = useState(
    () => new Map(settings.carrier ? [[settings.carrier.code, settings.carrier.name]] : []),
  )

  const written = readWritten(path, fragment)
  const address = readAddress(written)
  const code = parseCarrierCode(written.carrier)
  const nameOf = (carrier: number) =>
    names.get(carrier) ?? recents.find((recent) => recent.carrier === carrier)?.name ?? null

  const onAsk = ({ waybill, carrier, param }: Question) => {
    if (carrier.name) setNames(new Map(names).set(carrier.code, carrier.name))
    const to = toPath({ carrier: carrier.code, waybill, param })
    setAsked(to)
    setIsFormOpen(false)
    // The same question again means: ask again, not one more step for Back.
    if (to === path + fragment) void client.refetchQueries({ queryKey: ['parcel', carrier.code, waybill] })
    else goTo(to)
  }
  const onPasteMany = (text: string) =>
    void import('../batch/take-pasted.ts').then(({ takePasted }) => {
      const taken = takePasted(text)
      if (!('href' in taken)) return
      setIsFormOpen(false)
      goTo(taken.href)
    })
  const onFound = useCallback((found: Recent) => {
    setNames((known) => new Map(known).set(found.carrier, found.name))
    addRecent(found)
  }, [])
  // On a phone the form is folded away: it must be there before it can have the focus.
  const openForm = () => flushSync(() => setIsFormOpen(true))
  const editNumber = () => {
    openForm()
    waybillRef.current?.focus()
    waybillRef.current?.select()
  }
  const otherCarrier = () => {
    openForm()
    document.querySelector<HTMLElement>('#carrier')?.focus()
  }
  const changeParam = () => {
    flushSync(() => {
      setIsFormOpen(true)
      setParamWanted(path + fragment)
    })
    document.querySelector<HTMLElement>('#param')?.focus()
  }
  const chooseCarrier = (waybill: string) => {
    keepDraft('waybill', written.waybill, waybill)
    flushSync(() => setFillCount(fillCount + 1))
    otherCarrier()
  }
  useActions({
    'go-to-number': editNumber,
    palette: () => {
      setTypedEarly('')
      setIsPaletteOpen(true)
    },
    shortcuts: () => setIsListOpen(true),
  })
  const onPasted = useEffectEvent(editNumber)
  useLayoutEffect(() => {
    const ends = [actOnKeys(), pasteAnywhere(waybillRef, onPasted)]
    return () => ends.forEach((end) => end())
  }, [])

  const surroundings = {
    theme: theme.shown,
    scale: settings.scale ?? DEFAULT_SCALE,
    isEmulated: settings.emulator,
    tiles: settings.tiles,
  }
  const page = address ? (
    <TrackPage
      key={toPath(address)}
      address={address}
      carrierName={nameOf(address.carrier)}
      surroundings={surroundings}
      isAsked={asked === toPath(address)}
      onFound={onFound}
      onEdit={editNumber}
      onOtherCarrier={otherCarrier}
      onChangeParam={changeParam}
      say={setMessage}
    />
  ) : path === '/batch' ? (
    <BatchPage fragment={fragment} surroundings={surroundings} say={setMessage} />
  ) : path === '/' ? (
    <HomePage isEmulated={settings.emulator} onOpen={setAsked} say={setMessage} />
  ) : path === '/examples' ? (
    <ExamplesPage />
  ) : (
    <Nowhere fault={!written.waybill ? 'address' : code === null ? 'carrier' : 'waybill'} />
  )

  const last = recents[0]
  const carrier = written.carrier ? code : (last?.carrier ?? null)
  return (
    <>
      <TopBar
        theme={theme.theme}
        onTheme={theme.next}
        onShortcuts={() => setIsListOpen(true)}
        isBatch={path === '/batch'}
        isFoldable={address !== null || path === '/batch'}
        isFormOpen={isFormOpen}
        onForm={() => setIsFormOpen(!isFormOpen)}
        isEmulated={settings.emulator}
        recent={<RecentToggle onOpen={setAsked} />}
        form={
          <SearchForm
            key={`${path}${fragment} ${fillCount}`}
            waybill={written.waybill}
            carrier={carrier === null ? null : { code: carrier, name: nameOf(carrier) }}
            carrierText={code === null ? written.carrier : ''}
            param={written.param}
            isParamWanted={paramWanted === path + fragment}
            recent={[...new Set(recents.map((recent) => recent.carrier))]}
            waybillRef={waybillRef}
            onAsk={onAsk}
            onPasteMany={onPasteMany}
          />
        }
      />
      <Later key={path} waiting={path === '/batch' && <BatchFrame />} failed={<Crashed />}>
        {page}
      </Later>
      <p role="status" className="sr-only">
        {message}
      </p>
      {isPaletteOpen && (
        <Later waiting={<KeysForPalette onTyped={setTypedEarly} />}>
          <AppPalette
            typed={typedEarly}
            onOtherCarrier={otherCarrier}
            onTrack={({ waybill, carrier, name }) =>
              onAsk({ waybill, carrier: { code: carrier, name }, param: null })
            }
            onChooseCarrier={chooseCarrier}
            onClose={() => setIsPaletteOpen(false)}
          />
        </Later>
      )}
      {isListOpen && (
        <Later>
          <ShortcutList onClose={() => setIsListOpen(false)} />
        </Later>
      )}
    </>
  )
}
