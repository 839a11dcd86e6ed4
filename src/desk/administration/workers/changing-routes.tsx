import { bodyOf } from '../../../mechanisms/forms/index.ts'
import { SummaryList } from '../../../platform/components/summary-list.tsx'
import { longMoment } from '../../../platform/day-words.ts'
import type { Desk } from '../../../record/shell/desk.ts'
import { isId } from '../../../record/shell/fields.ts'
import { changeState } from '../actions/change-state.ts'
import { changeTeam } from '../actions/change-team.ts'
import { decideRole } from '../actions/decide-role.ts'
import { endRole } from '../actions/end-role.ts'
import { giveRole } from '../actions/give-role.ts'
import { findProposal, type RoleProposal } from '../actions/proposals.records.ts'
import { findRole, findWorkerKept, openedRoles } from '../actions/rights.records.ts'
import { askRoute, type Finding, outcome } from '../ask-route.tsx'
import { isAdministrator } from '../who-may.ts'
import { accountForm, decideRoleForm, endRoleForm, giveRoleForm, teamForm } from './forms.ts'
import {
  accountMessages,
  decideRoleMessages,
  endRoleMessages,
  giveRoleMessages,
  teamMessages,
} from './messages.ts'
import { listTeams } from './records.ts'
import { roleInWords } from './words.ts'

const rights = { access: isAdministrator, kind: 'right', fresh: true } as const

/** The forms in which an administrator changes what somebody may do. Each asks for a fresh proof of identity. */
export function changingRoutes(desk: Desk): void {
  giveRoute(desk)
  endRoute(desk)
  decideRoute(desk)
  accountRoute(desk)
  teamRoute(desk)
}

async function workerIn({ trx, params: { workerId } }: Finding) {
  const worker = isId(workerId) ? await findWorkerKept(trx, workerId) : undefined
  return worker ?? null
}

const around = (worker: { readonly id: string; readonly name: string }) => ({
  caption: worker.name,
  back: { text: 'Back to the worker', href: `/workers/${worker.id}` },
  saw: { subject: { kind: 'worker', id: worker.id } },
})

function giveRoute(desk: Desk): void {
  askRoute(desk, {
    ...rights,
    url: '/workers/:workerId/roles/new',
    audit: 'ask to give role',
    button: 'Give the role',
    find: async (finding) => {
      const worker = await workerIn(finding)
      return worker && { worker, opened: await openedRoles(finding.trx) }
    },
    form: ({ opened }) => giveRoleForm(opened),
    around: ({ worker }) => ({
      ...around(worker),
      before: (
        <p class="govuk-body">
          A role says what kind of work somebody does. It opens nobody’s record by itself. An administrator, a
          keeper of restricted records and a privacy lead are made by two people: another administrator
          confirms within seven days.
        </p>
      ),
    }),
    submit: async ({ act, subject: { worker }, answers }) =>
      outcome(
        await giveRole(act, { workerId: worker.id, ...answers }),
        `/workers/${worker.id}`,
        giveRoleMessages,
      ),
  })
}

function endRoute(desk: Desk): void {
  askRoute(desk, {
    ...rights,
    url: '/workers/:workerId/roles/:roleId/end',
    audit: 'ask to end role',
    button: 'End the role',
    find: async ({ trx, params: { workerId, roleId } }) => {
      const held = isId(roleId) ? await findRole(trx, roleId) : undefined
      return held && held.workerId === workerId ? held : null
    },
    form: () => endRoleForm,
    around: ({ workerId, name, role, fromClaim }) => ({
      ...around({ id: workerId, name }),
      before: (
        <p class="govuk-body">
          {roleInWords(role)}. It counts no more from the next page they open.
          {fromClaim &&
            ' It came with the council account and comes back at the next sign-in unless it is taken away there as well.'}
        </p>
      ),
    }),
    submit: async ({ act, subject: { id, workerId }, answers }) =>
      outcome(await endRole(act, { roleId: id, ...answers }), `/workers/${workerId}`, endRoleMessages),
  })
}

function decideRoute(desk: Desk): void {
  askRoute(desk, {
    ...rights,
    url: '/workers/proposals/:proposalId',
    audit: 'read proposed role',
    button: 'Save',
    find: async ({ trx, params: { proposalId } }) =>
      (isId(proposalId) ? await findProposal(trx, proposalId) : undefined) ?? null,
    form: () => decideRoleForm,
    around: (proposal) => ({
      caption: proposal.workerName,
      back: { text: 'Workers and roles', href: '/workers' },
      before: <Proposed {...proposal} />,
      saw: { subject: { kind: 'worker', id: proposal.workerId } },
    }),
    submit: async ({ act, subject: { id, workerId }, answers: { decision } }) =>
      outcome(
        await decideRole(act, { proposalId: id, confirm: decision === 'confirm' }),
        `/workers/${workerId}`,
        decideRoleMessages,
      ),
  })
}

function Proposed({ role, because, proposedByName, proposedAt, until }: RoleProposal) {
  return (
    <SummaryList
      rows={[
        { key: 'Role', value: roleInWords(role) },
        { key: 'Why', value: because },
        { key: 'Proposed by', value: `${proposedByName ?? 'An administrator'}, ${longMoment(proposedAt)}` },
        { key: 'Confirm by', value: longMoment(until) },
      ]}
    />
  )
}

function accountRoute(desk: Desk): void {
  askRoute(desk, {
    ...rights,
    url: '/workers/:workerId/account',
    audit: 'ask to change account',
    button: 'Save',
    find: workerIn,
    form: () => accountForm,
    around,
    submit: async ({ act, subject: worker, answers }) =>
      outcome(
        await changeState(act, { workerId: worker.id, ...answers }),
        `/workers/${worker.id}`,
        accountMessages,
      ),
  })
}

function teamRoute(desk: Desk): void {
  askRoute(desk, {
    ...rights,
    url: '/workers/:workerId/team',
    audit: 'ask to change team',
    button: 'Move',
    find: async (finding) => {
      const worker = await workerIn(finding)
      return worker && { worker, teams: await listTeams(finding.trx) }
    },
    form: () => teamForm,
    around: ({ worker, teams }) => ({
      ...around(worker),
      people: teams,
      first: bodyOf(teamForm, worker.teamId === null ? {} : { team: worker.teamId }),
      before: (
        <p class="govuk-body">
          The children allocated to them stay allocated. What their team may see changes with the next page
          they open.
        </p>
      ),
    }),
    submit: async ({ act, subject: { worker }, answers: { team } }) =>
      outcome(
        await changeTeam(act, { workerId: worker.id, teamId: team }),
        `/workers/${worker.id}`,
        teamMessages,
      ),
  })
}
