import { randomUUID } from 'node:crypto'
import { teamIds, viewerOf } from '../../src/testing/council.ts'
import { adviceId, type ChildIds, triageId } from '../support/town.ts'

/** The address of a page about a child. */
export function addressOf(url: string, ids: ChildIds): string {
  const values: Readonly<Record<string, string>> = {
    ...ids,
    kind: 'case-note',
    aboutId: ids.noteId,
    callId: randomUUID(),
    consultationId: adviceId,
    meetingId: triageId,
    documentId: randomUUID(),
    indicatorId: 'I-FD01',
    sheet: 'csv',
    teamId: teamIds.elsewhere,
    standardId: 'contact-escalation',
    workerId: viewerOf('analyst').id,
    // Of a plan: one that is not there is begun.
    ...nobodys('outcomeId', 'difficultyId', 'actionId'),
    ...nobodys(
      'itemId',
      'roleId',
      'proposalId',
      'coverId',
      'restrictionId',
      'interestId',
      'messageId',
      'fileId',
      'letterId',
      'strategyId',
      'enquiryId',
      'conferenceId',
      'protectionPlanId',
      'protectionId',
      'transferId',
      'planCheckId',
      'assessmentId',
      'extractId',
      'pairId',
      'mergeId',
    ),
    timescale: 'contact-decision',
    key: ids.contactId,
  }
  return url.replaceAll(/:(\w+)/g, (_, name: string) => values[name] ?? unknown(name, url))
}

function nobodys(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, randomUUID()]))
}

function unknown(name: string, url: string): never {
  throw new TypeError(`${url}: say in test/access/walk.ts what :${name} is`)
}

/** Ids that nothing has. */
export function nobodysIds(): ChildIds {
  return {
    personId: randomUUID(),
    contactId: randomUUID(),
    contactEventId: randomUUID(),
    referralId: randomUUID(),
    involvementId: randomUUID(),
    allocationId: randomUUID(),
    noteId: randomUUID(),
    visitId: randomUUID(),
    planId: randomUUID(),
    viewId: randomUUID(),
    taskId: randomUUID(),
    eventId: randomUUID(),
    reviewId: randomUUID(),
    checkId: randomUUID(),
    triageItemId: randomUUID(),
    handoverId: randomUUID(),
  }
}

/** A page without what is new in every answer. */
export function alike(html: string): string {
  return html.replaceAll(/nonce="[^"]*"/g, 'nonce').replaceAll(/\b[0-9A-F]{4}-[0-9A-F]{4}\b/g, 'reference')
}

/** Parts of an address that are no child's. */
export const noChilds: readonly string[] = [
  'callId',
  'consultationId',
  'indicatorId',
  'meetingId',
  'messageId',
  'sheet',
  'standardId',
  'teamId',
  'workerId',
]

/** The names of an address's changing parts. */
export function namesIn(url: string): string[] {
  return [...url.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
}
