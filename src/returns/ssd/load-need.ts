import {
  loadSsdAssessment,
  loadSsdPlan,
  loadSsdVisit,
} from '../../journey/assessment-and-child-in-need/ssd.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { Load } from '../../record/bulk/load.ts'
import { dayField, field, type SsdRow } from '../../record/bulk/ssd-table.ts'
import { count, type Importing } from './importing.ts'

interface Who {
  readonly id: string
  readonly legacyId: string
  /** Our ids of the referrals of this person that this import loaded, by the council's. */
  readonly referrals: ReadonlyMap<string, string>
}

/** Assessments with their factors, child in need plans and visits of one person. */
export function loadNeed(load: Load, importing: Importing, who: Who): void {
  loadAssessments(load, importing, who)
  const { extract, held, hand } = importing
  const workerId = workerOf(importing, who)
  // Who wrote them must be somebody who works there: an extract without workers has no plans and visits for us.
  if (workerId === null) return
  for (const row of extract.of('ssd_cin_plans', who.legacyId)) {
    if (held.need.plans.has(field(row, 'cinp_cin_plan_id') ?? '')) continue
    const writer = importing.ids.workers.get(field(row, 'cinp_cin_plan_worker_id') ?? '') ?? workerId
    loadSsdPlan(load, { personId: who.id, row, workerId: writer }, hand)
    count(importing, 'ssd_cin_plans')
  }
  for (const row of extract.of('ssd_cin_visits', who.legacyId)) {
    if (held.need.visits.has(field(row, 'cinv_cin_visit_id') ?? '')) continue
    loadSsdVisit(load, { personId: who.id, row, workerId }, hand)
    count(importing, 'ssd_cin_visits')
  }
}

function loadAssessments(load: Load, importing: Importing, who: Who): void {
  const { extract, held, ids, hand } = importing
  for (const row of extract.of('ssd_cin_assessments', who.legacyId)) {
    const legacyId = field(row, 'cina_assessment_id') ?? ''
    if (held.need.assessments.has(legacyId)) continue
    const factorRows = extract.of('ssd_assessment_factors', legacyId)
    const teamId = ids.teams.get(field(row, 'cina_assessment_team') ?? '') ?? null
    const workerId = ids.workers.get(field(row, 'cina_assessment_worker_id') ?? '') ?? null
    const referral = referralOf(importing, row, who)
    loadSsdAssessment(load, { personId: who.id, row, factorRows, referral, teamId, workerId }, hand)
    count(importing, 'ssd_cin_assessments')
    for (const _ of factorRows) count(importing, 'ssd_assessment_factors')
  }
}

/** Loaded now, or held before. */
function referralOf(
  { extract, held, hand }: Importing,
  row: SsdRow,
  { legacyId, referrals }: Who,
): { id: string; on: PlainDate } | null {
  const name = field(row, 'cina_referral_id') ?? ''
  const id = referrals.get(name) ?? held.referrals.get(name)
  if (id === undefined) return null
  const episode = extract
    .of('ssd_cin_episodes', legacyId)
    .find((one) => field(one, 'cine_referral_id') === name)
  const on = episode && dayField(episode, 'cine_referral_date')
  return { id, on: on ?? dayField(row, 'cina_assessment_start_date') ?? hand.today }
}

/** Somebody who worked with the person; else anybody of the extract. */
function workerOf({ extract, ids }: Importing, { legacyId }: Who): string | null {
  const known = extract
    .of('ssd_involvements', legacyId)
    .flatMap((row) => ids.workers.get(field(row, 'invo_professional_id') ?? '') ?? [])
  return known[0] ?? ids.workers.values().next().value ?? null
}
