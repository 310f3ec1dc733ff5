import { createRoot } from 'react-dom/client'
import '../ui/global.css'
import { App } from './app.tsx'
import { LastResort } from './last-resort.tsx'
import { startI18n } from './i18n.ts'
import { startTheme } from './theme.ts'

startTheme(document.documentElement)
await startI18n(window.location.search)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <LastResort>
    <App />
  </LastResort>,
)
