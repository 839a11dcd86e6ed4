import { labelOf } from '../../../../platform/code.ts'
import { longDate, longMoment } from '../../../../platform/day-words.ts'
import type { PlainDate } from '../../../../platform/plain-date.ts'
import type { CpIsLine, DiaryLine, WatchedPlan } from '../../chairs-desk.records.ts'
import { categoriesRead, colours, conferenceKinds, rungs } from '../../codes.ts'

interface Read {
  readonly diary: readonly DiaryLine[]
  readonly plans: readonly WatchedPlan[]
  readonly queue: readonly CpIsLine[]
  readonly today: PlainDate
  readonly all: boolean
}

/** A chair's desk, worded: what is coming, which plans need a look, what waits to be told. */
export function chairsDeskPage({ diary, plans, queue, today, all }: Read) {
  return {
    other: all
      ? { href: '/chairs-desk', text: 'Only yours' }
      : { href: '/chairs-desk?of=all', text: 'Of all chairs' },
    diary: diary.map((line) => diaryRow(line)),
    plans: plans.map((plan) => planRow(plan, today)),
    queue: queue.map((line) => queueRow(line)),
  }
}

function diaryRow(line: DiaryLine) {
  const { id, kind, startsAt, children, chairName, papersAsked, papersIn, papersShared, talks } = line
  const reports =
    papersAsked === 0 ? 'None asked for' : `${papersIn} of ${papersAsked} in, ${papersShared} with the family`
  return {
    link: { href: `/conferences/${id}`, text: children },
    cells: [
      longMoment(startsAt),
      labelOf(conferenceKinds, kind),
      chairName,
      reports,
      talks === 0 ? 'Not yet' : String(talks),
    ],
  }
}

const tagColours = { green: 'green', amber: 'orange', red: 'red' } as const

function planRow(
  { planId, childName, startedOn, category, colour, midwayOn, rung, rungDueOn }: WatchedPlan,
  today: PlainDate,
) {
  const known = colours.find(({ code }) => code === colour)
  return {
    link: { href: `/protection-plans/${planId}`, text: childName },
    category: labelOf(categoriesRead, category),
    since: longDate(startedOn),
    tag: known ? { text: known.label.split(':')[0] ?? known.code, colour: tagColours[known.code] } : null,
    midway: midwayOn === null ? 'Done' : `${midwayOn < today ? 'Late: ' : 'By '}${longDate(midwayOn)}`,
    dispute: rung === null || rungDueOn === null ? '' : `${rungs[rung - 1]}, by ${longDate(rungDueOn)}`,
  }
}

const kinds = { start: 'Plan started', change: 'Category changed', end: 'Plan ended' } as const

function queueRow({ childId, childName, kind, on, unborn, nhsNumber }: CpIsLine) {
  const missing = unborn ? 'The mother’s NHS number is missing' : 'The NHS number is missing'
  return {
    link: { href: `/people/${childId}/details`, text: childName },
    cells: [
      Object.entries(kinds).find(([code]) => code === kind)?.[1] ?? kind,
      longDate(on),
      nhsNumber === null ? missing : 'Waits: sending is not set up',
    ],
  }
}
