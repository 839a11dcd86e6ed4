import { randomUUID } from 'node:crypto'
import { recentMoment } from '../../../../platform/day-words.ts'
import type { Instant } from '../../../../platform/instant.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { type Looking, page } from '../../../../record/shell/page.ts'
import { mayWorkAtFrontDoor } from '../../access.ts'
import type { ContactState } from '../../model.ts'
import { onDutyNow } from '../../on-duty.records.ts'
import { queue } from '../../queue.records.ts'
import { sentWaiting } from '../../sent.records.ts'
import { triageToCome } from '../../triage.records.ts'
import { onNowLines } from '../on-duty/words.ts'
import { sentLines } from '../sent/words.ts'
import { QueuePage } from './page.tsx'
import { pageOf, pagesAround } from './page-of.ts'
import { queueLines, queueStanding } from './words.ts'

/** The queue of undecided contacts. */
export function queueRoutes(desk: Desk): void {
  page(desk, {
    url: '/contacts',
    access: mayWorkAtFrontDoor,
    audit: 'contact queue',
    opensAllDay: true,
    show,
  })
}

const states: readonly ContactState[] = ['waiting', 'waiting for sign-off']

async function show({ trx, act, query }: Looking) {
  const { worry = '', source = '', age = '', state = '', page: asked = '' } = query
  const filter = {
    worry: worry || undefined,
    source: source || undefined,
    age: age || undefined,
    state: states.find((one) => one === state),
  }
  const rows = await queue(trx, act.viewer, { filter, now: act.origin.now, today: act.today })
  const decideBy = (sentAt: Instant) => act.house.workingDaysAfter(sentAt, 1)
  const sent = sentLines(await sentWaiting(trx), { now: act.origin.now, decideBy })
  const on = await onDutyNow(trx, act.origin.now)
  const triage = await triageToCome(trx, act.origin.now)
  const { shown, number, count } = pageOf(rows, asked)
  const chosen = { worry, source, age, state }
  return {
    saw: { listed: shown.map(({ childId }) => childId) },
    page: (view: Parameters<typeof QueuePage>[0]['view']) => (
      <QueuePage
        view={view}
        onNow={onNowLines(on)}
        standing={queueStanding(rows, act.origin.now)}
        sent={sent}
        lines={queueLines(shown, act.origin.now)}
        triage={triage && { id: triage.id, when: recentMoment(triage.startsAt, act.origin.now) }}
        idempotencyKey={randomUUID()}
        chosen={chosen}
        page={{ number, count, ...pagesAround({ number, count }, chosen) }}
      />
    ),
  }
}
