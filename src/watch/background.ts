import type { QueryClient } from '@tanstack/react-query'
import { keepAnswers, pruneKeptAnswers, saveKnownAnswer } from '../kept/keep-answers.ts'
import { countNews } from '../kept/kept-parcel.ts'
import { kept, subscribeKept } from '../kept/kept.ts'
import { noteAnswer } from '../kept/look.ts'
import { readRecents, RECENTS } from '../search/recents.ts'
import { readKept } from '../ui/use-kept.ts'
import { keepPolling } from './keep-polling.ts'
import { showNewsInTitle } from './news-in-title.ts'
import { notify } from './notify.ts'

let isStarted = false

/** What goes on behind the pages, from the first one on: answers are kept, watched parcels are asked for, news counted. */
export function start(client: QueryClient): void {
  if (isStarted) return
  isStarted = true
  keepAnswers(client, (address, parcel) => {
    const change = noteAnswer(address, parcel)
    if (change?.one.pinned) notify(change.one, change.before, parcel)
  })
  takeOverRecents()
  kept.prune()
  let known = new Set<string>()
  const onChange = () => {
    const all = kept.all()
    showNewsInTitle(countNews(all))
    // What was looked up before it was kept has its answer in memory.
    for (const one of all) if (!known.has(`${one.carrier}.${one.waybill}`)) saveKnownAnswer(client, one)
    known = new Set(all.map(({ carrier, waybill }) => `${carrier}.${waybill}`))
  }
  subscribeKept(onChange)
  onChange()
  void pruneKeptAnswers()
  keepPolling(client)
}

/** The first version kept numbers and carriers only, in one list. */
function takeOverRecents() {
  const recents = readRecents(readKept(RECENTS))
  for (const [index, { carrier, waybill, name }] of recents.entries())
    if (!kept.find({ carrier, waybill }))
      kept.change({ carrier, waybill }, { name, openedAtMs: recents.length - index })
}
