import { lazily } from '../ui/lazily.ts'

export const PaperTable = lazily(() => import('./PaperTable.tsx'), 'PaperTable')
