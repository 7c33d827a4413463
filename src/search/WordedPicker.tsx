import type { ComponentProps } from 'react'
import { useLaterWords } from '../words/use-later-words.ts'
import { CarrierPicker } from './CarrierPicker.tsx'

type Props = Omit<ComponentProps<typeof CarrierPicker>, 'words'>

/** The carrier picker in the reader's language: its words come with it. */
export function WordedPicker(props: Props) {
  return <CarrierPicker {...props} words={useLaterWords().picker} />
}
