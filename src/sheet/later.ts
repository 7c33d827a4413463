import { lazily } from '../ui/lazily.ts'

const loadBanner = () => import('./Banner.tsx')
const loadFailureNote = () => import('./FailureNote.tsx')
/** Fetched while all is well: a failure that cuts us off from the server must not cut us off from its words. */
export const prefetchFailure = () => prefetch(Promise.all([loadBanner(), loadFailureNote()]))
export const FailureNote = lazily(loadFailureNote, 'FailureNote')
export const Banner = lazily(loadBanner, 'Banner')
export const loadUpdate = () => import('./CopyUpdate.tsx')
export const CopyUpdate = lazily(loadUpdate, 'CopyUpdate')
export const Dialogs = lazily(() => import('./Dialogs.tsx'), 'Dialogs')
export const JourneyMap = lazily(() => import('./JourneyMap.tsx'), 'JourneyMap')
export const ReplayBar = lazily(() => import('../map/ReplayBar.tsx'), 'ReplayBar')
export const CarrierStrip = lazily(() => import('./CarrierStrip.tsx'), 'CarrierStrip')
export const NextCarriers = lazily(() => import('./NextCarriers.tsx'), 'NextCarriers')
export const ChangeNote = lazily(() => import('../status/ChangeNote.tsx'), 'ChangeNote')
export const Evidence = lazily(() => import('../evidence/Evidence.tsx'), 'Evidence')
const loadAnswer = () => import('./Answer.tsx')
const loadTimeline = () => import('../timeline/Timeline.tsx')
/** Fetched while the answer is waited for; the two come in one file. */
export const prefetchAnswer = () => prefetch(Promise.all([loadAnswer(), loadTimeline()]))
export const Answer = lazily(loadAnswer, 'Answer')
export const Timeline = lazily(loadTimeline, 'Timeline')
export const UpdateButton = lazily(() => import('./UpdateButton.tsx'), 'UpdateButton')
export const AnswerActions = lazily(() => import('./AnswerActions.tsx'), 'AnswerActions')

/** What cannot be had now is asked for again when it is needed. */
const prefetch = (part: Promise<unknown>) => void part.catch(() => undefined)
