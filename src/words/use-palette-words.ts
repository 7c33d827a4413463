import { createContext, useContext } from 'react'
import { enPalette, type PaletteWords } from './en-palette.ts'

const PaletteWordsContext = createContext<PaletteWords>(enPalette)

/** The words of the palette and of the keys. Use it only in code that is loaded when it is needed. */
export const usePaletteWords = (): PaletteWords => useContext(PaletteWordsContext)
