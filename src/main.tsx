import './styles.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { CrashNote } from './app/CrashNote.tsx'
import { readPageSettings } from './app/page-settings.ts'
import { applyTheme } from './app/theme.ts'

applyTheme()
const client = new QueryClient()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root".')
createRoot(root).render(
  <StrictMode>
    <CrashNote>
      <QueryClientProvider client={client}>
        <App settings={readPageSettings()} />
      </QueryClientProvider>
    </CrashNote>
  </StrictMode>,
)
