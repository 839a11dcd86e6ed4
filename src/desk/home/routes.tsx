import { mayWorkAtFrontDoor } from '../../journey/front-door/access.ts'
import { forEveryone, type Viewer } from '../../mechanisms/access/index.ts'
import { drafts } from '../../mechanisms/forms/index.ts'
import { longDate, recentMoment } from '../../platform/day-words.ts'
import type { Trx } from '../../platform/db.ts'
import { type Instant, wallClockOf } from '../../platform/instant.ts'
import { together } from '../../platform/pipelined.ts'
import { ageOn, type PlainDate } from '../../platform/plain-date.ts'
import type { Answer, Desk } from '../../record/shell/desk.ts'
import { type Looking, page } from '../../record/shell/page.ts'
import { HomePage } from './page.tsx'
import { caseload, dueFrom, openTasks } from './records.ts'
import { standing, workList } from './words.ts'

/** As many lines as one person can look over. */
const most = 100

/** The home page of everybody who is signed in. */
export function homeRoutes(desk: Desk): void {
  page(desk, {
    url: '/',
    access: forEveryone,
    audit: 'home',
    opensAllDay: true,
    show: (looking) => showHome(desk, looking),
  })
}

async function showHome(desk: Desk, { trx, act }: Looking): Promise<Answer> {
  const { viewer, origin, today } = act
  const now = origin.now
  const [due, tasks, people, begun] = await read(trx, viewer, now)
  const work = workList({ viewer, now, due, tasks })
  const listed = [
    ...due.map(({ personId }) => personId),
    ...tasks.flatMap(({ personId }) => personId ?? []),
    ...people.map(({ id }) => id),
  ]
  const rows = people.map(({ id, name, bornOn, dueOn, fromOn }) => ({
    id,
    name,
    age: ageWords({ bornOn, dueOn, today }),
    since: longDate(fromOn),
  }))
  return {
    saw: { listed: [...new Set(listed)] },
    page: (view) => (
      <HomePage
        view={view}
        hello={`${greeting(wallClockOf(now).time)}, ${viewer.name}`}
        standing={standing(work)}
        work={work}
        more={due.length === most || tasks.length === most}
        caseload={rows}
        drafts={begun.map(({ formId, part, savedAt }) => ({
          href: part,
          title: desk.draftTitles.get(formId) ?? 'A form',
          saved: recentMoment(savedAt, now),
        }))}
        takesContacts={mayWorkAtFrontDoor(viewer).allowed}
      />
    ),
  }
}

function read(trx: Trx, viewer: Viewer, now: Instant) {
  return together(
    dueFrom(trx, viewer, { now, limit: most }),
    openTasks(trx, viewer, { now, limit: most }),
    caseload(trx, viewer),
    drafts.of(trx, viewer.id),
  )
}

function greeting(time: string): string {
  if (time < '12:00') return 'Good morning'
  return time < '18:00' ? 'Good afternoon' : 'Good evening'
}

function ageWords({
  bornOn,
  dueOn,
  today,
}: {
  bornOn: PlainDate | null
  dueOn: PlainDate | null
  today: PlainDate
}): string {
  if (bornOn !== null) return `${ageOn(bornOn, today)}`
  return dueOn === null ? 'Not known' : `Due ${longDate(dueOn)}`
}
