import { forEveryone } from '../../../mechanisms/access/index.ts'
import { SummaryList } from '../../../platform/components/summary-list.tsx'
import type { Answer, Desk } from '../../../record/shell/desk.ts'
import { isId } from '../../../record/shell/fields.ts'
import { type Looking, page } from '../../../record/shell/page.ts'
import { declareConflict } from '../actions/declare-conflict.ts'
import { declareInterest } from '../actions/declare-interest.ts'
import { endInterest } from '../actions/end-interest.ts'
import { findInterest, interestsOf, interestsUnder } from '../actions/interests.records.ts'
import { askRoute, outcome } from '../ask-route.tsx'
import { isAdministrator, looksAfterInterests } from '../who-may.ts'
import { conflictForm, endInterestForm, interestForm } from './forms.ts'
import { InterestsPage, OwnInterests } from './pages.tsx'
import { interestLines } from './words.ts'

const account = { text: 'Your account', href: '/account' }

/** Conflicts of interest (spec/security.md 3.5): declared by workers, looked after by managers and administrators. */
export function conflictRoutes(desk: Desk): void {
  declareRoute(desk)
  iKnowRoute(desk)
  page(desk, {
    url: '/declared-interests',
    access: looksAfterInterests,
    audit: 'list declared interests',
    kind: 'right',
    show: list,
  })
  endRoute(desk)
}

function declareRoute(desk: Desk): void {
  askRoute(desk, {
    url: '/people-i-know',
    access: forEveryone,
    audit: 'read own declared interests',
    kind: 'right',
    button: 'Declare',
    find: async ({ trx, act }) => interestLines(await interestsOf(trx, act.viewer.id, act.origin.now)),
    form: () => interestForm,
    around: (lines) => ({ back: account, before: <OwnInterests lines={lines} /> }),
    submit: async ({ act, answers: { name, kind, sinceOn } }) => {
      await declareInterest(act, { name, kind, sinceOn: sinceOn ?? null })
      return { goTo: '/people-i-know' }
    },
  })
}

function iKnowRoute(desk: Desk): void {
  askRoute(desk, {
    url: '/people/:personId/i-know',
    access: forEveryone,
    audit: 'ask to declare interest in person',
    kind: 'right',
    button: 'Close the record to me',
    find: async ({ params: { personId } }) => (isId(personId) ? { personId } : null),
    form: () => conflictForm,
    around: () => ({
      back: { text: 'Home', href: '/' },
      before: (
        <p class="govuk-body">
          If you know the person outside work, you must not see their record, whatever you work on. It closes
          to you at once and your manager is told. Only your manager or an administrator can open it again.
        </p>
      ),
    }),
    submit: async ({ act, subject: { personId }, answers: { kind, words } }) => {
      await declareConflict(act, { personId, kind, words: words ?? null })
      return { goTo: '/people-i-know' }
    },
  })
}

async function list({ trx, act }: Looking): Promise<Answer> {
  const lines = interestLines(await interestsUnder(trx, act.viewer, act.origin.now))
  return { page: (view) => <InterestsPage view={view} lines={lines} /> }
}

const endMessages = {
  'not there': { field: 'because', text: 'This is not there any more' },
  'own interest': { field: 'because', text: 'Nobody ends their own declared interest. Ask your manager' },
} as const

function endRoute(desk: Desk): void {
  askRoute(desk, {
    url: '/declared-interests/:interestId/end',
    access: looksAfterInterests,
    audit: 'ask to end declared interest',
    kind: 'right',
    fresh: true,
    button: 'End it',
    find: async ({ trx, act, params: { interestId } }) => {
      const found = isId(interestId) ? await findInterest(trx, interestId, act.origin.now) : undefined
      const manages = found?.teamId && act.viewer.managedTeams.has(found.teamId)
      return found && (manages || isAdministrator(act.viewer).allowed) ? found : null
    },
    form: () => endInterestForm,
    around: (interest) => ({
      back: { text: 'Declared interests', href: '/declared-interests' },
      caption: interest.workerName,
      saw: { subject: { kind: 'worker', id: interest.workerId } },
      before: <Declared {...interestLines([interest])[0]} />,
    }),
    submit: async ({ act, subject: { id }, answers }) =>
      outcome(await endInterest(act, { interestId: id, ...answers }), '/declared-interests', endMessages),
  })
}

function Declared({ whom, how, words, declared }: Partial<ReturnType<typeof interestLines>[number]>) {
  const rows = [
    { key: 'Who', value: whom },
    { key: 'How they know them', value: how },
    { key: 'In their words', value: words },
    { key: 'Declared', value: declared },
  ]
  return <SummaryList rows={rows.flatMap(({ key, value }) => (value ? [{ key, value }] : []))} />
}
