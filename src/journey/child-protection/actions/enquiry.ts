import { dayOf, type Instant } from '../../../platform/instant.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import type { Finding } from '../codes.ts'
import { changeEnquiry, lockEnquiry } from '../enquiry.records.ts'
import type { ChildProtectionEvent } from '../events.ts'
import { type EnquiryStepFault, enquiryStepFault } from '../pathway.ts'

/** The enquiry as its page knew it. */
export interface EnquiryAt {
  readonly enquiryId: string
  readonly childId: string
  readonly version: number
}

const declared = (action: string, { childId }: EnquiryAt) =>
  ({ action, about: [childId], access: 'chronology' }) as const

export type SeenProblem =
  | 'no such enquiry'
  | 'changed meanwhile'
  | 'before it began'
  | 'in the future'
  | 'closed already'

export interface Seeing extends EnquiryAt {
  readonly seen:
    | {
        readonly at: Instant
        readonly alone: boolean
        readonly spokenTo: boolean
        readonly childSaid: string | null
      }
    | { readonly notBecause: string }
}

/** Writes down that the child was seen and spoken to, or why not yet. */
export function recordChildSeen(act: Act, wanted: Seeing): Promise<Result<'kept', SeenProblem>> {
  return change<'kept', SeenProblem>(act, declared('record child seen', wanted), async ({ trx }) => {
    const enquiry = await lockEnquiry(trx, wanted.enquiryId)
    if (enquiry?.childId !== wanted.childId) return problem('no such enquiry')
    if (enquiry.version !== wanted.version) return problem('changed meanwhile')
    if (enquiry.state !== 'open') return problem('closed already')
    const { seen } = wanted
    if ('at' in seen && seen.at > act.origin.now) return problem('in the future')
    if ('at' in seen && dayOf(seen.at) < enquiry.startedOn) return problem('before it began')
    return ok({
      value: 'kept',
      write: (writing) => changeEnquiry(writing, enquiry, seenRow(seen)),
      events: 'at' in seen && enquiry.seenAt === null ? [seenEvent(wanted, seen)] : [],
      subject: { kind: 'enquiry', id: enquiry.id },
    })
  })
}

function seenRow(seen: Seeing['seen']) {
  if ('notBecause' in seen) return { not_seen_because: seen.notBecause }
  return {
    seen_at: seen.at,
    seen_alone: seen.alone,
    spoken_to: seen.spokenTo,
    child_said: seen.childSaid,
    not_seen_because: null,
  }
}

/** That the child was seen: the same for one and for a load of many. */
export function seenEvent(
  { enquiryId, childId }: Omit<EnquiryAt, 'version'>,
  { at, alone }: { readonly at: Instant; readonly alone: boolean },
): NewEvent {
  return newEvent<ChildProtectionEvent>(
    { type: 'section-47-child-seen', personId: childId, on: dayOf(at), at, enquiryId, alone },
    {
      headline: alone ? 'Seen alone in the section 47 enquiry' : 'Seen in the section 47 enquiry',
      source: { kind: 'enquiry', id: enquiryId },
    },
  )
}

export interface Found {
  readonly agencies: readonly string[]
  readonly medical: string
  readonly medicalOn: PlainDate | null
  readonly medicalFound: string | null
  readonly jointInterview: string
  readonly jointInterviewOn: PlainDate | null
  readonly found: string
  readonly finding: Finding
  readonly conference: boolean
  readonly why: string
  readonly delay: string | null
}

export type FindProblem = EnquiryStepFault | 'no such enquiry' | 'child not seen' | 'conference without risk'

/** Sends what was found to a manager. The child has been seen by then, or it says why not. */
export function proposeFinding(
  act: Act,
  wanted: EnquiryAt & { readonly found: Found; readonly unborn: boolean },
): Promise<Result<'sent', FindProblem>> {
  return change<'sent', FindProblem>(act, declared('propose finding', wanted), async ({ trx }) => {
    const enquiry = await lockEnquiry(trx, wanted.enquiryId)
    if (enquiry?.childId !== wanted.childId) return problem('no such enquiry')
    const step = { step: 'propose', seen: wanted.version, comment: wanted.found.why } as const
    const fault = enquiryStepFault(enquiry, act.viewer, step)
    if (fault) return problem(fault)
    if (enquiry.seenAt === null && !wanted.unborn) return problem('child not seen')
    const { found } = wanted
    if (found.conference && found.finding === 'not-substantiated') return problem('conference without risk')
    return ok({
      value: 'sent',
      write: (writing) =>
        changeEnquiry(writing, enquiry, {
          ...foundRow(found),
          state: 'waiting for a manager',
          proposed_by: act.viewer.id,
          proposed_at: act.origin.now,
        }),
      events: [step47Event(act, wanted, 'section-47-proposed')],
      subject: { kind: 'enquiry', id: enquiry.id },
    })
  })
}

