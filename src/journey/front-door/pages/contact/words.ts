import type { Viewer } from '../../../../mechanisms/access/index.ts'
import { type NextStep, nextSteps } from '../../../../mechanisms/pathways/index.ts'
import { labelOf } from '../../../../platform/code.ts'
import { longMoment, recentMoment } from '../../../../platform/day-words.ts'
import { dueTag } from '../../../../platform/due-words.ts'
import { dayOf, type Instant } from '../../../../platform/instant.ts'
import type { PlainDate } from '../../../../platform/plain-date.ts'
import type { KeptCertificate } from '../../../../record/people/alike/pairs.records.ts'
import { certificateLines } from '../../../../record/people/search/certificate.ts'
import { mayWorkAtFrontDoor } from '../../access.ts'
import { consents, outcomes, sources, ways, worries } from '../../codes.ts'
import { heldBy, levels } from '../../model.ts'
import { contactPathway, standingOf } from '../../pathway.ts'
import type { findCall } from '../../records.ts'
import { keptBack } from '../decide/one-contact.ts'
import type { ContactOnPage } from './records.ts'

type Call = NonNullable<Awaited<ReturnType<typeof findCall>>>

/** What was told, as rows of a summary. Questions nobody answered are left out. */
export function toldRows(call: Call): { key: string; value: string }[] {
  const { said } = call
  const rows: [string, string | null][] = [
    ['Received', longMoment(call.received_at)],
    ['How', labelOf(ways, call.how)],
    ['From', [labelOf(sources, call.source), said?.source_words].filter(Boolean).join(': ')],
    [
      'Caller',
      call.anonymous
        ? 'Wants to stay anonymous'
        : [said?.caller_name, said?.caller_role, said?.caller_reach].filter(Boolean).join(', ') || null,
    ],
    ['Worries', call.worries.map((worry) => labelOf(worries, worry)).join(', ') || null],
    ['What they told us', said ? said.told : keptBack],
    ['Somebody hurt the child, or may', hurtWords(call)],
    ['In danger now', call.immediate_danger ? `Yes. ${said?.immediate_safety ?? ''}`.trim() : 'No'],
    ['What is going well', said?.going_well ?? null],
    ['Family knows of this contact', knows[said?.family_knows ?? ''] ?? null],
    [
      'Agreed that we share',
      said && [labelOf(consents, call.consent_to_share), said.consent_because].filter(Boolean).join('. '),
    ],
    ['Would accept early help', said && labelOf(consents, call.consent_to_early_help)],
    ['Language', languageWords(call)],
    ['Taken by', call.takerName],
  ]
  return rows.flatMap(([key, value]) => (value ? [{ key, value }] : []))
}

const knows: Readonly<Record<string, string>> = { yes: 'Yes', no: 'No', unknown: 'The caller does not know' }

/** It goes with the words: it may be said of a child who is closed to the reader. */
function hurtWords({ said, harm_alleged }: Call): string | null {
  if (said === null) return null
  return harm_alleged ? 'Yes, that is said' : 'No'
}

function languageWords({ said, interpreter_needed }: Call): string | null {
  const language = said?.language ?? null
  if (!interpreter_needed) return language
  return `${language ?? 'Not known'}, interpreter needed`
}

/** What was looked for before somebody was recorded as new: the certificate that is kept with them. */
export function lookedUpLines(kept: KeptCertificate, name: string) {
  const { offered, by } = kept
  const who = by ?? 'whoever recorded them'
  const people = offered === 1 ? '1 person was offered' : `${offered} people were offered`
  const found =
    offered === 0 ? `Nothing that ${who} may see was found` : `${people} and refused with a reason by ${who}`
  return { name, lines: [...(kept.lookedFor === '' ? [] : certificateLines(kept)), found] }
}

/** One child's part of the contact: how it stands, what was decided, what may be done now. */
export function childPart(
  contact: ContactOnPage,
  { now, viewer, named, before }: { now: Instant; viewer: Viewer; named: boolean; before: boolean },
) {
  const holder = heldBy(contact, now)
  return {
    contactId: contact.id,
    name: contact.childName,
    href: `/people/${contact.childId}`,
    due:
      contact.state === 'decided'
        ? null
        : dueTag({ dueOn: dayOrNull(contact.decideBy), dueAt: contact.decideBy, warnAt: null }, now),
    state: stateWords(contact, { holder, viewerId: viewer.id, now }),
    decision: decisionRows(contact),
    steps: stepsOf(contact, { holder, viewer, named }),
    mayTake: contact.state === 'waiting' && holder === null && mayWorkAtFrontDoor(viewer).allowed,
    mayTell: contact.state === 'decided',
    undecided: contact.state !== 'decided',
    version: contact.version,
    undone: contact.undone.map(
      ({ outcome, because, at, by }) =>
        `${labelOf(outcomes, outcome)}: undone ${recentMoment(at, now)} by ${by ?? 'somebody'}. ${because}`,
    ),
    told: contact.told.map(
      ({ headline, at }) => `${headline} (${at === null ? 'time not known' : recentMoment(at, now)})`,
    ),
    // Whoever may see this one contact is not told of others.
    openBefore: before ? contact.earlier : null,
  }
}

function dayOrNull(at: Instant | null): PlainDate | null {
  return at === null ? null : dayOf(at)
}

interface Standing {
  readonly holder: string | null
  readonly viewerId: string
  readonly now: Instant
}

function stateWords(contact: ContactOnPage, { holder, viewerId, now }: Standing): string {
  if (contact.state === 'waiting for sign-off') return 'Decided, waiting for a manager’s sign-off'
  if (contact.state === 'decided')
    return contact.decisionAt === null ? 'Decided' : `Decided ${recentMoment(contact.decisionAt, now)}`
  if (holder === null) return 'Waiting for a decision'
  return holder === viewerId
    ? 'You are deciding this'
    : `${contact.takenByName ?? 'Somebody else'} is deciding this since ${recentMoment(contact.takenAt ?? now, now)}`
}

interface Looking {
  readonly holder: string | null
  readonly viewer: Viewer
  /** With several children on a page each step says whose it is. */
  readonly named: boolean
}

/** Every step of the pathway, open or with its reason. Sending for sign-off is the same press as deciding. */
function stepsOf(contact: ContactOnPage, { holder, viewer, named }: Looking): NextStep[] {
  const steps = nextSteps(contactPathway, standingOf(contact, viewer)).filter(
    ({ step }) => step !== 'propose',
  )
  return steps.map((step) => {
    const label = named ? `${step.label}: ${contact.childName}` : step.label
    if (step.step !== 'decide' || !step.open || holder === null || holder === viewer.id)
      return { ...step, label }
    return {
      ...step,
      label,
      open: false,
      why: 'not from this state',
      because: `${contact.takenByName ?? 'Somebody else'} is deciding this now`,
    }
  })
}

function decisionRows(contact: ContactOnPage): { key: string; value: string }[] {
  if (contact.outcome === null) return []
  const rows: [string, string | null][] = [
    ['Decision', labelOf(outcomes, contact.outcome)],
    ['Pointed to', contact.signpostedTo],
    ['Level of need', contact.level === null ? null : labelOf(levels, String(contact.level))],
    ['Why', contact.rationale],
    ['Decided by', contact.decidedByName],
    ['Signed off by', contact.signedOffByName],
  ]
  return rows.flatMap(([key, value]) => (value ? [{ key, value }] : []))
}
