import type { Desk } from '../../../../record/shell/desk.ts'
import { isId, type Params } from '../../../../record/shell/fields.ts'
import type { PageAccess } from '../../../../record/shell/page.ts'
import { beginTransfer, closeTransfer } from '../../actions/transfer.ts'
import { beginUrgentProtection, urgentWentOn } from '../../actions/urgent-protection.ts'
import { transferEndForm, transferForm, urgentEndForm, urgentForm } from '../../forms/urgent.ts'
import { transferMessages, urgentMessages } from '../../messages.ts'
import { findTransfer, findUrgent } from '../../urgent.records.ts'
import { childGround } from '../step/child-ground.ts'
import { stepPage } from '../step/page.tsx'
import { Lines } from './page.tsx'
import { transferLines, urgentLines } from './words.ts'

/** Police protection, orders that end by themselves, and moves between councils. */
export function urgentRoutes(desk: Desk): void {
  beginRoute(desk)
  goesOnRoute(desk)
  transferRoute(desk)
  transferEndRoute(desk)
}

function beginRoute(desk: Desk): void {
  stepPage(desk, {
    ...{
      url: '/people/:personId/urgent-protection/new',
      access: 'chronology',
      audit: 'begin urgent protection',
    },
    ...{ form: urgentForm, button: 'Keep', messages: urgentMessages },
    ground: (trx, { params }) => childGround(trx, params),
    async submit({ act, ground: { child }, answers: { where = null, ...began } }) {
      const done = await beginUrgentProtection(act, { ...began, where, childId: child.id })
      return done.ok ? { ok: true, value: `/urgent-protection/${done.value}` } : done
    },
  })
}

const urgentAccess: PageAccess = {
  part: 'chronology',
  people: async (trx, { protectionId }) => {
    const found = isId(protectionId) ? await findUrgent(trx, protectionId) : undefined
    return found ? [found.childId] : []
  },
}

function goesOnRoute(desk: Desk): void {
  stepPage(desk, {
    ...{ url: '/urgent-protection/:protectionId', access: urgentAccess, audit: 'record urgent protection' },
    ...{ form: urgentEndForm, button: 'Keep', messages: urgentMessages },
    async ground(trx, { params: { protectionId = '' } }: { params: Params }) {
      const found = await findUrgent(trx, protectionId)
      const about = found && (await childGround(trx, { personId: found.childId }))
      if (!found || !about) return null
      return { ...about, found, version: found.version, before: <Lines lines={urgentLines(found)} /> }
    },
    async submit({ act, ground: { found, child, back }, answers, version }) {
      const done = await urgentWentOn(act, { ...answers, protectionId: found.id, childId: child.id, version })
      return done.ok ? { ok: true, value: back.href } : done
    },
  })
}

function transferRoute(desk: Desk): void {
  stepPage(desk, {
    ...{ url: '/people/:personId/transfers/new', access: 'chronology', audit: 'begin transfer' },
    ...{ form: transferForm, button: 'Keep', messages: transferMessages },
    ground: (trx, { params }) => childGround(trx, params),
    async submit({ act, ground: { child }, answers: { words = null, ...told } }) {
      const done = await beginTransfer(act, { ...told, words, childId: child.id })
      return done.ok ? { ok: true, value: `/transfers/${done.value}` } : done
    },
  })
}

const transferAccess: PageAccess = {
  part: 'chronology',
  people: async (trx, { transferId }) => {
    const found = isId(transferId) ? await findTransfer(trx, transferId) : undefined
    return found ? [found.childId] : []
  },
}

function transferEndRoute(desk: Desk): void {
  stepPage(desk, {
    ...{ url: '/transfers/:transferId', access: transferAccess, audit: 'close transfer' },
    ...{ form: transferEndForm, button: 'Close the move', messages: transferMessages },
    async ground(trx, { params: { transferId = '' } }: { params: Params }) {
      const found = await findTransfer(trx, transferId)
      const about = found && (await childGround(trx, { personId: found.childId }))
      if (!found || !about) return null
      const conference = (
        <p class="govuk-body">
          <a class="govuk-link" href={`/people/${found.childId}/conference/new`}>
            Plan the transfer-in conference
          </a>
        </p>
      )
      const before = (
        <>
          <Lines lines={transferLines(found)} />
          {found.direction === 'in' && found.endedOn === null && conference}
        </>
      )
      return { ...about, found, version: found.version, before }
    },
    async submit({ act, ground: { found, child, back }, answers, version }) {
      const done = await closeTransfer(act, { ...answers, transferId: found.id, childId: child.id, version })
      return done.ok ? { ok: true, value: back.href } : done
    },
  })
}
