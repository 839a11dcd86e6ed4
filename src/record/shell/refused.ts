import type { Decision } from '../../mechanisms/access/index.ts'
import { AppError } from '../../platform/errors.ts'

/** Access said no. The page says so in plain words, alike for 'not there' and 'not yours'; the trace holds the reason. */
export class Refused extends AppError<'REFUSED'> {
  readonly decision: Decision
  constructor(decision: Decision) {
    super('REFUSED', decision.because)
    this.decision = decision
  }
}
