import { goTo } from '../ui/address-bar.ts'
import { useSingleKeys } from '../ui/use-action-keys.ts'
import { useActions } from '../ui/use-actions.ts'
import type { PageSettings } from './page-settings.ts'
import type { Theme, useTheme } from './theme.ts'

type Ways = {
  settings: PageSettings
  theme: ReturnType<typeof useTheme>
  editNumber(): void
  otherCarrier(): void
  openPalette(): void
  openShortcuts(): void
}

/** What can be done on every page. */
export function useAppActions({ settings, theme, ...ways }: Ways): void {
  const [areKeysOn, setAreKeysOn] = useSingleKeys()
  const choose = (one: Theme) => (theme.theme === one ? {} : { [`theme-${one}`]: () => theme.set(one) })
  useActions({
    'go-to-number': ways.editNumber,
    'other-carrier': ways.otherCarrier,
    home: () => goTo('/'),
    batch: () => goTo('/batch'),
    ...(settings.emulator && { examples: () => goTo('/examples') }),
    palette: ways.openPalette,
    shortcuts: ways.openShortcuts,
    ...(areKeysOn === 'on'
      ? { 'keys-off': () => setAreKeysOn('off') }
      : { 'keys-on': () => setAreKeysOn('on') }),
    ...choose('system'),
    ...choose('light'),
    ...choose('dark'),
    ...(settings.signOut && {
      'sign-out': () => void import('./sign-out.ts').then(({ signOut }) => signOut(false)),
    }),
  })
}
