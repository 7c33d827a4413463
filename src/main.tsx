import './styles.css'
import { onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { Crashed } from './app/Crashed.tsx'
import { keepOffline } from './app/keep-offline.ts'
import { readPageSettings } from './app/page-settings.ts'
import { applyTheme } from './app/theme.ts'
import { Later } from './ui/Later.tsx'

applyTheme()
// Its own guess at the start is that there is a connection; a page from the offline worker may have none.
onlineManager.setOnline(navigator.onLine)
const client = new QueryClient()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root".')
createRoot(root).render(
  <StrictMode>
    <Later failed={<Crashed />}>
      <QueryClientProvider client={client}>
        <App settings={readPageSettings()} />
      </QueryClientProvider>
    </Later>
  </StrictMode>,
)

keepOffline()
