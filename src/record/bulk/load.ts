import type { Insertable } from 'kysely'
import type { NewReason } from '../../mechanisms/access/index.ts'
import type { DB } from '../../platform/database.generated.ts'
import type { Instant } from '../../platform/instant.ts'
import type { NewEvent } from '../chronology/stream.ts'

/** Tables that may be loaded in bulk, in the order in which rows may point at each other. Their owner's code makes the rows. */
export const loadedTables = [
  'access.team',
  'access.worker',
  'access.role_held',
  'record.organisation',
  'record.organisation_contact',
  'record.person',
  'record.identity_assertion',
  'record.identifier',
  'record.disability',
  'record.contact_point',
  'record.address',
  'record.family',
  'record.family_member',
  'record.relationship',
  'record.parental_responsibility',
  'record.organisation_link',
  'record.warning',
  'record.sharing_basis',
  'record.involvement',
  'record.involvement_closing',
  'record.allocation',
  'record.case_note',
  'record.case_note_person',
  'record.oversight',
  'front_door.contact_event',
  'front_door.contact_told',
  'front_door.contact',
  'front_door.contact_worry',
  'front_door.person_named',
  'front_door.referral',
  'forms.record',
  'forms.record_version',
  'assessment.assessment',
  'assessment.child',
  'assessment.factor',
  'assessment.first_direction',
  'assessment.checkpoint',
  'assessment.shared',
  'assessment.newly_qualified',
  'assessment.imported',
  'record.visit',
  'record.visit_child',
  'record.child_view',
  'record.plan',
  'record.plan_child',
  'record.plan_version',
  'record.plan_action',
  'record.plan_review',
  'record.plan_progress',
  'front_door.agency_check',
  'front_door.agency_check_said',
  'front_door.handover',
  'front_door.handover_said',
  'front_door.consultation',
  'front_door.out_of_hours_call',
  'front_door.on_duty',
  'front_door.screening_left_out',
  'front_door.referral_quality',
  'record.measure',
  'record.letter',
  'record.meeting',
  'record.meeting_invitee',
  'record.meeting_item',
  'record.meeting_said',
  'front_door.triage_gone_on',
  'record.task',
  'record.meeting_paper',
  'record.meeting_distribution',
  'child_protection.strategy',
  'child_protection.strategy_child',
  'child_protection.enquiry',
  'child_protection.conference',
  'child_protection.plan',
  'child_protection.conference_child',
  'child_protection.plan_category',
  'child_protection.cp_is_entry',
  'child_protection.rating',
  'child_protection.plan_look',
  'child_protection.chair_call',
] as const satisfies readonly (keyof DB)[]
export type LoadedTable = (typeof loadedTables)[number]

/** An event with who wrote it and when: in a load each has its own moment. */
export interface WrittenEvent extends NewEvent {
  readonly id: string
  readonly recordedAt: Instant
  readonly recordedBy: string
}

/** What many changes would have written, gathered to be written at once. */
export interface Load {
  readonly rows: Map<LoadedTable, object[]>
  readonly events: WrittenEvent[]
  readonly reasons: NewReason[]
}

/** An empty load. */
export function newLoad(): Load {
  return { rows: new Map(), events: [], reasons: [] }
}

/** Adds a row. All rows of one table in one load name the same columns; a column that one leaves out is null in it. */
export function addRow<Table extends LoadedTable>(
  load: Load,
  table: Table,
  row: Insertable<DB[Table]>,
): void {
  const rows = load.rows.get(table)
  if (rows) rows.push(row)
  else load.rows.set(table, [row])
}

/** How many rows and events a load holds. */
export function sizeOf(load: Load): number {
  return [...load.rows.values()].reduce((sum, rows) => sum + rows.length, 0) + load.events.length
}
