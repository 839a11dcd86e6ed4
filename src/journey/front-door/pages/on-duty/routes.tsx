import { randomUUID } from 'node:crypto'
import { readAnswers } from '../../../../mechanisms/forms/index.ts'
import { addHours } from '../../../../platform/instant.ts'
import { keyOf } from '../../../../record/involvements/ask-page.tsx'
import type { Answer, Desk } from '../../../../record/shell/desk.ts'
import { isId, textOf } from '../../../../record/shell/fields.ts'
import { type Doing, formPage, type Looking } from '../../../../record/shell/page.ts'
import { mayWorkAtFrontDoor } from '../../access.ts'
import { putOnDuty, takeOffDuty } from '../../actions/put-on-duty.ts'
import { onDutyForm } from '../../forms/on-duty.ts'
import { dutyMessages } from '../../messages.ts'
import { onDutyLater, onDutyNow, workersForDuty } from '../../on-duty.records.ts'
import { errorsOf, problemAt, readingOf } from '../decide/sent.ts'
import { OnDutyPage } from './page.tsx'
import { dutyDone, dutyLine, inOrder } from './words.ts'

/** Who is on: one page to see and to set. */
export function onDutyRoutes(desk: Desk): void {
  formPage(desk, {
    url: '/on-duty',
    access: mayWorkAtFrontDoor,
    audit: 'who is on',
    show,
    submit: (doing) => ('off' in doing.body ? takeOff(doing) : putOn(doing)),
  })
}

async function show({ trx, act, query, again }: Looking): Promise<Answer> {
  const { now } = act.origin
  const on = await onDutyNow(trx, now)
  const later = await onDutyLater(trx, now, addHours(now, 14 * 24))
  const people = await workersForDuty(trx)
  return {
    page: (view) => (
      <OnDutyPage
        view={view}
        now={inOrder(on).map((one) => dutyLine(one, now))}
        later={later.map((one) => dutyLine(one, now))}
        people={people}
        body={again?.body}
        done={again ? null : (dutyDone[query['done'] ?? ''] ?? null)}
        idempotencyKey={keyOf(again)}
        newKey={randomUUID}
      />
    ),
  }
}

async function putOn(doing: Doing) {
  const { act, body } = doing
  const { workerId: _, ...asked } = body
  const read = readAnswers(onDutyForm, asked, readingOf(doing))
  if (!read.ok) return { again: { errors: errorsOf(read.errors), body } }
  const workerId = textOf(body, 'workerId')
  const { duty, name, reach, fromAt, toAt } = read.value
  const done = await putOnDuty(act, {
    duty,
    workerId: workerId === '' ? null : workerId,
    name: name ?? null,
    reach: reach ?? null,
    fromAt: fromAt ?? act.origin.now,
    toAt: toAt ?? null,
  })
  return done.ok ? { goTo: '/on-duty?done=on' } : problemAt(dutyMessages, done.problem, doing)
}

async function takeOff({ act, body }: Doing) {
  const id = textOf(body, 'off')
  const done = isId(id) ? await takeOffDuty(act, id) : null
  return { goTo: `/on-duty?done=${done?.ok ? 'off' : 'not-on'}` }
}
