import { labelOf } from '../../../platform/code.ts'
import { longDate, longMoment } from '../../../platform/day-words.ts'
import { missingAgencies } from '../judge.ts'
import { attendances, type Item, type Meeting, type MeetingKind } from '../model.ts'

/** An agenda, worded. @param hrefOf the page on which an item is minuted */
export function agendaLines(kind: MeetingKind, { items }: Meeting, hrefOf: (itemId: string) => string) {
  return items.map((item, index) => ({
    number: String(index + 1),
    title: item.title,
    href: hrefOf(item.id),
    state: item.decided ? labelOf(kind.decisions, item.decided.decision) : 'Not decided yet',
    decided: item.decided !== null,
  }))
}

/** Minutes, worded. `whole` leaves restricted parts in; minutes that go out are made without. */
export function minutesWords(kind: MeetingKind, meeting: Meeting, { whole }: { readonly whole: boolean }) {
  const { title, startsAt, place, chairName, invitees, heldAt, items } = meeting
  const missing = heldAt === null ? [] : missingAgencies(kind, invitees)
  return {
    title,
    rows: [
      { key: 'When', value: longMoment(startsAt) },
      ...(place === null ? [] : [{ key: 'Where', value: place }]),
      { key: 'Chair', value: chairName },
    ],
    attendance: invitees.map(({ name, role, agency, attended }) => [
      [name, role].filter(Boolean).join(', '),
      labelOf(kind.agencies, agency),
      attended === null ? 'Not written down yet' : labelOf(attendances, attended),
    ]),
    warning:
      missing.length === 0
        ? null
        : `Nobody took part for: ${missing.map((code) => labelOf(kind.agencies, code)).join(', ')}.`,
    items: items.map((item, index) => itemWords(kind, item, { number: index + 1, whole })),
    distribution: meeting.distribution.map(({ toName, toAgency, how, sentAt }) => [
      toName,
      labelOf(kind.agencies, toAgency),
      how,
      longMoment(sentAt),
    ]),
  }
}

function itemWords(
  kind: MeetingKind,
  { id, title, said, minutes, decided, actions }: Item,
  { number, whole }: { readonly number: number; readonly whole: boolean },
) {
  const shown = said.filter(({ onlyFor }) => whole || onlyFor === null)
  return {
    id,
    heading: `${number}. ${title}`,
    said: shown.map((one) => ({
      by: [one.by, labelOf(kind.agencies, one.agency)].filter(Boolean).join(', '),
      what: one.kind === 'view' ? 'View' : 'Information',
      text: one.text,
      restricted: one.onlyFor !== null,
    })),
    minutes,
    decision: decided && {
      rows: [
        { key: 'Decided', value: labelOf(kind.decisions, decided.decision) },
        { key: 'Why', value: decided.rationale },
        { key: 'By', value: `${decided.byName}, ${longMoment(decided.at)}` },
      ],
    },
    actions: actions.map(({ text, ownerName, ownerAgency, dueOn }) => [
      text,
      `${ownerName}, ${labelOf(kind.agencies, ownerAgency)}`,
      longDate(dueOn),
    ]),
  }
}
