import type { ShellView } from '../../../../platform/components/view.ts'
import type { Trx } from '../../../../platform/db.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { isId, type Params } from '../../../../record/shell/fields.ts'
import { type Looking, type PageAccess, page } from '../../../../record/shell/page.ts'
import {
  authoriseEnquiry,
  type EnquiryAt,
  proposeFinding,
  recordChildSeen,
  type Seeing,
  stopEnquiry,
} from '../../actions/enquiry.ts'
import { childrenNamed } from '../../children.records.ts'
import { childOfEnquiry, findEnquiry } from '../../enquiry.records.ts'
import { authoriseForm, childSeenForm, enquiryFoundForm, stopEnquiryForm } from '../../forms/enquiry.ts'
import { authoriseMessages, findMessages, seenMessages } from '../../messages.ts'
import { isManager } from '../../pathway.ts'
import { stepPage } from '../step/page.tsx'
import { momentBoxes } from '../strategy/routes.tsx'
import { EnquiryPage } from './page.tsx'
import { enquiryPage } from './words.ts'

const access: PageAccess = {
  part: 'chronology',
  people: async (trx, { enquiryId }) => (isId(enquiryId) ? childOfEnquiry(trx, enquiryId) : []),
}

/** The pages of a section 47 enquiry. */
export function enquiryRoutes(desk: Desk): void {
  page(desk, { url: '/enquiries/:enquiryId', access, audit: 'read enquiry', show })
  seenRoute(desk)
  foundRoute(desk)
  authoriseRoute(desk)
  stopRoute(desk)
}

async function show({ trx, act, params }: Looking) {
  const found = await inAddress(trx, params)
  if (!found) return 'not found' as const
  const { enquiry, child } = found
  const { name, unborn } = child
  const words = enquiryPage(enquiry, { name, unborn, manager: isManager(act.viewer) })
  return {
    page: (view: ShellView) => <EnquiryPage view={view} words={words} />,
    saw: { people: [child.id], parts: ['chronology'], subject: { kind: 'enquiry', id: enquiry.id } },
  }
}

async function inAddress(trx: Trx, { enquiryId = '' }: Params) {
  const enquiry = isId(enquiryId) ? await findEnquiry(trx, enquiryId) : undefined
  const [child] = enquiry ? await childrenNamed(trx, [enquiry.childId]) : []
  if (!enquiry || !child) return null
  const back = { text: 'Back to the enquiry', href: `/enquiries/${enquiry.id}` }
  return { enquiry, child, back, caption: child.name, version: enquiry.version }
}

type InAddress = NonNullable<Awaited<ReturnType<typeof inAddress>>>

/** The enquiry where it stands in one of these states; null otherwise. */
async function standing(trx: Trx, params: Params, ...states: readonly string[]) {
  const found = await inAddress(trx, params)
  return found && states.includes(found.enquiry.state) ? found : null
}

const atOf = ({ enquiry, child }: InAddress, version: number): EnquiryAt => ({
  enquiryId: enquiry.id,
  childId: child.id,
  version,
})

const backTo = ({ enquiry }: InAddress) => ({ ok: true, value: `/enquiries/${enquiry.id}` }) as const

function seenRoute(desk: Desk): void {
  stepPage(desk, {
    ...{ url: '/enquiries/:enquiryId/child', access, audit: 'record child seen' },
    ...{ form: childSeenForm, button: 'Keep', messages: seenMessages },
    async ground(trx, { act, params }) {
      const found = await standing(trx, params, 'open')
      return found && { ...found, first: momentBoxes('seenAt', act) }
    },
    async submit({ act, ground, answers, version }) {
      const done = await recordChildSeen(act, { ...atOf(ground, version), seen: seenOf(answers) })
      return done.ok ? backTo(ground) : done
    },
  })
}

function seenOf(answers: NonNullable<(typeof childSeenForm)['answers']>): Seeing['seen'] {
  const { seenAt, alone = false, spokenTo = false, childSaid = null, because = '' } = answers
  return seenAt === undefined ? { notBecause: because } : { at: seenAt, alone, spokenTo, childSaid }
}

function foundRoute(desk: Desk): void {
  stepPage(desk, {
    ...{ url: '/enquiries/:enquiryId/found', access, audit: 'propose finding' },
    ...{ form: enquiryFoundForm, button: 'Send to a manager', messages: findMessages },
    ground: (trx, { params }) => standing(trx, params, 'open'),
    async submit({ act, ground, answers, version }) {
      const { medicalOn = null, medicalFound = null, jointInterviewOn = null, delay = null } = answers
      const found = { ...answers, medicalOn, medicalFound, jointInterviewOn, delay }
      const { unborn } = ground.child
      const done = await proposeFinding(act, { ...atOf(ground, version), found, unborn })
      return done.ok ? backTo(ground) : done
    },
  })
}

function authoriseRoute(desk: Desk): void {
  stepPage(desk, {
    ...{ url: '/enquiries/:enquiryId/authorise', access, audit: 'authorise enquiry' },
    ...{ form: authoriseForm, button: 'Decide', messages: authoriseMessages },
    async ground(trx, { params }) {
      const found = await standing(trx, params, 'waiting for a manager')
      if (!found) return null
      const { found: words, why } = found.enquiry
      return { ...found, before: [words, why].map((text) => <p class="govuk-body hearth-words">{text}</p>) }
    },
    async submit({ act, ground, answers: { decision, words = '' }, version }) {
      const done = await authoriseEnquiry(act, { ...atOf(ground, version), decision, words })
      return done.ok ? backTo(ground) : done
    },
  })
}

function stopRoute(desk: Desk): void {
  stepPage(desk, {
    ...{ url: '/enquiries/:enquiryId/stop', access, audit: 'stop enquiry' },
    ...{ form: stopEnquiryForm, button: 'Stop the enquiry', messages: authoriseMessages },
    ground: (trx, { params }) => standing(trx, params, 'open', 'waiting for a manager'),
    async submit({ act, ground, answers: { words }, version }) {
      const done = await stopEnquiry(act, { ...atOf(ground, version), words })
      return done.ok ? backTo(ground) : done
    },
  })
}
