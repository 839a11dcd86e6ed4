import type { Trx } from '../../../../platform/db.ts'
import type { NewInvitee } from '../../../../record/meetings/model.ts'
import type { Act } from '../../../../record/shell/act.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import type { Params } from '../../../../record/shell/fields.ts'
import { planConference } from '../../actions/plan-conference.ts'
import { siblingsOf } from '../../children.records.ts'
import type { Agency } from '../../codes.ts'
import { chairsToChoose, openTransferIn } from '../../conference.records.ts'
import { planConferenceForm } from '../../forms/conference.ts'
import { planConferenceMessages } from '../../messages.ts'
import { openPlanOf } from '../../plan.records.ts'
import { childGround, includedIn } from '../step/child-ground.ts'
import { stepPage } from '../step/page.tsx'

/** Planning a conference, from a child's page or an enquiry. */
export function planConferenceRoute(desk: Desk): void {
  stepPage(desk, {
    url: '/people/:personId/conference/new',
    access: 'chronology',
    audit: 'plan conference',
    form: planConferenceForm,
    button: 'Plan the conference',
    messages: planConferenceMessages,
    ground: (trx, { act, params }) => groundOf(trx, act, params),
    async submit({ act, ground: { child }, answers }) {
      const { perChild, chair, reportsFrom = [], reportsDue, ...asked } = answers
      const done = await planConference(act, {
        ...asked,
        place: asked.place ?? null,
        children: [child.id, ...includedIn(perChild)],
        chairId: chair,
        parentAdvocate: asked.parentAdvocate ?? null,
        invitees: inviteesOf(act, asked),
        papers: reportsDue ? reportsFrom.map((agency) => ({ agency, dueOn: reportsDue })) : [],
      })
      return done.ok ? { ok: true, value: `/conferences/${done.value}` } : done
    },
  })
}

async function groundOf(trx: Trx, act: Act, params: Params) {
  const ground = await childGround(trx, params)
  if (!ground) return null
  const { child } = ground
  return {
    ...ground,
    about: await siblingsOf(trx, act, child.id),
    people: await chairsToChoose(trx, act.origin.now),
    // What is known already is not asked for again: which kind it will be.
    first: { kind: await likelyKind(trx, child), reportsFrom: ['social-care'] },
  }
}

async function likelyKind(trx: Trx, { id, unborn }: { id: string; unborn: boolean }): Promise<string> {
  if (await openPlanOf(trx, id)) return 'review'
  if (await openTransferIn(trx, id)) return 'transfer-in'
  return unborn ? 'pre-birth' : 'initial'
}

interface Asked {
  readonly family?: string | undefined
  readonly police?: string | undefined
  readonly health?: string | undefined
  readonly education?: string | undefined
  readonly other?: string | undefined
}

function inviteesOf({ viewer }: Act, { family = '', ...agencies }: Asked): NewInvitee[] {
  const named = (agency: Agency, name: string | undefined) => (name ? [{ agency, name }] : [])
  const lines = family.split('\n').map((line) => line.trim())
  return [
    { agency: 'social-care', name: viewer.name, workerId: viewer.id },
    ...lines.flatMap((name) => named('family', name)),
    ...named('police', agencies.police),
    ...named('health', agencies.health),
    ...named('education', agencies.education),
    ...named('other', agencies.other),
  ]
}
