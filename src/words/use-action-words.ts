import { createContext, useContext } from 'react'
import { enActions, type ActionWords } from './en-actions.ts'

const ActionWordsContext = createContext<ActionWords>(enActions)

/** The words of what can be done with an answer. Use it only in code that is loaded when it is needed. */
export const useActionWords = (): ActionWords => useContext(ActionWordsContext)
