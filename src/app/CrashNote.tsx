import { Component, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { en } from '../words/en.ts'

/** The last net: a page that broke says so instead of going blank. */
export class CrashNote extends Component<{ children: ReactNode }, { hasCrashed: boolean }> {
  override state = { hasCrashed: false }
  static getDerivedStateFromError() {
    return { hasCrashed: true }
  }
  override render() {
    if (!this.state.hasCrashed) return this.props.children
    return (
      <main className="mx-auto max-w-[640px] space-y-3 px-5 py-16">
        <h1 className="text-22 font-semibold">{en.app.crash}</h1>
        <p className="text-14 text-ink-2">{en.app.crashNext}</p>
        <Button look="primary" onClick={() => location.reload()}>
          {en.app.reload}
        </Button>
      </main>
    )
  }
}
