import type { Setting } from '../book.ts'
import type { Child } from '../child.ts'
import type { Row } from '../row.ts'
import { isShortBreak, touches } from './episodes.ts'

/**
 * Whether the child was looked after continuously for the 12 months to 31 March: touched the year, did not start, leave
 * or have a short break in it.
 *
 * @source DfE, guide to the SSDA903 collection, OC2
 */
export function isContinuouslyLookedAfter({ now }: Child, setting: Setting): boolean {
  const { Episodes } = now
  return (
    Episodes.some((episode) => touches(episode, setting)) &&
    !Episodes.some((episode) => breaks(episode, setting))
  )
}

function breaks(episode: Row<'Episodes'>, { start, end }: Setting): boolean {
  const { DECOM, DEC, RNE, REC } = episode
  const started = RNE === 'S' && start < DECOM.day && DECOM.day <= end
  const left = REC !== 'X1' && start <= DEC.day && DEC.day < end
  return started || left || (isShortBreak(episode) && touches(episode, { start, end }))
}
