import { byLastOpened } from '../kept/kept-parcel.ts'
import { useKeptParcels } from '../kept/kept.ts'
import { Palette } from '../palette/Palette.tsx'
import type { Wanted } from '../palette/parcel-offers.ts'
import { useSingleKeys } from '../ui/action-keys.ts'
import { goTo } from '../ui/address-bar.ts'
import type { Acts } from '../ui/use-actions.ts'
import { readPageSettings } from './page-settings.ts'
import { signOut } from './sign-out.ts'
import { useTheme, type Theme } from './theme.ts'

type Props = {
  /** What was typed before the palette was here. */
  typed: string
  onTrack(wanted: Wanted): void
  onChooseCarrier(waybill: string): void
  onOtherCarrier(): void
  onClose(): void
}

/** The palette, with what can be done on every page and has no key. */
export function AppPalette({ onOtherCarrier, ...palette }: Props) {
  const settings = readPageSettings()
  const theme = useTheme()
  const parcels = useKeptParcels()
  const [areKeysOn, setAreKeysOn] = useSingleKeys()
  const choose = (one: Theme): Acts => (theme.theme === one ? {} : { [`theme-${one}`]: () => theme.set(one) })
  const acts: Acts = {
    'other-carrier': onOtherCarrier,
    home: () => goTo('/'),
    batch: () => goTo('/batch'),
    ...(settings.emulator && { examples: () => goTo('/examples') }),
    ...(areKeysOn === 'on'
      ? { 'keys-off': () => setAreKeysOn('off') }
      : { 'keys-on': () => setAreKeysOn('on') }),
    ...choose('system'),
    ...choose('light'),
    ...choose('dark'),
    ...(settings.signOut && { 'sign-out': () => signOut(false) }),
  }
  return <Palette acts={acts} parcels={byLastOpened(parcels)} {...palette} />
}
