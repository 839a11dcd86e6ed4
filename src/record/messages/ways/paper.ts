import { AppError } from '../../../platform/errors.ts'
import type { WayOut } from '../model.ts'

/** Sending nothing was asked for where people wait for it. */
class NotMadeUp extends AppError<'NOT_MADE_UP'> {}

/**
 * For made-up people: nothing leaves, and a page shows what would have.
 * @throws NotMadeUp in a store that was not marked as made-up when it was simulated
 */
export function onPaper({ madeUp }: { readonly madeUp: boolean }): WayOut {
  if (!madeUp) throw new NotMadeUp('NOT_MADE_UP', 'Messages on paper are for made-up people only')
  return {
    name: 'a page to read them on, since everybody here is made up',
    send: async () => ({ outcome: 'sent' }),
  }
}
