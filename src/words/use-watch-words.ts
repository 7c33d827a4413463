import { createContext, useContext } from 'react'
import { enWatch, type WatchWords } from './en-watch.ts'

const WatchWordsContext = createContext<WatchWords>(enWatch)

/** The words of what this browser keeps. Use it only in code that is loaded when it is needed. */
export const useWatchWords = (): WatchWords => useContext(WatchWordsContext)
