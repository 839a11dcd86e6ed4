import { minutesWords } from '../../../../record/meetings/pages/words.ts'
import { findMeeting } from '../../../../record/meetings/records.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { isId, wordsOf } from '../../../../record/shell/fields.ts'
import { formPage, type Looking, page } from '../../../../record/shell/page.ts'
import { mayWorkAtFrontDoor } from '../../access.ts'
import { triageKind } from '../../forms/triage.ts'
import { goneOnOf, notReached, standingsOf, triageOn, triages } from '../../triage.records.ts'
import { showAdding, showCalling, submitAdding, submitCalling } from './agenda-routes.tsx'
import { showHolding, showSending, submitHolding, submitSending } from './held-routes.tsx'
import { triageItemRoutes } from './item-routes.tsx'
import { TriagePage, TriagePrintPage, TriagesPage } from './page.tsx'
import { goneOnWords, paperTitle, standingLines, standingRows, triageDone, triageLines } from './words.ts'

/** The daily triage: how it stands, calling it, its agenda, who came, its minutes. */
export function triageRoutes(desk: Desk): void {
  const access = mayWorkAtFrontDoor
  page(desk, { url: '/triage', access, audit: 'how triage stands', show: showAll })
  formPage(desk, {
    ...{ url: '/triage/new', access, audit: 'call triage' },
    ...{ show: showCalling, submit: submitCalling },
  })
  page(desk, { url: '/triage/:meetingId', access, audit: 'read triage', show: showOne })
  page(desk, {
    ...{ url: '/triage/:meetingId/print', access, audit: 'print triage', kind: 'print' },
    show: showPaper,
  })
  formPage(desk, {
    ...{ url: '/triage/:meetingId/add', access, audit: 'put on triage' },
    ...{ show: showAdding, submit: submitAdding },
  })
  formPage(desk, {
    ...{ url: '/triage/:meetingId/held', access, audit: 'hold triage' },
    ...{ show: showHolding, submit: submitHolding },
  })
  formPage(desk, {
    ...{ url: '/triage/:meetingId/sent', access, audit: 'send triage minutes' },
    ...{ show: showSending, submit: submitSending },
  })
  triageItemRoutes(desk)
}

/** Lists no longer than somebody reads. */
const mostTriages = 60

async function showAll({ trx, act }: Looking) {
  const looker = { viewer: act.viewer, now: act.origin.now }
  const id = await triageOn(trx, act.today)
  const meeting = id === null ? undefined : await findMeeting(trx, { kind: triageKind, id }, looker)
  const items = meeting?.items ?? []
  const lines = standingLines(items, await standingsOf(trx, contactsOf(items)))
  const left = await notReached(trx, looker)
  const called = triageLines(await triages(trx, mostTriages), act.origin.now)
  return {
    saw: { listed: [...items.flatMap(({ about }) => about), ...left.map(({ childId }) => childId)] },
    page: (view: Parameters<typeof TriagesPage>[0]['view']) => (
      <TriagesPage
        view={view}
        today={meeting ? { id: meeting.id, rows: standingRows(lines), lines } : null}
        left={left}
        lines={called}
      />
    ),
  }
}

type Items = NonNullable<Awaited<ReturnType<typeof findMeeting>>>['items']

const contactsOf = (items: Items) => items.flatMap(({ subject }) => subject?.id ?? [])

/** The triage of an address, as far as it is the viewer's to see. */
async function triageInAddress({ trx, act, params }: Looking) {
  const { meetingId = '' } = wordsOf(params)
  if (!isId(meetingId)) return undefined
  return findMeeting(trx, { kind: triageKind, id: meetingId }, { viewer: act.viewer, now: act.origin.now })
}

async function showOne(looking: Looking) {
  const meeting = await triageInAddress(looking)
  if (!meeting) return 'not found'
  const { trx, query } = looking
  const { id, items } = meeting
  const props = {
    id,
    title: paperTitle(meeting),
    done: triageDone[query['done'] ?? ''] ?? null,
    held: meeting.heldAt !== null,
    goneOn: goneOnWords(await goneOnOf(trx, id)),
    lines: standingLines(items, await standingsOf(trx, contactsOf(items))),
    minutes: minutesWords(triageKind, meeting, { whole: true }),
  }
  return {
    saw: sawMinutes(id, items),
    page: (view: Parameters<typeof TriagePage>[0]['view']) => <TriagePage view={view} {...props} />,
  } as const
}

async function showPaper(looking: Looking) {
  const meeting = await triageInAddress(looking)
  if (!meeting) return 'not found'
  const goneOn = goneOnWords(await goneOnOf(looking.trx, meeting.id))
  const minutes = minutesWords(triageKind, meeting, { whole: false })
  return {
    saw: sawMinutes(meeting.id, meeting.items),
    page: (view: Parameters<typeof TriagePrintPage>[0]['view']) => (
      <TriagePrintPage {...{ view, goneOn, minutes }} title={paperTitle(meeting)} />
    ),
  } as const
}

/** Minutes are read, not listed: each child in them gets an entry in the trace. */
function sawMinutes(id: string, items: Items) {
  const people = [...new Set(items.flatMap(({ about }) => about))]
  return { people, parts: ['contacts'] as const, subject: { kind: 'meeting', id } }
}
