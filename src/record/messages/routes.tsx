import { forEveryone, forRoles } from '../../mechanisms/access/index.ts'
import { ok, problem, type Result } from '../../platform/result.ts'
import { idsIn } from '../involvements/address-ids.ts'
import type { Act } from '../shell/act.ts'
import { change } from '../shell/change.ts'
import type { Desk } from '../shell/desk.ts'
import { textOf } from '../shell/fields.ts'
import { type Doing, type Looking, page, submitOnly } from '../shell/page.ts'
import type { WayOut } from './model.ts'
import { MessagesPage, type MessagesPageProps, PaperPage } from './pages/page.tsx'
import { countRows, paperLine, stuckLine } from './pages/words.ts'
import { answerMessage, countMessages, messagesIn } from './records.ts'

/** What the pages must know of how messages leave. */
export interface MessagePlaces {
  readonly madeUp: boolean
  readonly way: WayOut | null
  readonly publicUrl: string
}

const administrators = forRoles('system-administrator')
const url = '/messages'
const most = 100
const stuck = ['in doubt', 'given up'] as const

/** Whether messages leave and what to do about those that did not; of made-up people, what would have been sent. */
export function messageRoutes(desk: Desk, { madeUp, way, publicUrl }: MessagePlaces): void {
  const shown = { wayName: way?.name ?? null, onPaper: madeUp ? `${url}/on-paper` : null }
  page(desk, {
    url,
    access: administrators,
    audit: 'read messages',
    show: (looking) => show(looking, shown),
  })
  submitOnly(desk, {
    url: `${url}/:messageId`,
    access: administrators,
    audit: 'answer message',
    show: (looking) => show(looking, shown),
    submit,
  })
  if (!madeUp) return
  page(desk, {
    url: `${url}/on-paper`,
    access: forEveryone,
    audit: 'read messages on paper',
    async show({ trx }) {
      const lines = await messagesIn(trx, ['sent', 'waiting', 'no address'], most)
      return {
        page: (view) => <PaperPage view={view} lines={lines.map((line) => paperLine(line, publicUrl))} />,
      }
    },
  })
}

async function show({ trx }: Looking, shown: Pick<MessagesPageProps, 'wayName' | 'onPaper'>) {
  const counts = countRows(await countMessages(trx))
  const lines = (await messagesIn(trx, stuck, most)).map(stuckLine)
  return {
    page: (view: Parameters<typeof MessagesPage>[0]['view']) => (
      <MessagesPage {...{ view, counts, ...shown, stuck: lines }} />
    ),
  }
}

// Pressed twice, or answered by another in between: the list says how it is now.
async function submit({ act, params, body }: Doing) {
  const { messageId } = idsIn(params, 'messageId')
  await answerStuck(act, { messageId, becomes: textOf(body, 'do') === 'again' ? 'waiting' : 'left' })
  return { goTo: url }
}

/** An administrator's answer to a message that did not leave: to send it again, or to leave it. */
function answerStuck(
  act: Act,
  { messageId, becomes }: { readonly messageId: string; readonly becomes: 'waiting' | 'left' },
): Promise<Result<'answered', 'needs no answer'>> {
  const access = ({ viewer }: Act) => administrators(viewer)
  const declared = { action: 'answer message', kind: 'message', about: [], access } as const
  return change<'answered', 'needs no answer'>(act, declared, async ({ trx }) => {
    const waiting = await messagesIn(trx, stuck, 1_000)
    if (!waiting.some(({ id }) => id === messageId)) return problem('needs no answer')
    return ok({
      value: 'answered',
      write: (writing) => answerMessage(writing, messageId, becomes),
      events: [],
      subject: { kind: 'message', id: messageId },
    })
  })
}
