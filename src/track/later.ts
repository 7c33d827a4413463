import { lazy } from 'react'

// Not in the first view, so not on the way to it. What a failure needs is fetched while all is well.
export const loadFailure = () => import('./FailureNote.tsx')
export const FailureNote = lazy(() => loadFailure().then((module) => ({ default: module.FailureNote })))
export const Banner = lazy(() => import('./Banner.tsx').then((module) => ({ default: module.Banner })))
export const loadUpdate = () => import('./CopyUpdate.tsx')
export const CopyUpdate = lazy(() => loadUpdate().then((module) => ({ default: module.CopyUpdate })))
export const Dialogs = lazy(() => import('./Dialogs.tsx').then((module) => ({ default: module.Dialogs })))
export const JourneyMap = lazy(() =>
  import('./JourneyMap.tsx').then((module) => ({ default: module.JourneyMap })),
)
export const CarrierStrip = lazy(() =>
  import('./CarrierStrip.tsx').then((module) => ({ default: module.CarrierStrip })),
)
export const ChangeNote = lazy(() =>
  import('../status/ChangeNote.tsx').then((module) => ({ default: module.ChangeNote })),
)
