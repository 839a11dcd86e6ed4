import { keyOf } from '../../../../record/involvements/ask-page.tsx'
import type { Answer, Desk } from '../../../../record/shell/desk.ts'
import { isId, type Params, textOf } from '../../../../record/shell/fields.ts'
import { type Doing, type Looking, page, submitOnly } from '../../../../record/shell/page.ts'
import { mayWorkAtFrontDoor } from '../../access.ts'
import { type SetAsideProblem, setAside } from '../../actions/set-aside.ts'
import { findSent } from '../../sent.records.ts'
import { readFromOutside } from './answers.ts'
import { SentPage } from './page.tsx'
import { sentPage } from './words.ts'

/** What was sent through the portal, before it is a contact. */
export function sentRoutes(desk: Desk): void {
  page(desk, {
    url: '/contacts/sent/:messageId',
    access: mayWorkAtFrontDoor,
    audit: 'read sent message',
    show,
  })
  submitOnly(desk, {
    url: '/contacts/sent/:messageId/set-aside',
    access: mayWorkAtFrontDoor,
    audit: 'set sent message aside',
    show,
    submit,
  })
}

async function show({ trx, act, params, again }: Looking): Promise<Answer> {
  const { messageId } = params
  const message = isId(messageId) ? await findSent(trx, messageId) : undefined
  if (!message) return 'not found'
  const decideBy = (sentAt: typeof message.sentAt) => act.house.workingDaysAfter(sentAt, 1)
  const shown = {
    ...sentPage(message, { now: act.origin.now, decideBy }),
    outside: readFromOutside(message.answers),
    because: textOf(again?.body ?? {}, 'because'),
    idempotencyKey: keyOf(again),
  }
  return {
    saw: { subject: { kind: 'sent message', id: message.id } },
    page: (view) => <SentPage view={view} {...shown} />,
  }
}

const messages: Record<SetAsideProblem, string> = {
  'no words': 'Enter why it is set aside',
  'not waiting': 'Somebody else has taken this in or set it aside. Nothing was changed',
}

async function submit({ act, params, body }: Doing) {
  const messageId = idOf(params)
  const done = await setAside(act, { messageId, because: textOf(body, 'because') })
  if (done.ok) return { goTo: '/contacts' }
  return { again: { errors: [{ text: messages[done.problem], href: '#because' }], body } }
}

// An id that can't be one is nobody's: the answer is as for one that is not waiting.
const idOf = ({ messageId }: Params) => (isId(messageId) ? messageId : '00000000-0000-4000-8000-000000000000')
