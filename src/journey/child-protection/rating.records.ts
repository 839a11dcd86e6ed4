import type { Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { By } from '../../record/shell/by.ts'

/** How the chair saw a plan on a day. */
export interface Rating {
  readonly id: string
  readonly planId: string
  readonly on: PlainDate
  readonly atConference: string | null
  readonly colour: string
  readonly because: string
  readonly byName: string
}

/** Somebody's turn on the dispute ladder. */
export interface Rung {
  readonly id: string
  readonly ratingId: string
  readonly planId: string
  readonly rung: number
  readonly raisedOn: PlainDate
  readonly dueOn: PlainDate
  readonly answeredOn: PlainDate | null
  readonly outcome: string | null
  readonly words: string | null
}

export async function addRating(
  trx: Trx,
  rating: {
    readonly id: string
    readonly planId: string
    readonly childId: string
    readonly on: PlainDate
    readonly conferenceId: string | null
    readonly colour: string
    readonly because: string
  },
  by: By,
): Promise<void> {
  const row = { id: rating.id, plan_id: rating.planId, child_id: rating.childId, rated_on: rating.on }
  await trx
    .insertInto('child_protection.rating')
    .values({
      ...row,
      at_conference: rating.conferenceId,
      ...{ colour: rating.colour, because: rating.because },
      ...{ recorded_at: by.now, recorded_by: by.workerId },
    })
    .execute()
}

/** The ratings of a plan, the latest first. */
export function ratingsOf(trx: Trx, planId: string): Promise<Rating[]> {
  return trx
    .selectFrom('child_protection.rating as r')
    .innerJoin('access.worker as w', 'w.id', 'r.recorded_by')
    .select(['r.id', 'r.plan_id as planId', 'r.rated_on as on', 'r.at_conference as atConference'])
    .select(['r.colour', 'r.because', 'w.name as byName'])
    .where('r.plan_id', '=', planId)
    .orderBy('r.rated_on', 'desc')
    .orderBy('r.recorded_at', 'desc')
    .execute()
}

export async function addRung(
  trx: Trx,
  rung: {
    readonly ratingId: string
    readonly planId: string
    readonly childId: string
    readonly rung: number
    readonly raisedOn: PlainDate
    readonly dueOn: PlainDate
  },
  by: By,
): Promise<void> {
  await trx
    .insertInto('child_protection.dispute_rung')
    .values({
      ...{ rating_id: rung.ratingId, plan_id: rung.planId, child_id: rung.childId, rung: rung.rung },
      ...{ raised_on: rung.raisedOn, due_on: rung.dueOn, recorded_at: by.now, recorded_by: by.workerId },
    })
    .execute()
}

/** The dispute ladder of a plan, in the order climbed. */
export function rungsOf(trx: Trx, planId: string): Promise<Rung[]> {
  return trx
    .selectFrom('child_protection.dispute_rung')
    .select(['id', 'rating_id as ratingId', 'plan_id as planId', 'rung', 'raised_on as raisedOn'])
    .select(['due_on as dueOn', 'answered_on as answeredOn', 'outcome', 'words'])
    .where('plan_id', '=', planId)
    .orderBy('raised_on')
    .orderBy('rung')
    .execute()
}

/** The rung that waits for an answer; undefined where none does. */
export function rungWaiting(trx: Trx, planId: string): Promise<Rung | undefined> {
  return rungsOf(trx, planId).then((rungs) => rungs.find(({ answeredOn }) => answeredOn === null))
}

export async function answerRung(
  trx: Trx,
  rungId: string,
  answer: { readonly on: PlainDate; readonly outcome: string; readonly words: string; readonly by: string },
): Promise<void> {
  await trx
    .updateTable('child_protection.dispute_rung')
    .set({ answered_on: answer.on, outcome: answer.outcome, words: answer.words, answered_by: answer.by })
    .where('id', '=', rungId)
    .execute()
}

export async function addLook(
  trx: Trx,
  look: {
    readonly id: string
    readonly planId: string
    readonly childId: string
    readonly kind: string
    readonly on: PlainDate
    readonly who: string
    readonly outcome: string
    readonly because: string
  },
  by: By,
): Promise<void> {
  await trx
    .insertInto('child_protection.plan_look')
    .values({
      ...{ id: look.id, plan_id: look.planId, child_id: look.childId, kind: look.kind },
      ...{ looked_on: look.on, who: look.who, outcome: look.outcome, because: look.because },
      ...{ recorded_at: by.now, recorded_by: by.workerId },
    })
    .execute()
}

/** The looks at a plan, the first first. */
export function looksOf(trx: Trx, planId: string) {
  return trx
    .selectFrom('child_protection.plan_look')
    .select(['id', 'kind', 'looked_on as on', 'who', 'outcome', 'because'])
    .where('plan_id', '=', planId)
    .orderBy('looked_on')
    .orderBy('id')
    .execute()
}
