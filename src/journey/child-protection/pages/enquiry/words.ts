import { labelOf } from '../../../../platform/code.ts'
import { longDate, longMoment } from '../../../../platform/day-words.ts'
import { agencies, findings, jointInterviews, medicals } from '../../codes.ts'
import type { Enquiry } from '../../enquiry.records.ts'

/** An enquiry, worded, with the steps that are open and, for those that are not, why. */
export function enquiryPage(
  enquiry: Enquiry,
  { name, manager, unborn }: { readonly name: string; readonly manager: boolean; readonly unborn: boolean },
) {
  return {
    caption: name,
    state: stateWords(enquiry),
    rows: rowsOf(enquiry),
    steps: stepsOf(enquiry, { manager, unborn }),
    strategy: enquiry.strategyId && {
      href: `/strategy/${enquiry.strategyId}`,
      text: 'The strategy discussion',
    },
    back: { text: 'Back to child protection', href: `/people/${enquiry.childId}/child-protection` },
  }
}

function stateWords({ state, authorisedByName, endedOn, proposedByName }: Enquiry): string {
  switch (state) {
    case 'open':
      return 'Under way'
    case 'waiting for a manager':
      return `Waiting for a manager. Sent by ${proposedByName ?? 'a worker'}`
    case 'stopped':
      return `Stopped${endedOn ? ` on ${longDate(endedOn)}` : ''}`
    default:
      return `Authorised${authorisedByName ? ` by ${authorisedByName}` : ''}${endedOn ? ` on ${longDate(endedOn)}` : ''}`
  }
}

function rowsOf(enquiry: Enquiry) {
  const rows: [string, string | null][] = [
    ['Began', longDate(enquiry.startedOn)],
    ['Together with the police', enquiry.joint ? 'Yes' : 'No'],
    ['Lead worker', enquiry.leadName],
    ['Child seen', seenWords(enquiry)],
    ['What the child said', enquiry.childSaid],
    ['Agencies', enquiry.agencies.map((code) => labelOf(agencies, code)).join(', ') || null],
    ['Paediatric assessment', doneWords(labelOf(medicals, enquiry.medical ?? ''), enquiry.medicalOn)],
    ['What the paediatrician said', enquiry.medicalFound],
    [
      'Joint interview',
      doneWords(labelOf(jointInterviews, enquiry.jointInterview ?? ''), enquiry.jointInterviewOn),
    ],
    ['What was found', enquiry.found],
    ['What it comes to', enquiry.finding && labelOf(findings, enquiry.finding)],
    ['Conference', conferenceWords(enquiry.conferenceNeeded)],
    ['Why', enquiry.why],
    ['Why it took longer', enquiry.delayBecause],
    ['Why it was stopped', enquiry.stoppedBecause],
  ]
  return rows.flatMap(([key, value]) => (value ? [{ key, value }] : []))
}

function seenWords({ seenAt, seenAlone, spokenTo, notSeenBecause }: Enquiry): string {
  if (seenAt === null) return notSeenBecause ? `Not yet: ${notSeenBecause}` : 'Not yet'
  const alone = seenAlone ? 'alone' : 'with somebody else there'
  return `${longMoment(seenAt)}, ${alone}, ${spokenTo ? 'and spoken to' : 'not spoken to'}`
}

function doneWords(label: string, on: Enquiry['medicalOn']): string | null {
  if (label === '') return null
  return on ? `${label}, ${longDate(on)}` : label
}

function conferenceWords(needed: boolean | null): string | null {
  if (needed === null) return null
  return needed ? 'Needed' : 'Not needed'
}

interface StepWords {
  readonly text: string
  readonly href: string | null
  readonly notYet: string | null
}

/** A step that is open, or that isn't yet, with the reason. */
function step(text: string, href: string, notYet: string | null = null): StepWords {
  return { text, href: notYet === null ? href : null, notYet }
}

interface Standing {
  readonly manager: boolean
  readonly unborn: boolean
}

/** What may be done now, and what not yet with the reason. */
function stepsOf(enquiry: Enquiry, standing: Standing): StepWords[] {
  const { id, childId, state, conferenceNeeded } = enquiry
  const stops = state === 'open' || state === 'waiting for a manager'
  return [
    ...(state === 'open' ? openSteps(enquiry, standing) : []),
    ...(state === 'waiting for a manager' ? [authoriseStep(id, standing)] : []),
    ...(stops && standing.manager ? [step('Stop the enquiry', `/enquiries/${id}/stop`)] : []),
    ...(conferenceNeeded && state !== 'stopped'
      ? [step('Plan the conference', `/people/${childId}/conference/new`)]
      : []),
  ]
}

function openSteps({ id, seenAt }: Enquiry, { unborn }: Standing): StepWords[] {
  const mayFind = seenAt !== null || unborn
  const notYet = mayFind ? null : 'first write down that the child was seen'
  return [
    step(seenAt ? 'The child was seen again' : 'The child was seen', `/enquiries/${id}/child`),
    step('Write down what was found', `/enquiries/${id}/found`, notYet),
  ]
}

function authoriseStep(id: string, { manager }: Standing): StepWords {
  const notYet = manager ? null : 'a manager who did not write it does this'
  return step('Authorise or send back', `/enquiries/${id}/authorise`, notYet)
}
