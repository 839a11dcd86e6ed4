import { readAnswers } from '../../../../mechanisms/forms/index.ts'
import { inContext } from '../../../../platform/db.ts'
import type { Act } from '../../../../record/shell/act.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { isId, textOf } from '../../../../record/shell/fields.ts'
import { type Doing, formPage, type Looking, type PageAccess } from '../../../../record/shell/page.ts'
import { decideReferral } from '../../actions/decide-referral.ts'
import { referralForm } from '../../forms/reasons.ts'
import { referralMessages } from '../../messages.ts'
import { childOfReferral, findReferral, referralsOf } from '../../referral.records.ts'
import { keyFor, versionFor } from '../decide/one-contact.ts'
import type { DecidePageProps } from '../decide/page.tsx'
import { errorsOf, problemAt, readingOf, sent } from '../decide/sent.ts'
import { ReferralPage } from './page.tsx'
import { referralFacts } from './words.ts'

const referralAccess: PageAccess = {
  part: 'contacts',
  people: async (trx, { referralId }) => (isId(referralId) ? childOfReferral(trx, referralId) : []),
}

/** The receiving team's manager reads a referral and decides the next step. */
export function referralRoutes(desk: Desk): void {
  formPage(desk, {
    url: '/referrals/:referralId',
    access: referralAccess,
    audit: 'read referral',
    show,
    submit,
  })
}

async function show(looking: Looking) {
  const { trx, params, people, again, may } = looking
  const referral = await findReferral(trx, params['referralId'] ?? '')
  if (!referral) return 'not found' as const
  const earlier = (await referralsOf(trx, [referral.childId])).filter(({ id }) => id !== referral.id)
  const open =
    referral.noFurtherAction === null && referral.closedOn === null && referral.withdrawnAt === null
  return {
    saw: { people, parts: ['contacts'], subject: { kind: 'referral', id: referral.id } },
    page: (view: DecidePageProps['view']) => (
      <ReferralPage
        view={view}
        open={open}
        caption={referral.childName}
        facts={referralFacts(
          referral,
          may('contacts', referral.childId) ? earlier.map(({ receivedOn }) => receivedOn) : null,
        )}
        body={again?.body ?? {}}
        errors={again?.errors ?? []}
        back={referral.contactId === null ? `/people/${referral.childId}` : `/contact/${referral.contactId}`}
        idempotencyKey={keyFor(looking)}
        version={versionFor(looking, referral.version)}
      />
    ),
  }
}

async function submit(doing: Doing) {
  const read = readAnswers(referralForm, sent(doing.body), readingOf(doing))
  if (!read.ok) return { again: { errors: errorsOf(read.errors), body: doing.body } }
  const about = await aboutOf(doing.act, doing.params['referralId'])
  const decided = await decideReferral(doing.act, {
    ...about,
    version: Number(textOf(doing.body, 'version')),
    ...read.value,
  })
  return decided.ok
    ? { goTo: `/referrals/${about.referralId}` }
    : problemAt(referralMessages, decided.problem, doing)
}

const nobody = '00000000-0000-4000-8000-000000000000'

async function aboutOf(act: Act, referralId: string | undefined) {
  if (!isId(referralId)) return { referralId: nobody, childId: nobody, contactId: null }
  const [child = nobody] = await inContext(act.db, act.viewer, (trx) => childOfReferral(trx, referralId))
  return typeof child === 'string'
    ? { referralId, childId: child, contactId: null }
    : { referralId, childId: child.personId, contactId: child.source }
}
