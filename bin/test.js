import { underNode24 } from './node24.js'

underNode24(import.meta.url, () => import('./test-run.js'))
