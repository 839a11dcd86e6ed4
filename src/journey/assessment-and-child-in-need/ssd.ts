import { systemActor } from '../../platform/db.ts'
import { momentAt } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { LoadedInvolvement } from '../../record/bulk/involvements.ts'
import { addRow, type Load } from '../../record/bulk/load.ts'
import { type Hand, written } from '../../record/bulk/people.ts'
import { loadPlan, planEnded } from '../../record/bulk/plans.ts'
import { dayField, field, type SsdRow, type SsdTable } from '../../record/bulk/ssd-table.ts'
import { loadVisit } from '../../record/bulk/visits.ts'
import type { RecordEvent } from '../../record/chronology/events.ts'
import { newEvent } from '../../record/chronology/stream.ts'
import { childInNeedPlan } from '../../record/plans/kinds.ts'
import { emptyPlan } from '../../record/plans/model.ts'
import { factors } from './codes.ts'
import { assessmentDecided, loadAssessment } from './simulate.ts'
import {
  assessmentsSelect,
  factorsSelect,
  type OutcomeFlag,
  plansSelect,
  visitsSelect,
} from './ssd.records.ts'

/** What an outcome is in the standard. The first flag that is set counts. */
const outcomeFlags: readonly OutcomeFlag[] = [
  { name: 'STRATEGY_DISCUSSION', means: 'strategy-discussion' },
  { name: 'CLA_REQUEST', means: 'accommodation' },
  { name: 'PRIVATE_FOSTERING', means: 'private-fostering' },
  { name: 'LEGAL_ACTION', means: 'legal-action' },
  { name: 'PROV_OF_SB_CARE', means: 'short-breaks' },
  { name: 'PROV_OF_SERVICES', means: 'child-in-need-plan' },
  { name: 'SPECIALIST_ASSESSMENT', means: 'specialist-assessment' },
  { name: 'REFERRAL_TO_OTHER_AGENCY', means: 'early-help' },
  { name: 'NFA_S47_END', means: 'no-further-action-after-s47' },
  { name: 'NFA', means: 'no-further-action' },
  { name: 'OTHER_ACTIONS', means: 'other-actions' },
  { name: 'OTHER_OUTCOMES_EXIST', means: 'other' },
]

/** Child and family assessments: a row for each child. */
export const cinAssessmentsTable: SsdTable = {
  name: 'ssd_cin_assessments',
  columns: [
    { name: 'cina_assessment_id', kind: 'id', size: 48, required: true },
    { name: 'cina_person_id', kind: 'id', size: 48, required: true, of: 'ssd_person' },
    { name: 'cina_referral_id', kind: 'id', size: 48, of: 'ssd_cin_episodes' },
    { name: 'cina_assessment_start_date', kind: 'day', notInFuture: true },
    { name: 'cina_assessment_child_seen', kind: 'yes or no', size: 1 },
    { name: 'cina_assessment_auth_date', kind: 'day', notInFuture: true },
    { name: 'cina_assessment_outcome_json', kind: 'json', size: 1000 },
    { name: 'cina_assessment_outcome_nfa', kind: 'yes or no', size: 1 },
    { name: 'cina_assessment_team', kind: 'id', size: 48, of: 'ssd_department' },
    { name: 'cina_assessment_worker_id', kind: 'id', size: 100, of: 'ssd_professionals' },
  ],
  select: assessmentsSelect(outcomeFlags),
}

/** Factors found by an assessment. */
export const assessmentFactorsTable: SsdTable = {
  name: 'ssd_assessment_factors',
  columns: [
    { name: 'cinf_table_id', kind: 'id', size: 48, required: true },
    { name: 'cinf_assessment_id', kind: 'id', size: 48, required: true, of: 'ssd_cin_assessments' },
    { name: 'cinf_assessment_factors_json', kind: 'json', size: 1000 },
  ],
  select: factorsSelect,
}

/** Child in need plans: a row for each child. */
export const cinPlansTable: SsdTable = {
  name: 'ssd_cin_plans',
  columns: [
    { name: 'cinp_cin_plan_id', kind: 'id', size: 48, required: true },
    { name: 'cinp_referral_id', kind: 'id', size: 48, of: 'ssd_cin_episodes' },
    { name: 'cinp_person_id', kind: 'id', size: 48, required: true, of: 'ssd_person' },
    { name: 'cinp_cin_plan_start_date', kind: 'day', notInFuture: true },
    { name: 'cinp_cin_plan_end_date', kind: 'day', notInFuture: true },
    { name: 'cinp_cin_plan_team', kind: 'id', size: 48, of: 'ssd_department' },
    { name: 'cinp_cin_plan_worker_id', kind: 'id', size: 100, of: 'ssd_professionals' },
  ],
  select: plansSelect,
}

/** Visits under a child in need plan. */
export const cinVisitsTable: SsdTable = {
  name: 'ssd_cin_visits',
  columns: [
    { name: 'cinv_cin_visit_id', kind: 'id', size: 48, required: true },
    { name: 'cinv_person_id', kind: 'id', size: 48, of: 'ssd_person' },
    { name: 'cinv_cin_visit_date', kind: 'day', notInFuture: true },
    { name: 'cinv_cin_visit_seen', kind: 'yes or no', size: 1 },
    { name: 'cinv_cin_visit_seen_alone', kind: 'yes or no', size: 1 },
    { name: 'cinv_cin_visit_bedroom', kind: 'yes or no', size: 1 },
  ],
  select: visitsSelect,
}

/** A row about one child, with our ids of what it points at. */
export interface LoadedRow {
  readonly personId: string
  readonly row: SsdRow
}

