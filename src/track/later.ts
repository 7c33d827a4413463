import { lazily } from '../ui/lazily.ts'

const loadBanner = () => import('./Banner.tsx')
const loadFailureNote = () => import('./FailureNote.tsx')
/** Fetched while all is well: a failure that cuts us off from the server must not cut us off from its words. */
export const loadFailure = () => Promise.all([loadBanner(), loadFailureNote()])
export const FailureNote = lazily(loadFailureNote, 'FailureNote')
export const Banner = lazily(loadBanner, 'Banner')
export const loadUpdate = () => import('./CopyUpdate.tsx')
export const CopyUpdate = lazily(loadUpdate, 'CopyUpdate')
export const Dialogs = lazily(() => import('./Dialogs.tsx'), 'Dialogs')
export const JourneyMap = lazily(() => import('./JourneyMap.tsx'), 'JourneyMap')
export const CarrierStrip = lazily(() => import('./CarrierStrip.tsx'), 'CarrierStrip')
export const ChangeNote = lazily(() => import('../status/ChangeNote.tsx'), 'ChangeNote')
/** Fetched while the answer is waited for. */
export const loadActions = () => import('./AnswerActions.tsx')
export const AnswerActions = lazily(loadActions, 'AnswerActions')
