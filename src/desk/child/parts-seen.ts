import type { Part } from '../../mechanisms/access/index.ts'
import type { Looking } from '../../record/shell/page.ts'

/** The parts that a page showed, for the trace: those it can show and this viewer may see. */
export function partsSeen({ may }: Pick<Looking, 'may'>, parts: readonly Part[]): readonly Part[] {
  return parts.filter((part) => may(part))
}
