import { isId } from '../../../../record/shell/fields.ts'
import type { Looking, PageAccess } from '../../../../record/shell/page.ts'
import type { Assessment } from '../../model.ts'
import { findAssessment, peopleOfAssessment } from '../../records.ts'

/** The pages of an assessment are for those who may see the notes of one of its children; the parts of others are left out. */
export const assessmentAccess: PageAccess = {
  part: 'notes',
  people: async (trx, { assessmentId }) => (isId(assessmentId) ? peopleOfAssessment(trx, assessmentId) : []),
}

/** The assessment of the address with the children whom the viewer may see; null where it is not there. */
export async function assessmentIn({ trx, params, people }: Looking): Promise<Assessment | null> {
  const { assessmentId } = params
  if (!isId(assessmentId)) return null
  const found = await findAssessment(trx, assessmentId)
  return found && { ...found, children: found.children.filter(({ personId }) => people.includes(personId)) }
}
