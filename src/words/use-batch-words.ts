import { createContext, useContext } from 'react'
import { enBatch, type BatchWords } from './en-batch.ts'

const BatchWordsContext = createContext<BatchWords>(enBatch)

/** The words of the page of many parcels. */
export const useBatchWords = (): BatchWords => useContext(BatchWordsContext)
