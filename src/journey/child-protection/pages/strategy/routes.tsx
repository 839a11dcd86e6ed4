import type { FormBody } from '../../../../mechanisms/forms/index.ts'
import type { ShellView } from '../../../../platform/components/view.ts'
import type { Trx } from '../../../../platform/db.ts'
import { wallClockOf } from '../../../../platform/instant.ts'
import { findMeeting } from '../../../../record/meetings/records.ts'
import type { Act } from '../../../../record/shell/act.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { isId, type Params } from '../../../../record/shell/fields.ts'
import { type Looking, type PageAccess, page } from '../../../../record/shell/page.ts'
import { addMeetingAction } from '../../actions/add-action.ts'
import { openStrategy } from '../../actions/open-strategy.ts'
import { childrenNamed, siblingsOf } from '../../children.records.ts'
import type { Agency } from '../../codes.ts'
import { enquiriesOpenedBy } from '../../enquiry.records.ts'
import { addActionForm } from '../../forms/action.ts'
import { openStrategyForm, strategyKind } from '../../forms/strategy.ts'
import { addActionMessages, openStrategyMessages } from '../../messages.ts'
import { alsoDecided, childrenOfStrategy, findStrategy } from '../../strategy.records.ts'
import { childGround, includedIn } from '../step/child-ground.ts'
import { stepPage } from '../step/page.tsx'
import { holdStrategyRoute } from './hold-route.tsx'
import { StrategyPage } from './page.tsx'
import { strategyPage } from './words.ts'

/** A strategy discussion, or the contact that asks for one, is for whoever has the whole record of one of its children. */
const strategyAccess: PageAccess = {
  part: 'chronology',
  people: async (trx, { strategyId }) => (isId(strategyId) ? childrenOfStrategy(trx, strategyId) : []),
}

/** Opening a strategy discussion, reading it, writing it down. */
export function strategyRoutes(desk: Desk): void {
  openRoute(desk)
  page(desk, {
    url: '/strategy/:strategyId',
    access: strategyAccess,
    audit: 'read strategy discussion',
    show,
  })
  holdStrategyRoute(desk, strategyAccess)
  actionRoute(desk)
}

function openRoute(desk: Desk): void {
  stepPage(desk, {
    url: '/people/:personId/strategy/new',
    access: 'chronology',
    audit: 'open strategy discussion',
    form: openStrategyForm,
    button: 'Open the strategy discussion',
    messages: openStrategyMessages,
    ground: (trx, { act, params }) => openingGround(trx, act, params),
    async submit({ act, ground, answers }) {
      const { perChild, police, health, education, other, ...asked } = answers
      const done = await openStrategy(act, {
        ...asked,
        children: [ground.child.id, ...includedIn(perChild)],
        invitees: inviteesOf(act, { police, health, education, other }),
        openedFrom: 'by hand',
      })
      return done.ok ? { ok: true, value: `/strategy/${done.value}` } : done
    },
  })
}

async function openingGround(trx: Trx, act: Act, params: Params) {
  const ground = await childGround(trx, params)
  if (!ground) return null
  return {
    ...ground,
    about: await siblingsOf(trx, act, ground.child.id),
    first: { ...momentBoxes('concernAt', act), ...momentBoxes('startsAt', act) },
  }
}

/** Now, in the boxes of a question for a moment. */
export function momentBoxes(name: string, { origin }: Pick<Act, 'origin'>): FormBody {
  const { on, time } = wallClockOf(origin.now)
  const [year = '', month = '', day = ''] = on.split('-')
  return {
    [`${name}-day`]: String(Number(day)),
    [`${name}-month`]: String(Number(month)),
    [`${name}-year`]: year,
    [`${name}-time`]: time,
  }
}

const notKnown = 'Name not known yet'

type Names = Readonly<Record<'police' | 'health' | 'education' | 'other', string | undefined>>

/** The three are always asked; who of them comes is written down then. */
function inviteesOf({ viewer }: Act, { police, health, education, other }: Names) {
  const named = (agency: Agency, name: string | undefined) => (name ? [{ agency, name }] : [])
  return [
    { agency: 'social-care', name: viewer.name, workerId: viewer.id },
    { agency: 'police', name: police ?? notKnown },
    { agency: 'health', name: health ?? notKnown },
    ...named('education', education),
    ...named('other', other),
  ]
}

async function show({ trx, act, params, people }: Looking) {
  const id = params['strategyId'] ?? ''
  const strategy = await findStrategy(trx, id)
  if (!strategy) return { goTo: `/people/${people[0]}/strategy/new` } as const
  const looker = { viewer: act.viewer, now: act.origin.now }
  const meeting = await findMeeting(trx, { kind: strategyKind, id }, looker)
  if (!meeting) return 'not found' as const
  const children = await childrenNamed(trx, people)
  const opened = await enquiriesOpenedBy(trx, id)
  const enquiries = children.flatMap((child) =>
    opened
      .filter(({ childId }) => childId === child.id)
      .map((enquiry) => ({ id: enquiry.id, name: child.name })),
  )
  const words = strategyPage({ strategy, meeting, also: await alsoDecided(trx, id), enquiries })
  return {
    page: (view: ShellView) => <StrategyPage view={view} words={words} />,
    saw: { people, parts: ['chronology'], subject: { kind: 'meeting', id } },
  }
}

function actionRoute(desk: Desk): void {
  stepPage(desk, {
    url: '/strategy/:strategyId/action',
    access: strategyAccess,
    audit: 'add meeting action',
    form: addActionForm,
    button: 'Add',
    messages: addActionMessages,
    async ground(trx, { act, params }) {
      const id = params['strategyId'] ?? ''
      const looker = { viewer: act.viewer, now: act.origin.now }
      const meeting = isId(id) && (await findMeeting(trx, { kind: strategyKind, id }, looker))
      const item = meeting ? meeting.items.find(({ subject }) => subject !== null) : undefined
      if (!meeting || !item || meeting.endedAs === null) return null
      return { item, id, back: { text: 'Back to the discussion', href: `/strategy/${id}` } }
    },
    async submit({ act, ground: { item, id }, answers: { action, ...owner } }) {
      const done = await addMeetingAction(act, strategyKind, { item, action: { text: action, ...owner } })
      return done.ok ? { ok: true, value: `/strategy/${id}` } : done
    },
  })
}
