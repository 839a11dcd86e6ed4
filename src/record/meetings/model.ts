import type { Decision, Part, Viewer } from '../../mechanisms/access/index.ts'
import type { Code } from '../../platform/code.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** A kind of meeting, as a service declares it. Data: this code interprets it. */
export interface MeetingKind {
  /** 'front-door-triage' */
  readonly id: string
  /** 'Daily triage' */
  readonly title: string
  /** Who may take part, by agency. Codes. */
  readonly agencies: readonly Code[]
  /** Agencies without which it is not what it should be; the minutes say which were missing. */
  readonly quorum: readonly string[]
  /** What can be decided about an item. */
  readonly decisions: readonly Code[]
  /** The part of a child's record that an item about them is. */
  readonly part: Part
  /** Who calls it, minutes it and decides in it. */
  readonly may: (viewer: Viewer) => Decision
}

/** How somebody took part, or didn't. */
export const attendances = [
  { code: 'in person', label: 'In person' },
  { code: 'by video', label: 'By video' },
  { code: 'by phone', label: 'By phone' },
  { code: 'sent a report', label: 'Sent a report' },
  { code: 'apologies', label: 'Sent apologies' },
  { code: 'absent', label: 'Did not come' },
] as const satisfies readonly Code[]
export type Attendance = (typeof attendances)[number]['code']

/** Somebody who is asked to come. */
export interface NewInvitee {
  readonly agency: string
  readonly name: string
  readonly role?: string | null
  readonly workerId?: string | null
  readonly personId?: string | null
}

export interface Invitee extends Required<NewInvitee> {
  readonly id: string
  readonly attended: string | null
  /** Kept away from it, or heard at another time, with the chair's reason. */
  readonly apart: string | null
  readonly apartBecause: string | null
}

/** Why somebody who belongs there is not in the room with the others. */
export const aparts = [
  { code: 'not there at all', label: 'Is not there at all' },
  { code: 'there at another time', label: 'Is heard at another time' },
] as const satisfies readonly Code[]
export type Apart = (typeof aparts)[number]['code']

/** How a meeting ended, where it was not simply held. */
export const endings = [
  { code: 'held', label: 'Held' },
  { code: 'inquorate', label: 'Too few agencies were there' },
  { code: 'adjourned', label: 'Broken off, to go on another day' },
  { code: 'called off', label: 'Called off' },
] as const satisfies readonly Code[]
export type Ending = (typeof endings)[number]['code']

/** A report that an agency is asked for before a meeting. */
export interface NewPaper {
  readonly agency: string
  readonly fromName?: string | null
  readonly dueOn: PlainDate
}

export interface Paper extends Required<NewPaper> {
  readonly id: string
  readonly askedOn: PlainDate
  readonly receivedOn: PlainDate | null
  /** When the family had it. */
  readonly sharedOn: PlainDate | null
}

/** How safe somebody who came thinks a child is: 0 not at all, 10 quite. */
export interface Scale {
  readonly inviteeId: string
  readonly scale: number
}

/** One thing to talk about: `about` are the children it is about, none where it is nobody's case. */
export interface NewItem {
  readonly title: string
  readonly about: readonly string[]
  readonly subject?: { readonly kind: string; readonly id: string } | null
}

/** What an agency shared, or what somebody thinks. */
export interface NewSaid {
  readonly kind: 'information' | 'view'
  readonly agency: string
  readonly by?: string | null
  readonly text: string
  /** A restricted part: the workers who may read it, besides its writer. Null: everybody who may read the item. */
  readonly onlyFor?: readonly string[] | null
}

export interface Said extends Required<NewSaid> {
  readonly id: string
}

/** Something to be done: always by somebody and by a day. */
export interface NewAction {
  readonly text: string
  readonly ownerId?: string | null
  readonly ownerName: string
  readonly ownerAgency: string
  readonly dueOn: PlainDate
}

export interface Action extends Required<NewAction> {
  readonly id: string
  readonly taskId: string | null
}

export interface Item extends Required<NewItem> {
  readonly id: string
  readonly meetingId: string
  readonly position: number
  readonly minutes: string | null
  readonly decided: Decided | null
  readonly version: number
  readonly said: readonly Said[]
  readonly actions: readonly Action[]
  readonly scales: readonly Scale[]
}

export interface Decided {
  readonly decision: string
  readonly rationale: string
  readonly at: Instant
  readonly byName: string
}

/** A meeting as far as its reader may see it: items about children who are not theirs to see are not in it. */
export interface Meeting {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly startsAt: Instant
  readonly place: string | null
  readonly chairId: string
  readonly chairName: string
  readonly heldAt: Instant | null
  /** In a room, by video: a code of the service. */
  readonly way: string | null
  /** The form in which it is held, so that forms can be compared: a code of the service. */
  readonly form: string | null
  /** The meeting that this one takes up, which could not decide. */
  readonly reconvenes: string | null
  readonly endedAs: string | null
  readonly endedBecause: string | null
  readonly version: number
  readonly invitees: readonly Invitee[]
  readonly items: readonly Item[]
  readonly distribution: readonly Distribution[]
  readonly papers: readonly Paper[]
}

export interface Distribution {
  readonly toName: string
  readonly toAgency: string
  readonly how: string
  readonly sentAt: Instant
}
