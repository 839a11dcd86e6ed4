import { bodyOf } from '../../../mechanisms/forms/index.ts'
import { SummaryList } from '../../../platform/components/summary-list.tsx'
import { longDate, longMoment } from '../../../platform/day-words.ts'
import type { Desk } from '../../../record/shell/desk.ts'
import { isId } from '../../../record/shell/fields.ts'
import { decideRestriction } from '../actions/decide-restriction.ts'
import { type ProposingRestriction, proposeRestriction } from '../actions/propose-restriction.ts'
import {
  findRestrictionProposal,
  type RestrictionProposal,
} from '../actions/restriction-proposals.records.ts'
import {
  findRestriction,
  type Nameable,
  nameable,
  namedForKeeper,
  workersNamed,
} from '../actions/restrictions.records.ts'
import { askRoute, type Finding, type Outcome, outcome, type Pressed } from '../ask-route.tsx'
import { isKeeper } from '../who-may.ts'
import {
  changeListForm,
  decideRestrictionForm,
  endRestrictionForm,
  findRecordForm,
  restrictForm,
} from './forms.ts'
import { decideRestrictionMessages, proposeMessages, unreadMessage } from './messages.ts'
import { namesOf, readNames } from './names-typed.ts'
import { recordTyped } from './record-typed.ts'
import { memberNames, stepInWords } from './words.ts'

const keeping = { access: isKeeper, kind: 'right', fresh: true } as const
const back = { text: 'Restricted records', href: '/restrictions' }

/** The forms in which keepers propose and decide. Each asks for a fresh proof of identity. */
export function proposingRoutes(desk: Desk): void {
  findRoute(desk)
  restrictRoute(desk)
  changeRoute(desk)
  endRoute(desk)
  decideRoute(desk)
}

function findRoute(desk: Desk): void {
  askRoute(desk, {
    ...keeping,
    url: '/restrictions/new',
    audit: 'look for record to restrict',
    button: 'Continue',
    find: async () => ({}),
    form: () => findRecordForm,
    around: () => ({ back }),
    submit: async ({ answers }) => {
      const id = recordTyped(answers.record)
      if (id !== null) return { goTo: `/people/${id}/restrict` }
      return { wrong: { field: 'record', text: 'Enter the whole address of the record' } }
    },
  })
}

function restrictRoute(desk: Desk): void {
  askRoute(desk, {
    ...keeping,
    url: '/people/:personId/restrict',
    audit: 'ask to restrict record',
    button: 'Propose the restriction',
    find: async ({ trx, params: { personId } }) => {
      const name = isId(personId) ? (await namedForKeeper(trx, [personId])).get(personId) : undefined
      return isId(personId) && name !== undefined ? { personId, name, workers: await nameable(trx) } : null
    },
    form: () => restrictForm,
    around: ({ personId, name }) => ({
      back,
      caption: name,
      saw: { people: [personId] },
      before: (
        <p class="govuk-body">
          Nothing changes until another keeper confirms it. From that second only the people whom you name
          here see anything of this record, whatever they work on.
        </p>
      ),
    }),
    submit: (pressed) => propose(pressed, 'set'),
  })
}

interface Kept {
  readonly personId: string
  readonly workers: readonly Nameable[]
}

interface Typed {
  readonly because: string
  readonly members: string
  readonly reviewOn: NonNullable<ProposingRestriction['reviewOn']>
}

async function propose(
  { act, subject: { personId, workers }, answers }: Pressed<Typed, Kept>,
  what: 'set' | 'change',
): Promise<Outcome> {
  const names = readNames(answers.members, workers)
  if (!names.ok) return { wrong: unreadMessage(names.unread) }
  const { because, reviewOn } = answers
  const done = await proposeRestriction(act, { what, personId, because, members: names.value, reviewOn })
  return outcome(done, '/restrictions', proposeMessages)
}

/** A restriction in force with what a keeper may be told of it. */
async function restrictionIn({ trx, act, params: { restrictionId } }: Finding) {
  const found = isId(restrictionId) ? await findRestriction(trx, restrictionId, act.origin.now) : undefined
  const name = found && (await namedForKeeper(trx, [found.personId])).get(found.personId)
  if (!found || name === undefined) return null
  const members = [...(await workersNamed(trx, found.members)).values()]
  return { ...found, name, memberNames: namesOf(members), workers: await nameable(trx) }
}

const aroundOne = ({ id, personId, name }: { id: string; personId: string; name: string }) => ({
  back: { text: 'Back to the restriction', href: `/restrictions/${id}` },
  caption: name,
  saw: { people: [personId], subject: { kind: 'restriction', id } },
})

function changeRoute(desk: Desk): void {
  askRoute(desk, {
    ...keeping,
    url: '/restrictions/:restrictionId/change',
    audit: 'ask to change restriction',
    button: 'Propose this',
    find: restrictionIn,
    form: () => changeListForm,
    around: (found) => ({
      ...aroundOne(found),
      first: bodyOf(changeListForm, { members: found.memberNames }),
    }),
    submit: (pressed) => propose(pressed, 'change'),
  })
}

function endRoute(desk: Desk): void {
  askRoute(desk, {
    ...keeping,
    url: '/restrictions/:restrictionId/end',
    audit: 'ask to end restriction',
    button: 'Propose to end it',
    find: restrictionIn,
    form: () => endRestrictionForm,
    around: aroundOne,
    submit: async ({ act, subject: { personId }, answers: { because } }) => {
      const ending = { what: 'end', personId, because, members: [], reviewOn: null } as const
      return outcome(await proposeRestriction(act, ending), '/restrictions', proposeMessages)
    },
  })
}

function decideRoute(desk: Desk): void {
  askRoute(desk, {
    ...keeping,
    url: '/restrictions/proposals/:proposalId',
    audit: 'read proposed restriction',
    button: 'Save',
    find: async ({ trx, params: { proposalId } }) => {
      const proposal = isId(proposalId) ? await findRestrictionProposal(trx, proposalId) : undefined
      const name = proposal && (await namedForKeeper(trx, [proposal.personId])).get(proposal.personId)
      if (!proposal || name === undefined) return null
      const members = memberNames(proposal.members, await workersNamed(trx, proposal.members))
      return { proposal, name, members }
    },
    form: () => decideRestrictionForm,
    around: ({ proposal, name, members }) => ({
      back,
      caption: name,
      saw: { people: [proposal.personId], subject: { kind: 'restriction proposal', id: proposal.id } },
      before: <Proposed proposal={proposal} members={members} />,
    }),
    submit: async ({ act, subject: { proposal }, answers: { decision } }) =>
      outcome(
        await decideRestriction(act, {
          proposalId: proposal.id,
          personId: proposal.personId,
          confirm: decision === 'confirm',
        }),
        '/restrictions',
        decideRestrictionMessages,
      ),
  })
}

function Proposed({ proposal, members }: { proposal: RestrictionProposal; members: readonly string[] }) {
  const { what, because, proposedByName, proposedAt, reviewOn, until } = proposal
  return (
    <SummaryList
      rows={[
        { key: 'What', value: stepInWords(what) },
        { key: 'Why', value: { children: <span class="hearth-words">{because}</span> } },
        ...(what === 'end' ? [] : [{ key: 'Open to', value: members.join('; ') }]),
        ...(reviewOn === null ? [] : [{ key: 'Review by', value: longDate(reviewOn) }]),
        { key: 'Proposed by', value: `${proposedByName}, ${longMoment(proposedAt)}` },
        { key: 'Confirm by', value: longMoment(until) },
      ]}
    />
  )
}
