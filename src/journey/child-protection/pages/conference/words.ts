import { labelOf } from '../../../../platform/code.ts'
import { longDate, longMoment } from '../../../../platform/day-words.ts'
import { endings, type Meeting } from '../../../../record/meetings/model.ts'
import type { Child } from '../../children.records.ts'
import {
  advocates,
  agencies,
  categories,
  conferenceDecisions,
  conferenceForms,
  conferenceKinds,
  tookPart,
  ways,
} from '../../codes.ts'
import type { ChairCall, Conference, ConferenceChild } from '../../conference.records.ts'
import { conferenceKind } from '../../forms/conference.ts'
import { minutesOfChildren } from '../step/minutes-words.ts'

interface Read {
  readonly conference: Conference
  readonly meeting: Meeting
  readonly children: readonly Child[]
  readonly ofChildren: readonly ConferenceChild[]
  readonly calls: readonly ChairCall[]
}

/** A conference, worded: how it stands, what is to be done before and after, who came, what was decided for each child. */
export function conferencePage(read: Read) {
  const { conference, meeting, children, calls } = read
  const at = `/conferences/${conference.id}`
  return {
    title: labelOf(conferenceKinds, conference.kind),
    caption: children.map(({ name }) => name).join(', '),
    state: stateWords(meeting),
    again: meeting.reconvenes && {
      href: `/conferences/${meeting.reconvenes}`,
      text: 'The conference that could not decide',
    },
    steps: meeting.endedAs === null ? stepsBefore(at) : stepsAfter(at, meeting.endedAs),
    facts: factsOf(conference, meeting),
    papers: meeting.papers.map((paper) => paperRow(paper)),
    calls: calls.map((call) => callRow(call, children)),
    apart: meeting.invitees.flatMap(apartLine),
    scales: scaleRows(meeting),
    children: read.ofChildren.map((one) => childPart(one, children)),
    minutes: minutesOfChildren(conferenceKind, meeting),
    back: { text: 'Back to child protection', href: `/people/${conference.about[0]}/child-protection` },
  }
}

function stateWords({ endedAs, endedBecause, startsAt }: Meeting): string {
  if (endedAs === null) return `Planned for ${longMoment(startsAt)}`
  const because = endedAs !== 'held' && endedBecause ? `: ${endedBecause}` : ''
  return `${labelOf(endings, endedAs)}, ${longMoment(startsAt)}${because}`
}

const step = (text: string, href: string) => ({ text, href, notYet: null })

function stepsBefore(at: string) {
  return [
    step('Hold the conference', `${at}/hold`),
    step('The chair’s talk', `${at}/call`),
    step('Reports', `${at}/papers`),
    step('Keep somebody apart', `${at}/apart`),
    step('It could not decide', `${at}/not-decided`),
    step('Move it', `${at}/move`),
    step('Call it off', `${at}/call-off`),
  ]
}

function stepsAfter(at: string, endedAs: string) {
  return endedAs === 'held'
    ? [step('Plan or minutes were sent', `${at}/sent`), step('Reports', `${at}/papers`)]
    : []
}

function factsOf(conference: Conference, { way, place, form, chairName }: Meeting) {
  const rows: [string, string | null][] = [
    ['Chair', chairName],
    ['How', way && [labelOf(ways, way), place].filter(Boolean).join(': ')],
    ['Form', form && labelOf(conferenceForms, form)],
    [
      'Somebody speaks for the parents',
      conference.parentAdvocate === null ? null : yesNo(conference.parentAdvocate),
    ],
    ['What is going well', conference.strengths],
    ['What we are worried about', conference.worries],
    ['What makes it harder', conference.complicating],
    ['Outline plan', conference.outlinePlan],
    ['Who disagreed', conference.dissent],
    ['We meet again', conference.nextOn && longDate(conference.nextOn)],
    ['Who tells the children', toldWords(conference)],
  ]
  return rows.flatMap(([key, value]) => (value ? [{ key, value }] : []))
}

const yesNo = (is: boolean) => (is ? 'Yes' : 'No')

function toldWords({ toldBy, toldOn }: Conference): string | null {
  return toldBy && (toldOn ? `${toldBy}, by ${longDate(toldOn)}` : toldBy)
}

function paperRow({ agency, fromName, dueOn, receivedOn, sharedOn }: Meeting['papers'][number]) {
  return [
    [labelOf(agencies, agency), fromName].filter(Boolean).join(', '),
    longDate(dueOn),
    receivedOn ? longDate(receivedOn) : 'Not yet',
    sharedOn ? longDate(sharedOn) : 'Not yet',
  ].map((text) => ({ text }))
}

function callRow({ childId, with: withWhom, outcome, on, words }: ChairCall, children: readonly Child[]) {
  const name = children.find(({ id }) => id === childId)?.name ?? ''
  const came = { held: 'Talked', tried: 'Not reached', declined: 'Did not want to' }
  const what = Object.entries(came).find(([code]) => code === outcome)?.[1] ?? outcome
  return [longDate(on), withWhom === 'parent' ? `A parent of ${name}` : name, what, words ?? ''].map(
    (text) => ({
      text,
    }),
  )
}

function apartLine({ name, apart, apartBecause }: Meeting['invitees'][number]): string[] {
  if (apart === null) return []
  return [
    `${name} ${apart === 'not there at all' ? 'is not there' : 'is heard at another time'}: ${apartBecause}`,
  ]
}

/** How safe each thinks the children are. */
function scaleRows({ items, invitees }: Meeting) {
  const scales = items.find(({ subject }) => subject === null)?.scales ?? []
  return invitees.flatMap(({ id, name, agency }) => {
    const own = scales.find(({ inviteeId }) => inviteeId === id)
    return own ? [[name, labelOf(agencies, agency), `${own.scale} of 10`].map((text) => ({ text }))] : []
  })
}

function childPart(one: ConferenceChild, children: readonly Child[]) {
  const rows: [string, string | null][] = [
    ['Decided', one.decision && labelOf(conferenceDecisions, one.decision)],
    ['Category', one.category && labelOf(categories, one.category)],
    ['How the child took part', one.tookPart && labelOf(tookPart, one.tookPart)],
    ['What the child wanted us to know', one.views],
    ['Advocate', one.advocate && labelOf(advocates, one.advocate)],
  ]
  return {
    name: children.find(({ id }) => id === one.childId)?.name ?? '',
    rows: rows.flatMap(([key, value]) => (value ? [{ key, value }] : [])),
    plan: one.planId && { href: `/protection-plans/${one.planId}`, text: 'The child protection plan' },
  }
}
