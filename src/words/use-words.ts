import { createContext, useContext } from 'react'
import { en, type Words } from './en.ts'

export const WordsContext = createContext<Words>(en)

/** The words of the reader's language. */
export const useWords = (): Words => useContext(WordsContext)
