import { bodyOf } from '../../../../mechanisms/forms/index.ts'
import { labelOf } from '../../../../platform/code.ts'
import type { Trx } from '../../../../platform/db.ts'
import type { Act } from '../../../../record/shell/act.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import type { Params } from '../../../../record/shell/fields.ts'
import {
  callOffConference,
  keepPapers,
  keepSomebodyApart,
  moveConference,
  recordChairCall,
} from '../../actions/before-conference.ts'
import { agencies } from '../../codes.ts'
import {
  apartForm,
  callOffForm,
  chairCallForm,
  moveConferenceForm,
  papersForm,
} from '../../forms/conference.ts'
import { beforeMessages } from '../../messages.ts'
import { stepPage } from '../step/page.tsx'
import { conferenceAccess as access, conferenceInAddress } from './one-conference.ts'

/** What is done before a conference: talks, reports, who is kept apart, moving it, calling it off. */
export function beforeRoutes(desk: Desk): void {
  callRoute(desk)
  papersRoute(desk)
  apartRoute(desk)
  moveRoute(desk)
  callOffRoute(desk)
}

const messages = beforeMessages
const url = (step: string) => `/conferences/:conferenceId/${step}`
const backTo = (found: { readonly back: { readonly href: string } }) =>
  ({ ok: true, value: found.back.href }) as const

/** The conference where it is not over yet. */
async function ahead(trx: Trx, { act, params }: { act: Act; params: Params }) {
  const found = await conferenceInAddress(trx, act, params)
  return found?.meeting.endedAs === null ? found : null
}

function callRoute(desk: Desk): void {
  stepPage(desk, {
    ...{ url: url('call'), access, audit: 'record chair call', messages },
    ...{ form: chairCallForm, button: 'Keep the talk' },
    async ground(trx, at) {
      const found = await ahead(trx, at)
      return found && { ...found, about: found.children }
    },
    async submit({ act, ground, answers, version }) {
      const of = Object.entries(answers.perChild).flatMap(([id, one]) => (one.of ? [id] : []))
      const { with: withWhom, outcome, on, words = null } = answers
      const done = await recordChairCall(act, {
        ...ground.at,
        ...{ version, of, with: withWhom, outcome, on, words },
      })
      return done.ok ? backTo(ground) : done
    },
  })
}

function papersRoute(desk: Desk): void {
  stepPage(desk, {
    ...{ url: url('papers'), access, audit: 'keep conference papers', messages },
    ...{ form: papersForm, button: 'Keep' },
    async ground(trx, { act, params }) {
      const found = await conferenceInAddress(trx, act, params)
      if (!found || found.meeting.papers.length === 0) return null
      const { papers } = found.meeting
      const perChild = Object.fromEntries(
        papers.map(({ id, receivedOn, sharedOn }) => [
          id,
          { ...(receivedOn ? { receivedOn } : {}), ...(sharedOn ? { sharedOn } : {}) },
        ]),
      )
      const about = papers.map(({ id, agency }) => ({ id, name: `Report: ${labelOf(agencies, agency)}` }))
      return { ...found, about, first: bodyOf(papersForm, { perChild }) }
    },
    async submit({ act, ground, answers: { perChild }, version }) {
      const papers = ground.meeting.papers.map(({ id, agency, sharedOn }) => {
        const kept = perChild[id]
        return {
          id,
          agency,
          was: sharedOn,
          receivedOn: kept?.receivedOn ?? null,
          sharedOn: kept?.sharedOn ?? null,
        }
      })
      const done = await keepPapers(act, { ...ground.at, version, papers })
      return done.ok ? backTo(ground) : done
    },
  })
}

function apartRoute(desk: Desk): void {
  stepPage(desk, {
    ...{ url: url('apart'), access, audit: 'keep somebody apart', messages },
    ...{ form: apartForm, button: 'Keep' },
    async ground(trx, at) {
      const found = await ahead(trx, at)
      return found && { ...found, people: found.meeting.invitees.map(({ id, name }) => ({ id, name })) }
    },
    async submit({ act, ground, answers: { who, apart, because }, version }) {
      const kept = { ...ground.at, version, inviteeId: who, apart, because }
      const done = await keepSomebodyApart(act, kept)
      return done.ok ? backTo(ground) : done
    },
  })
}

function moveRoute(desk: Desk): void {
  stepPage(desk, {
    ...{ url: url('move'), access, audit: 'move conference', messages },
    ...{ form: moveConferenceForm, button: 'Move the conference' },
    ground: (trx, at) => ahead(trx, at),
    async submit({ act, ground, answers: { startsAt, place = null }, version }) {
      const done = await moveConference(act, { ...ground.at, version, startsAt, place })
      return done.ok ? backTo(ground) : done
    },
  })
}

function callOffRoute(desk: Desk): void {
  stepPage(desk, {
    ...{ url: url('call-off'), access, audit: 'call off conference', messages },
    ...{ form: callOffForm, button: 'Call the conference off' },
    ground: (trx, at) => ahead(trx, at),
    async submit({ act, ground, answers: { because }, version }) {
      const done = await callOffConference(act, { ...ground.at, version, because })
      return done.ok ? backTo(ground) : done
    },
  })
}
