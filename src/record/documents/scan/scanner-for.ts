import { type ClamdPlace, clamd } from './clamd.ts'
import { demoScanner } from './demo-scanner.ts'
import type { Scanner } from './scanner.ts'

/** Where no scanner is set up every file stays in quarantine, and the page says so. */
export const noScanner: Scanner = {
  name: 'No scanner',
  scan: async () => ({ found: 'unsure', why: 'no scanner is set up' }),
}

/** The scanner of a store: clamd where the council has set it up; for made-up people the demo scanner; else none. */
export function scannerFor({
  madeUp,
  clamdAt,
}: {
  readonly madeUp: boolean
  readonly clamdAt: ClamdPlace | null
}): Scanner {
  if (clamdAt !== null) return clamd(clamdAt)
  return madeUp ? demoScanner({ madeUp }) : noScanner
}

/** Where clamd is, as a setting says it: '/run/clamav/clamd.ctl' or 'scanner.council.example:3310'; null for neither. */
export function clamdPlace(setting: string): ClamdPlace | null {
  if (setting.startsWith('/')) return { path: setting }
  const named = /^([\w.-]+):(\d{1,5})$/.exec(setting)
  const [, host, port] = named ?? []
  return host === undefined || Number(port) > 65_535 ? null : { host, port: Number(port) }
}
