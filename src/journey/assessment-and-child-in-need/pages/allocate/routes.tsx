import { bodyOf, readAnswers } from '../../../../mechanisms/forms/index.ts'
import { inContext, type Trx } from '../../../../platform/db.ts'
import { dayOf } from '../../../../platform/instant.ts'
import { idsIn } from '../../../../record/involvements/address-ids.ts'
import { AskPage } from '../../../../record/involvements/ask-page.tsx'
import { familyOf } from '../../../../record/involvements/records.ts'
import type { Act } from '../../../../record/shell/act.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { isId } from '../../../../record/shell/fields.ts'
import { type Doing, formPage, type Looking, page } from '../../../../record/shell/page.ts'
import { mayManage } from '../../access.ts'
import { allocateReferral } from '../../actions/allocate-referral.ts'
import { setFirstYear } from '../../actions/set-first-year.ts'
import { carrying, caseloadRules, waitingReferrals } from '../../allocation.records.ts'
import { allocateReferralForm } from '../../forms/allocate-referral.ts'
import { firstYearForm } from '../../forms/first-year.ts'
import { allocateMessages, saying } from '../../messages.ts'
import { AllocatePage } from './page.tsx'
import { caseloadLines, waitingLines, weightWords, workerChoices } from './words.ts'

/** The manager's allocation list, allocating a referral, and who is in their first year. */
export function allocateRoutes(desk: Desk): void {
  page(desk, {
    url: '/team/referrals',
    access: mayManage,
    audit: 'list referrals to allocate',
    kind: 'list',
    show: list,
  })
  formPage(desk, {
    url: '/people/:personId/involvements/:involvementId/first-direction',
    access: 'involvements',
    audit: 'allocate referral',
    draft: allocateReferralForm,
    show: ask,
    submit,
  })
  formPage(desk, {
    url: '/workers/:workerId/first-year',
    access: mayManage,
    audit: 'set first year of a worker',
    show: askFirstYear,
    submit: submitFirstYear,
  })
}

async function list({ trx, act }: Looking) {
  const { viewer, origin, today } = act
  const waiting = await waitingReferrals(trx, { viewer, now: origin.now })
  const workers = await carrying(trx, [...viewer.managedTeams])
  const rules = { ...(await caseloadRules(trx, today)), today }
  const shown = {
    waiting: waitingLines(waiting, today),
    caseloads: caseloadLines(workers, rules),
    weights: weightWords(rules.weights),
  }
  return {
    page: (view: Parameters<typeof AllocatePage>[0]['view']) => <AllocatePage view={view} {...shown} />,
    saw: { people: [], listed: waiting.map(({ personId }) => personId) },
  }
}

/** The children of the family who wait with the one in the address, that one first. */
async function waitingWith(trx: Trx, act: Act, { personId, involvementId }: Asked) {
  const family = [personId, ...(await familyOf(trx, personId))]
  const waiting = await waitingReferrals(trx, {
    viewer: act.viewer,
    now: act.origin.now,
    personIds: family,
  })
  const own = waiting.find((one) => one.involvementId === involvementId && one.personId === personId)
  if (!own) return []
  const others = waiting.filter((one) => one !== own && one.teamId === own.teamId && one.decided)
  return [own, ...others]
}

interface Asked {
  readonly personId: string
  readonly involvementId: string
}

async function ask({ trx, act, params, people: [personId = ''], again, draft }: Looking) {
  const { involvementId } = params
  if (!isId(involvementId)) return 'not found' as const
  const children = await waitingWith(trx, act, { personId, involvementId })
  const [own] = children
  if (!own) return 'not found' as const
  const rules = { ...(await caseloadRules(trx, act.today)), today: act.today }
  const people = workerChoices(await carrying(trx, [...act.viewer.managedTeams]), rules)
  const seeBy = dayOf(act.house.workingDaysAfter(act.origin.now, 5))
  const first = bodyOf(allocateReferralForm, { together: 'all', seeBy })
  return {
    page: (view: Parameters<typeof AskPage>[0]['view']) => (
      <AskPage
        {...{ view, again, draft, people, first, form: allocateReferralForm, button: 'Allocate' }}
        caption={children.map(({ name }) => name).join(', ')}
        before={<p class="govuk-body hearth-words">{own.because}</p>}
        draftUrl={`/people/${personId}/involvements/${involvementId}/first-direction/draft`}
        back={{ text: 'Referrals to allocate', href: '/team/referrals' }}
      />
    ),
  }
}

async function submit({ act, params, body }: Doing) {
  const ids = idsIn(params, 'personId', 'involvementId')
  const { children, people } = await inContext(act.db, act.viewer, async (trx) => ({
    children: await waitingWith(trx, act, ids),
    people: workerChoices(await carrying(trx, [...act.viewer.managedTeams]), {
      ...(await caseloadRules(trx, act.today)),
      today: act.today,
    }),
  }))
  const read = readAnswers(allocateReferralForm, body, { today: act.today, people })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const { together, overCap = '', ...answers } = read.value
  const chosen = together === 'one' || children.length === 0 ? [ids] : children
  const done = await allocateReferral(act, { ...answers, children: chosen, overCapBecause: overCap })
  if (!done.ok) return { again: { errors: saying(allocateMessages[done.problem]), body } }
  return { goTo: '/team/referrals' }
}

async function askFirstYear({ trx, act, params, again }: Looking) {
  const workers = await carrying(trx, [...act.viewer.managedTeams])
  const worker = workers.find(({ workerId }) => workerId === params['workerId'])
  if (!worker) return 'not found' as const
  const { newlyQualifiedUntil: untilOn } = worker
  const first = untilOn === null ? {} : bodyOf(firstYearForm, { untilOn })
  return {
    page: (view: Parameters<typeof AskPage>[0]['view']) => (
      <AskPage
        {...{ view, again, first, form: firstYearForm, button: 'Save' }}
        caption={worker.name}
        back={{ text: 'Referrals to allocate', href: '/team/referrals' }}
      />
    ),
  }
}

async function submitFirstYear({ act, params, body }: Doing) {
  const { workerId } = idsIn(params, 'workerId')
  const read = readAnswers(firstYearForm, body, { today: act.today })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const done = await setFirstYear(act, { workerId, ...read.value })
  if (!done.ok)
    return {
      again: { errors: saying({ field: 'untilOn-day', text: 'This worker is not in your teams' }), body },
    }
  return { goTo: '/team/referrals' }
}