function foundRow(found: Found) {
  return {
    agencies: [...found.agencies],
    medical: found.medical,
    medical_on: found.medicalOn,
    medical_found: found.medicalFound,
    joint_interview: found.jointInterview,
    joint_interview_on: found.jointInterviewOn,
    found: found.found.trim(),
    finding: found.finding,
    conference_needed: found.conference,
    why: found.why.trim(),
    delay_because: found.delay,
  }
}

/** When something was done. */
export interface ActedAt {
  readonly today: PlainDate
  readonly origin: { readonly now: Instant }
}

/** A step of an enquiry: the same for one and for a load of many. */
export function step47Event(
  act: ActedAt,
  { enquiryId, childId }: Omit<EnquiryAt, 'version'>,
  type: 'section-47-proposed' | 'section-47-returned' | 'section-47-stopped',
): NewEvent {
  const headlines = {
    'section-47-proposed': 'Section 47 enquiry sent to a manager',
    'section-47-returned': 'Section 47 enquiry sent back to the worker',
    'section-47-stopped': 'Section 47 enquiry stopped',
  } as const
  return newEvent<ChildProtectionEvent>(
    { type, personId: childId, on: act.today, at: act.origin.now, enquiryId },
    { headline: headlines[type], source: { kind: 'enquiry', id: enquiryId } },
  )
}

export type AuthoriseProblem = EnquiryStepFault | 'no such enquiry'

/** A manager agrees with what the version they read says, or sends it back with their words. */
export function authoriseEnquiry(
  act: Act,
  wanted: EnquiryAt & { readonly decision: 'authorise' | 'back'; readonly words: string },
): Promise<Result<'authorised' | 'sent back', AuthoriseProblem>> {
  const agrees = wanted.decision === 'authorise'
  return change<'authorised' | 'sent back', AuthoriseProblem>(
    act,
    declared('authorise enquiry', wanted),
    async ({ trx }) => {
      const enquiry = await lockEnquiry(trx, wanted.enquiryId)
      if (enquiry?.childId !== wanted.childId) return problem('no such enquiry')
      const step = {
        step: agrees ? 'authorise' : 'sendBack',
        seen: wanted.version,
        comment: wanted.words,
      } as const
      const fault = enquiryStepFault(enquiry, act.viewer, step)
      if (fault) return problem(fault)
      return ok({
        value: agrees ? 'authorised' : 'sent back',
        write: (writing) => changeEnquiry(writing, enquiry, agrees ? authorisedRow(act) : { state: 'open' }),
        events: [agrees ? completedEvent(act, enquiry) : step47Event(act, wanted, 'section-47-returned')],
        subject: { kind: 'enquiry', id: enquiry.id },
      })
    },
  )
}

function authorisedRow({ viewer, origin, today }: Act) {
  return { state: 'closed', authorised_by: viewer.id, authorised_at: origin.now, ended_on: today }
}

/** That a manager agreed: the same for one and for a load of many. */
export function completedEvent(
  act: ActedAt,
  enquiry: {
    readonly id: string
    readonly childId: string
    readonly finding: string | null
    readonly conferenceNeeded: boolean | null
  },
): NewEvent {
  const conference = enquiry.conferenceNeeded === true
  return newEvent<ChildProtectionEvent>(
    {
      type: 'section-47-completed',
      personId: enquiry.childId,
      on: act.today,
      at: act.origin.now,
      enquiryId: enquiry.id,
      finding: findingOf(enquiry.finding),
      conference,
    },
    {
      headline: conference
        ? 'Section 47 enquiry completed: a conference is needed'
        : 'Section 47 enquiry completed: no conference',
      keyEvent: true,
      source: { kind: 'enquiry', id: enquiry.id },
    },
  )
}

function findingOf(text: string | null): Finding {
  return text === 'continuing-risk' || text === 'no-continuing-risk' ? text : 'not-substantiated'
}

/** A manager stops an enquiry that is not needed any more. Nobody is late by it. */
export function stopEnquiry(
  act: Act,
  wanted: EnquiryAt & { readonly words: string },
): Promise<Result<'stopped', AuthoriseProblem>> {
  return change<'stopped', AuthoriseProblem>(act, declared('stop enquiry', wanted), async ({ trx }) => {
    const enquiry = await lockEnquiry(trx, wanted.enquiryId)
    if (enquiry?.childId !== wanted.childId) return problem('no such enquiry')
    const step = { step: 'stop', seen: wanted.version, comment: wanted.words } as const
    const fault = enquiryStepFault(enquiry, act.viewer, step)
    if (fault) return problem(fault)
    return ok({
      value: 'stopped',
      write: (writing) =>
        changeEnquiry(writing, enquiry, {
          state: 'stopped',
          stopped_because: wanted.words.trim(),
          ended_on: act.today,
        }),
      events: [step47Event(act, wanted, 'section-47-stopped')],
      subject: { kind: 'enquiry', id: enquiry.id },
    })
  })
}
