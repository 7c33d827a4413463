import { createContext, useContext } from 'react'
import { enLater, type LaterWords } from './en-later.ts'

const LaterWordsContext = createContext<LaterWords>(enLater)

/** The words of what is not in the first view. Use it only in code that is loaded when it is needed. */
export const useLaterWords = (): LaterWords => useContext(LaterWordsContext)
