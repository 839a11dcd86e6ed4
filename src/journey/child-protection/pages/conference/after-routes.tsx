import type { Desk } from '../../../../record/shell/desk.ts'
import { logConferenceSent, reconveneConference } from '../../actions/after-conference.ts'
import { conferenceSentForm, notDecidedForm } from '../../forms/conference.ts'
import { afterMessages } from '../../messages.ts'
import { stepPage } from '../step/page.tsx'
import { conferenceAccess as access, conferenceInAddress } from './one-conference.ts'

/** What comes after: another day where it could not decide; what was sent to whom. */
export function afterRoutes(desk: Desk): void {
  stepPage(desk, {
    ...{ url: '/conferences/:conferenceId/not-decided', access, audit: 'reconvene conference' },
    ...{ form: notDecidedForm, button: 'Let it meet again', messages: afterMessages },
    async ground(trx, { act, params }) {
      const found = await conferenceInAddress(trx, act, params)
      return found?.meeting.endedAs === null ? found : null
    },
    async submit({ act, ground, answers, version }) {
      const done = await reconveneConference(act, { ...ground.at, ...answers, version })
      return done.ok ? { ok: true, value: `/conferences/${done.value}` } : done
    },
  })
  stepPage(desk, {
    ...{ url: '/conferences/:conferenceId/sent', access, audit: 'log conference sent' },
    ...{ form: conferenceSentForm, button: 'Keep', messages: afterMessages },
    async ground(trx, { act, params }) {
      const found = await conferenceInAddress(trx, act, params)
      return found?.meeting.endedAs === 'held' ? found : null
    },
    async submit({ act, ground, answers }) {
      const done = await logConferenceSent(act, { ...ground.at, ...answers })
      return done.ok ? { ok: true, value: ground.back.href } : done
    },
  })
}
