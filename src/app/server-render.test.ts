import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement, type ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { SAMPLE, scan } from '../parcel/fixture.ts'
import { DEFAULT_SCALE } from '../parcel/movement.ts'
import { StatusHeader } from '../status/StatusHeader.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { App } from './App.tsx'

const render = (view: ReactElement) =>
  renderToString(createElement(QueryClientProvider, { client: new QueryClient() }, view))
const nowMs = Date.parse('2025-01-20T13:47:00+08:00')

describe('on a server, where there is no window', () => {
  it('the answer is rendered in words, without a style attribute that a strict policy would refuse', () => {
    const html = render(
      createElement(StatusHeader, {
        parcel: SAMPLE,
        nowMs,
        scale: DEFAULT_SCALE,
        isSaved: false,
        actions: null,
      }),
    )
    expect(html).toContain('Left Besut with the courier at 11:35.')
    expect(html).not.toContain('style=')
  })
  it('the timeline is rendered whole', () => {
    const html = render(
      createElement(Timeline, {
        parcel: SAMPLE,
        nowMs,
        selected: null,
        hovered: null,
        onSelect: () => undefined,
        onHover: () => undefined,
      }),
    )
    expect(html).toContain('Stop 4 of 5, Kuala Nerus, arrived 20 Jan 03:01, left 08:45')
    expect(html).not.toContain('style=')
  })
  it('nothing without a place has arrived anywhere', () => {
    const events = [
      scan('2025-01-20T09:45:00+08:00', 'Order cancelled', null),
      scan('2025-01-19T13:30:00+08:00', 'Label created', null),
    ]
    const html = render(
      createElement(Timeline, {
        parcel: { ...SAMPLE, events },
        nowMs,
        selected: null,
        hovered: null,
        onSelect: () => undefined,
        onHover: () => undefined,
      }),
    )
    expect(html).toContain('No place given')
    expect(html).not.toContain('arrived')
  })
  it('the shell is rendered', () => {
    const html = render(createElement(App, { settings: { emulator: true, tiles: null, carrier: null } }))
    expect(html).toContain('Emulator: invented parcels')
    expect(html).toContain('placeholder="Number, or paste many"')
    expect(html).toContain('placeholder="Detect from number"')
  })
})
