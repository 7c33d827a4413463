import { createContext, useContext } from 'react'
import { enEvidence, type EvidenceWords } from './en-evidence.ts'

const EvidenceWordsContext = createContext<EvidenceWords>(enEvidence)

/** The words of a parcel on paper. Use it only in code that is loaded when it is needed. */
export const useEvidenceWords = (): EvidenceWords => useContext(EvidenceWordsContext)
