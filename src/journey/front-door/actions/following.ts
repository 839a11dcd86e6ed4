import type { Change } from '../../../record/shell/change.ts'

/** What follows from a decision: the parts that it adds to the decision's own change. */
export type Following = Pick<Change<unknown>, 'write' | 'events' | 'give' | 'messages'>
