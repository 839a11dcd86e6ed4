import { sources } from '../../../journey/front-door/codes.ts'
import type { Viewer } from '../../../mechanisms/access/index.ts'
import { labelOf } from '../../../platform/code.ts'
import type { ClockTagProps } from '../../../platform/components/clock-tag.tsx'
import { longDate, longMoment } from '../../../platform/day-words.ts'
import { dueTag } from '../../../platform/due-words.ts'
import type { Instant } from '../../../platform/instant.ts'
import { dayOf } from '../../../platform/instant.ts'
import type { Relative } from '../../../record/families/records.ts'
import { type RelativeWords, relativeWords } from '../../../record/families/words.ts'
import { services } from '../../../record/involvements/codes.ts'
import type { Involvement } from '../../../record/involvements/model.ts'
import type { Address } from '../../../record/people/address.records.ts'
import { addressLine, spanInWords } from '../../../record/people/address-words.ts'
import { warningKinds } from '../../../record/warnings/codes.ts'
import type { Warning } from '../../../record/warnings/records.ts'
import { dueHref } from '../../due/due-address.ts'
import { nextStep } from '../../home/words.ts'
import type { ChronologyLine } from '../chronology/records.ts'
import type { Subject } from '../records.ts'
import type { DueLine, OpenContact } from './records.ts'
import { type WithChildRead, withChildWords } from './with-child.tsx'

/** What was read for a summary. Null: the viewer may not see that part, so it was not read. */
export interface SummaryRead {
  readonly subject: Subject
  readonly warnings: readonly Warning[] | null
  readonly mayWarn: boolean
  readonly mayEndWarnings: boolean
  readonly mayOpenWhole: boolean
  readonly involvements: readonly Involvement[] | null
  readonly due: readonly DueLine[] | null
  readonly contacts: readonly OpenContact[] | null
  readonly addresses: readonly Address[]
  readonly relatives: readonly Relative[] | null
  readonly keyEvents: readonly ChronologyLine[] | null
  /** Null, too, where the person is no child. */
  readonly withChild: WithChildRead | null
}

export interface Reading {
  readonly viewer: Viewer
  readonly now: Instant
}

/** A line that may lead somewhere. */
export interface Line {
  readonly text: string
  readonly detail: string | null
  readonly href: string | null
}

export interface WarningWords {
  readonly text: string
  readonly detail: string
  readonly endHref: string | null
}

export interface DueWords {
  readonly title: string
  readonly clock: ClockTagProps
  readonly whyHref: string
  readonly action: { readonly text: string; readonly href: string } | null
}

/** Everything the summary prints. A part that is null is not on the page; an empty one says that there is nothing. */
export interface SummaryWords {
  readonly warnings: readonly WarningWords[] | null
  readonly addWarning: string | null
  readonly working: readonly Line[] | null
  readonly due: readonly DueWords[] | null
  readonly contacts: readonly Line[] | null
  readonly addresses: readonly Line[]
  readonly relatives: readonly RelativeWords[] | null
  readonly keyEvents: readonly Line[] | null
  readonly withChild: ReturnType<typeof withChildWords> | null
  readonly detailsHref: string
  /** Where one press opens the whole record, with the open contact as the reason. */
  readonly openWhole: string | null
}

/** The words of a summary. */
export function summaryWords(read: SummaryRead, reading: Reading): SummaryWords {
  const today = dayOf(reading.now)
  const { subject } = read
  return {
    warnings: read.warnings?.map((one) => warningLine(one, read)) ?? null,
    addWarning: read.mayWarn ? `/people/${subject.id}/warnings/add` : null,
    working: read.involvements?.filter(isOpen).map((one) => workingLine(one, subject.id)) ?? null,
    due: read.due?.map((one) => dueWords(one, subject.id, reading)) ?? null,
    contacts: read.contacts?.map(contactLine) ?? null,
    addresses: read.addresses.map(livesAt),
    relatives:
      read.relatives
        ?.filter(({ toOn }) => toOn === null)
        .map((one) => relativeWords(subject.id, one, today)) ?? null,
    keyEvents: read.keyEvents?.map(eventLine) ?? null,
    withChild: read.withChild && withChildWords(subject.id, read.withChild, reading.now),
    detailsHref: `/people/${subject.id}/details`,
    openWhole: read.mayOpenWhole ? `/people/${subject.id}/open-whole` : null,
  }
}

const isOpen = ({ closedOn }: Involvement) => closedOn === null

function warningLine(
  { id, kind, text, fromOn, reviewOn, source }: Warning,
  { subject, mayEndWarnings }: SummaryRead,
): WarningWords {
  return {
    text: `${labelOf(warningKinds, kind)}: ${text}`,
    detail: `From ${source}, ${longDate(fromOn)}. To be looked at again by ${longDate(reviewOn)}`,
    endHref: mayEndWarnings ? `/people/${subject.id}/warnings/${id}/end` : null,
  }
}

function workingLine({ service, workers, teamName, openedOn }: Involvement, personId: string): Line {
  const names = workers.map(({ name, role }) => (role === 'allocated worker' ? name : `${name} (${role})`))
  const who = names.length > 0 ? names.join(', ') : 'waiting for a worker'
  const team = teamName ? `, ${teamName}` : ''
  return {
    text: labelOf(services, service),
    detail: `${who}${team}, since ${longDate(openedOn)}`,
    href: `/people/${personId}/allocations`,
  }
}

function dueWords(line: DueLine, personId: string, { viewer, now }: Reading): DueWords {
  const whyHref = dueHref({ personId, ...line })
  return {
    title: line.title,
    clock: dueTag(line, now),
    whyHref,
    action: nextStep({ ...line, personId }, viewer),
  }
}

const contactStates: Readonly<Record<string, string>> = {
  waiting: 'waiting for a decision',
  'waiting for sign-off': 'waiting for a manager’s sign-off',
}

function contactLine({ id, reference, receivedAt, source, state }: OpenContact): Line {
  const detail = `${labelOf(sources, source)}, ${longMoment(receivedAt)}, ${contactStates[state] ?? state}`
  return { text: `Contact ${reference}`, detail, href: `/contact/${id}` }
}

function livesAt(address: Address): Line {
  return { text: addressLine(address), detail: spanInWords(address.fromOn, address.toOn), href: null }
}

function eventLine({ headline, on }: ChronologyLine): Line {
  return { text: headline, detail: longDate(on), href: null }
}
