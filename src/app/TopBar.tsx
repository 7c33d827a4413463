import { Keyboard, Layers, Search, SunMoon } from 'lucide'
import type { ReactNode } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { Later } from '../ui/Later.tsx'
import { Link } from '../ui/Link.tsx'
import { useWords } from '../words/use-words.ts'
import type { Theme } from './theme.ts'

type Props = {
  form: ReactNode
  isBatch: boolean
  /** The toggle of what is watched and what was looked up. */
  recent: ReactNode
  /** Whether an answer is shown, which on a phone comes before the form. */
  isFoldable: boolean
  isFormOpen: boolean
  onForm(): void
  isEmulated: boolean
  theme: Theme
  onTheme(): void
  onShortcuts(): void
}

/** Who we are, the question, and how the page looks. On a phone the answer comes first, so the question folds away. */
export function TopBar({
  form,
  isBatch,
  recent,
  isFoldable,
  isFormOpen,
  onForm,
  isEmulated,
  theme,
  onTheme,
  onShortcuts,
}: Props) {
  const words = useWords()
  const square =
    'inline-flex size-8 shrink-0 items-center justify-center rounded-5 text-ink-2 hover:bg-sunken hover:text-ink max-md:size-11'
  return (
    <header className="sticky top-0 print:hidden z-30 flex min-h-(--bar) items-center gap-x-2 border-b max-md:gap-x-1 border-line-2 bg-surface px-5 max-md:static max-md:flex-wrap max-md:px-4">
      <a
        href="#status"
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-40 focus:rounded-5 focus:bg-raised focus:px-3 focus:py-2 focus:shadow-float"
      >
        {words.app.skip}
      </a>
      <Link
        href="/"
        aria-label={words.app.home}
        className="flex h-11 w-[146px] shrink-0 items-center gap-2 text-16 font-semibold lg:max-xl:w-[132px] max-lg:w-11"
      >
        <img src="/waypost.svg" alt="" width={24} height={24} className="size-6" />
        <span className="max-lg:hidden">{words.app.name}</span>
      </Link>
      <div
        className={`flex min-w-0 flex-1 max-md:order-last max-md:w-full max-md:flex-none max-md:pb-3 ${isFormOpen || !isFoldable ? '' : 'max-md:hidden'}`}
      >
        {form}
      </div>
      <Link
        href="/batch"
        aria-current={isBatch ? 'page' : undefined}
        aria-label={words.app.batch}
        className="inline-flex h-8 shrink-0 items-center gap-2 rounded-5 px-2.5 font-medium text-ink-2 hover:bg-sunken hover:text-ink aria-[current]:bg-accent-soft aria-[current]:text-accent max-xl:w-8 max-xl:justify-center max-xl:px-0 max-md:size-11"
      >
        <Icon of={Layers} size={16} />
        <span className="max-xl:hidden">{words.app.batch}</span>
      </Link>
      <Later waiting={<div className="h-8 w-8 shrink-0 max-md:size-11 xl:w-[88px]" />}>{recent}</Later>
      {isEmulated && (
        <Link
          href="/examples"
          title={words.app.emulator}
          className="inline-flex h-6 shrink-0 items-center rounded-4 border border-ink bg-mark px-2 text-12 font-semibold text-ink hover:underline max-md:relative max-md:ml-auto max-md:h-8 max-md:after:absolute max-md:after:-inset-1.5"
        >
          <span className="max-xl:hidden">{words.app.emulator}</span>
          <span className="xl:hidden">{words.app.emulatorShort}</span>
        </Link>
      )}
      {isFoldable && (
        <button
          type="button"
          aria-label={words.search.label}
          aria-expanded={isFormOpen}
          onClick={onForm}
          className={`${square} md:hidden ${isEmulated ? '' : 'ml-auto'}`}
        >
          <Icon of={Search} size={18} />
        </button>
      )}
      <button
        type="button"
        aria-label={words.app.theme[theme]}
        title={words.app.theme[theme]}
        onClick={onTheme}
        className={`${square} ${!isFoldable && !isEmulated ? 'max-md:ml-auto' : ''}`}
      >
        <Icon of={SunMoon} size={16} />
      </button>
      <button
        type="button"
        aria-label={words.app.shortcuts}
        title={words.app.shortcuts}
        onClick={onShortcuts}
        className={`${square} max-md:hidden`}
      >
        <Icon of={Keyboard} size={16} />
      </button>
    </header>
  )
}
