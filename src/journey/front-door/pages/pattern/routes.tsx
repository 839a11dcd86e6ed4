import type { Answer, Desk } from '../../../../record/shell/desk.ts'
import { type Looking, page } from '../../../../record/shell/page.ts'
import { patternContacts } from '../../pattern.records.ts'
import { peopleById } from '../new-contact/known.records.ts'
import { PatternPage } from './page.tsx'
import { patternOf } from './pattern.ts'
import { patternLine, patternStanding } from './words.ts'

/** The contacts about a child, their brothers and sisters, as one pattern. */
export function patternRoutes(desk: Desk): void {
  page(desk, { url: '/people/:personId/contacts', access: 'contacts', audit: 'read contact pattern', show })
}

async function show({ trx, act, people }: Looking): Promise<Answer> {
  const [personId = ''] = people
  const { viewer, today } = act
  const { now } = act.origin
  const child = (await peopleById(trx, viewer, { ids: [personId], now })).get(personId)
  if (!child) return 'not found'
  const contacts = await patternContacts(trx, personId, { viewer, now })
  const pattern = patternOf(contacts, today)
  return {
    // Brothers and sisters whose contacts stand here were looked at, too.
    saw: { people: [...new Set([personId, ...contacts.map(({ childId }) => childId)])], parts: ['contacts'] },
    page: (view) => (
      <PatternPage
        view={view}
        personId={personId}
        name={child.name}
        standing={patternStanding(pattern)}
        lines={pattern.calls.map(patternLine)}
      />
    ),
  }
}
