import {
  assessmentFactorsTable,
  cinAssessmentsTable,
  cinPlansTable,
  cinVisitsTable,
} from '../../journey/assessment-and-child-in-need/ssd.ts'
import { ssdReferralOfAllocation } from '../../journey/front-door/ssd.records.ts'
import { cinEpisodesTable, contactsTable } from '../../journey/front-door/ssd.ts'
import type { SsdTable } from '../../record/bulk/ssd-table.ts'
import { familyTable, motherTable } from '../../record/families/ssd.ts'
import {
  departmentTable,
  earlyHelpTable,
  involvementsTable,
  professionalsTable,
} from '../../record/involvements/ssd.ts'
import {
  addressTable,
  disabilityTable,
  linkedIdentifiersTable,
  personTable,
} from '../../record/people/ssd.ts'

/** The tables of the Standard Safeguarding Dataset that Hearth writes and reads, each mapped by its owner; those pointed at first. */
export const ssdTables: readonly SsdTable[] = [
  departmentTable,
  professionalsTable,
  personTable,
  familyTable,
  addressTable,
  disabilityTable,
  motherTable,
  linkedIdentifiersTable,
  contactsTable,
  earlyHelpTable,
  cinEpisodesTable,
  cinAssessmentsTable,
  assessmentFactorsTable,
  cinPlansTable,
  cinVisitsTable,
  involvementsTable(ssdReferralOfAllocation),
]