/** An assessment of an extract: the standard does not say which brothers and sisters were in one, so each is one of its own. */
export function loadSsdAssessment(
  load: Load,
  given: LoadedRow & {
    readonly factorRows: readonly SsdRow[]
    /** Our referral, and the day it was received. */
    readonly referral: { readonly id: string; readonly on: PlainDate } | null
    readonly teamId: string | null
    readonly workerId: string | null
  },
  hand: Hand,
): void {
  const { personId, row, factorRows, referral, teamId, workerId } = given
  const authorisedOn = dayField(row, 'cina_assessment_auth_date')
  const startedOn = dayField(row, 'cina_assessment_start_date') ?? referral?.on ?? authorisedOn ?? hand.today
  const seen = field(row, 'cina_assessment_child_seen')
  const part = {
    ...{ personId, partId: hand.newId(), referralId: referral?.id ?? null, involvementId: null },
    outcome: authorisedOn === null ? null : outcomeIn(row),
    factors: factorsIn(factorRows),
    seenAsImported: seen === null ? null : seen === 'Y',
    legacyId: field(row, 'cina_assessment_id'),
  }
  const one = {
    ...{
      id: hand.newId(),
      parts: [part],
      startedOn,
      referredOn: referral?.on ?? startedOn,
      teamId,
      workerId,
    },
    state: authorisedOn === null ? ('open' as const) : ('authorised' as const),
    decided: authorisedOn === null ? null : { on: authorisedOn, by: null, at: null },
    ...{ comment: null, words: null },
  }
  loadAssessment(load, one, hand)
  assessmentDecided(load, one, hand)
}

function outcomeIn(row: SsdRow): string | null {
  const set = flagsSet(field(row, 'cina_assessment_outcome_json'))
  const found = outcomeFlags.find(({ name }) => set.has(name))
  if (found) return found.means
  return field(row, 'cina_assessment_outcome_nfa') === 'Y' ? 'no-further-action' : null
}

function flagsSet(json: string | null): Set<string> {
  const read: unknown = json === null ? null : JSON.parse(json)
  return new Set(
    Object.entries(typeof read === 'object' && read !== null ? read : {})
      .filter(([, value]) => typeof value === 'string' && /^y/i.test(value))
      .map(([name]) => name.toUpperCase().replace(/_FLAG$/, '')),
  )
}

const factorCodes = new Set<string>(factors.map(({ code }) => code))

/** An array of codes, or a code with yes or no. */
function factorsIn(rows: readonly SsdRow[]): string[] {
  const found = rows.flatMap((row) => {
    const json = field(row, 'cinf_assessment_factors_json')
    const read: unknown = json === null ? [] : JSON.parse(json)
    if (Array.isArray(read)) return read.map((code: unknown) => String(code))
    return [...flagsSet(json)]
  })
  return [...new Set(found.filter((code) => factorCodes.has(code)))]
}

const notHeld = 'Loaded from an extract, which does not hold what it says'

/** A child's plan of an extract. What the plan says is not in the standard. */
export function loadSsdPlan(
  load: Load,
  { personId, row, workerId }: LoadedRow & { readonly workerId: string },
  hand: Hand,
): void {
  const endedOn = dayField(row, 'cinp_cin_plan_end_date')
  const startedOn = dayField(row, 'cinp_cin_plan_start_date') ?? endedOn ?? hand.today
  const plan = {
    ...{ id: hand.newId(), kind: childInNeedPlan, children: [personId], startedOn, reviewOn: null },
    content: { ...emptyPlan, purpose: notHeld },
    ended: endedOn === null ? null : { on: endedOn, because: 'goals met' },
  }
  const writer = { ...hand, workerId }
  loadPlan(load, plan, writer)
  planEnded(load, plan, writer)
  const legacy_id = field(row, 'cinp_cin_plan_id') ?? plan.id
  addRow(load, 'assessment.imported', { kind: 'cin-plan', legacy_id, person_id: personId, thing_id: plan.id })
}

/** A visit of an extract to one child. */
export function loadSsdVisit(
  load: Load,
  { personId, row, workerId }: LoadedRow & { readonly workerId: string },
  hand: Hand,
): void {
  const on = dayField(row, 'cinv_cin_visit_date') ?? hand.today
  const seen = field(row, 'cinv_cin_visit_seen') === 'Y'
  const alone = seen && field(row, 'cinv_cin_visit_seen_alone') === 'Y'
  const bedroom = field(row, 'cinv_cin_visit_bedroom')
  const why = seen ? (alone ? {} : { notAloneBecause: 'other' }) : { notSeenBecause: notHeld }
  const id = hand.newId()
  const child = { personId, seen, alone, ...why, bedroomSeen: bedroom === null ? null : bedroom === 'Y' }
  const visit = {
    id,
    kind: 'child-in-need',
    visitedAt: momentAt(on, '12:00'),
    planned: true,
    place: 'elsewhere',
  }
  loadVisit(load, { ...visit, toWhom: 'A worker', children: [child] }, { ...hand, workerId })
  const legacy_id = field(row, 'cinv_cin_visit_id') ?? id
  addRow(load, 'assessment.imported', { kind: 'cin-visit', legacy_id, person_id: personId, thing_id: id })
}

/** Whether the family had a letter is not in the standard: nobody is late with it. */
export function exemptFromLetter(
  load: Load,
  { id, personId, service, closed }: LoadedInvolvement,
  hand: Hand,
): void {
  if (service !== 'child-in-need' || closed === null) return
  const about = { timescale: 'closure-letter', key: id, reason: notSent, agreedBy: systemActor.id }
  const event = newEvent<RecordEvent>(
    { type: 'timescale-exempted', personId, on: closed.on, at: null, ...about },
    { headline: notSent },
  )
  load.events.push({ ...event, ...written(hand) })
}

const notSent = 'Loaded from an extract, which does not hold whether a letter went'
