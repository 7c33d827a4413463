import { createContext, useContext } from 'react'
import { enPaste, type PasteWords } from './en-paste.ts'

const PasteWordsContext = createContext<PasteWords>(enPaste)

/** The words of pasted texts and proposed carriers. Use it only in code that is loaded when it is needed. */
export const usePasteWords = (): PasteWords => useContext(PasteWordsContext)
