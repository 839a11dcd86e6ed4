import { readAnswers } from '../../../../mechanisms/forms/index.ts'
import { addHours } from '../../../../platform/instant.ts'
import { AskPage } from '../../../../record/involvements/ask-page.tsx'
import type { Answer, Desk } from '../../../../record/shell/desk.ts'
import { type Doing, formPage, type Looking, page } from '../../../../record/shell/page.ts'
import { mayWorkAtFrontDoor } from '../../access.ts'
import { logNightCall } from '../../actions/log-night-call.ts'
import { nightCallKinds } from '../../codes.ts'
import { nightCallForm } from '../../forms/night-call.ts'
import { nightCallMessages } from '../../messages.ts'
import { nightCalls, nightLoad } from '../../night-calls.records.ts'
import { errorsOf, problemAt, readingOf } from '../decide/sent.ts'
import { LoadPage } from './load.tsx'
import { OutOfHoursPage } from './page.tsx'
import { callLine, loadByHour, loadByService, loadPeriods } from './words.ts'

const access = mayWorkAtFrontDoor

/** The log of calls out of hours, and the load they make. */
export function outOfHoursRoutes(desk: Desk): void {
  page(desk, { url: '/out-of-hours', access, audit: 'out-of-hours log', show: showLog })
  page(desk, { url: '/out-of-hours/load', access, audit: 'out-of-hours load', show: showLoad })
  formPage(desk, {
    url: '/out-of-hours/new',
    access,
    audit: 'log out-of-hours call',
    draft: nightCallForm,
    show: showForm,
    submit,
  })
}

async function showLog({ trx, act, query }: Looking): Promise<Answer> {
  const { now } = act.origin
  const kind = nightCallKinds.find(({ code }) => code === query['kind'])?.code
  const calls = await nightCalls(trx, { kind, since: addHours(now, -7 * 24), most: 200 })
  return {
    page: (view) => (
      <OutOfHoursPage
        view={view}
        lines={calls.map((call) => callLine(call, now))}
        kind={kind ?? ''}
        done={query['done'] === 'logged' ? 'The call is logged.' : null}
      />
    ),
  }
}

async function showLoad({ trx, act, query }: Looking): Promise<Answer> {
  const days = loadPeriods.find(({ code }) => code === query['days'])?.code ?? '28'
  const rows = await nightLoad(trx, addHours(act.origin.now, -24 * Number(days)))
  return {
    page: (view) => (
      <LoadPage view={view} days={days} services={loadByService(rows)} hours={loadByHour(rows)} />
    ),
  }
}

async function showForm({ again, draft }: Looking): Promise<Answer> {
  return {
    page: (view) => (
      <AskPage
        {...{ view, again, draft, form: nightCallForm, button: 'Log the call' }}
        back={{ text: 'Back to the log', href: '/out-of-hours' }}
        draftUrl="/out-of-hours/new/draft"
      />
    ),
  }
}

async function submit(doing: Doing) {
  const read = readAnswers(nightCallForm, doing.body, readingOf(doing))
  if (!read.ok) return { again: { errors: errorsOf(read.errors), body: doing.body } }
  const { beganAt, caller, ...call } = read.value
  const done = await logNightCall(doing.act, {
    ...call,
    beganAt: beganAt ?? doing.act.origin.now,
    caller: caller ?? null,
  })
  return done.ok ? { goTo: '/out-of-hours?done=logged' } : problemAt(nightCallMessages, done.problem, doing)
}
