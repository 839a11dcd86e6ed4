import { forEveryone, type Viewer } from '../../mechanisms/access/index.ts'
import { drafts } from '../../mechanisms/forms/index.ts'
import { longDate, recentMoment } from '../../platform/day-words.ts'
import type { Trx } from '../../platform/db.ts'
import { type Instant, wallClockOf } from '../../platform/instant.ts'
import { together } from '../../platform/pipelined.ts'
import { ageOn, type PlainDate } from '../../platform/plain-date.ts'
import type { Answer, Desk } from '../../record/shell/desk.ts'
import { type Looking, page } from '../../record/shell/page.ts'
import { countsFor, standingsFor } from './counts.ts'
import { nextOf, whatWaits } from './first.ts'
import { HomePage } from './page.tsx'
import { caseload, dueFrom, openTasks } from './records.ts'
import { standing, teamLines, workList } from './words.ts'

/** As many lines as are read of what is due. */
const most = 100
/** As many lines as one person looks over at once; the rest is one press away. */
const atOnce = 25

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

async function showHome(desk: Desk, { trx, act, query }: Looking): Promise<Answer> {
  const { viewer, origin, today } = act
  const now = origin.now
  const teams = await standingsFor(trx, viewer, now)
  const team = teams.find(({ teamId }) => teamId === query['team'])
  const [due, tasks, people, begun] = await read(trx, viewer, { now, teamId: team?.teamId })
  const waiting = whatWaits(viewer, await countsFor(trx, viewer, { now, today }))
  const work = workList({ viewer, now, due, tasks })
  const shown = query['all'] === undefined && team === undefined ? work.slice(0, atOnce) : work
  const listed = [...due, ...tasks].flatMap(({ personId }) => personId ?? [])
  return {
    saw: { listed: [...new Set([...listed, ...people.map(({ id }) => id)])] },
    page: (view) => (
      <HomePage
        view={view}
        hello={`${greeting(wallClockOf(now).time)}, ${viewer.name}`}
        standing={standing(work)}
        next={nextOf(viewer, waiting, work)}
        waiting={waiting}
        teams={teamLines(teams)}
        team={team?.name ?? null}
        work={shown}
        left={work.length - shown.length}
        more={due.length === most || tasks.length === most}
        caseload={caseloadLines(people, today)}
        carriesCases={viewer.roles.has('social-worker') || viewer.roles.has('early-help-practitioner')}
        drafts={begun.map(({ formId, part, savedAt }) => ({
          href: part,
          title: desk.draftTitles.get(formId) ?? 'A form',
          saved: recentMoment(savedAt, now),
        }))}
      />
    ),
  }
}

function caseloadLines(people: Awaited<ReturnType<typeof caseload>>, today: PlainDate) {
  return people.map(({ id, name, bornOn, dueOn, fromOn }) => ({
    id,
    name,
    age: ageWords({ bornOn, dueOn, today }),
    since: longDate(fromOn),
  }))
}

interface Reading {
  readonly now: Instant
  /** One team under the viewer, in place of all their work. */
  readonly teamId: string | undefined
}

function read(trx: Trx, viewer: Viewer, { now, teamId }: Reading) {
  return together(
    dueFrom(trx, viewer, { now, limit: most, teamId }),
    openTasks(trx, viewer, { now, limit: most, teamId }),
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
