import { isWeekend } from '../../day.ts'
import { isAbsent, isPresent } from '../fields.ts'
import type { Enquiry } from '../model.ts'
import { isOutsideYear } from '../period.ts'
import { at, childRule, gather, recordRule } from '../rule.ts'
import { overlapping } from './overlapping.ts'

const table = 'Section47'
const needsReferenceDate = true

export const rule2884 = childRule({
  code: '2884',
  reads: 'Section47',
  catches: 'The same child protection conference is recorded twice: with the enquiry and with the episode.',
  todo: 'Keep the date with the section 47 enquiry; with the episode only where there was no enquiry.',
  fields: ['Section47.DateOfInitialCPC', 'CINdetails.DateOfInitialCPC'],
  check: ({ Section47, CINdetails }) =>
    gather(CINdetails, (details) => {
      const twice = Section47.filter((one) => one.DateOfInitialCPC.day === details.DateOfInitialCPC.day)
      if (twice.length === 0) return []
      return [...at(details, 'DateOfInitialCPC'), ...twice.flatMap((one) => at(one, 'DateOfInitialCPC'))]
    }),
})

export const rule2991Q = childRule({
  code: '2991Q',
  reads: 'Section47',
  catches: 'The episode has a section 47 enquiry and no assessment.',
  todo: 'Add the assessment, or say why there was none.',
  fields: ['Section47.LAchildID'],
  check: ({ episodes }) =>
    episodes
      .filter(({ assessments }) => assessments.length === 0)
      .flatMap(({ enquiries }) => enquiries.flatMap((one) => at(one, 'LAchildID'))),
})

export const rule8615 = recordRule({
  code: '8615',
  catches: 'There was a child protection conference, but the enquiry starts later or has no start date.',
  todo: 'Record when the enquiry started: the strategy discussion.',
  table,
  fields: ['S47ActualStartDate', 'DateOfInitialCPC'],
  fails: ({ S47ActualStartDate, DateOfInitialCPC }) =>
    isPresent(DateOfInitialCPC) &&
    (isAbsent(S47ActualStartDate) || S47ActualStartDate.day > DateOfInitialCPC.day),
})

export const rule8675Q = recordRule({
  code: '8675Q',
  needsReferenceDate,
  catches: 'An enquiry has waited more than 15 working days for its conference.',
  todo: 'Record the date of the conference or that it was not needed, or say why it has not been held.',
  table,
  fields: ['DateOfInitialCPC', 'S47ActualStartDate', 'ICPCnotRequired'],
  fails: (enquiry, { enquiriesFrom }) => isWaiting(enquiry) && enquiry.S47ActualStartDate.day < enquiriesFrom,
})

export const rule8715 = recordRule({
  code: '8715',
  needsReferenceDate,
  catches: 'The child protection conference is outside the year of the return.',
  todo: 'Correct the date; leave out a conference that was before or after the year.',
  table,
  fields: ['DateOfInitialCPC'],
  fails: ({ DateOfInitialCPC }, period) => isOutsideYear(DateOfInitialCPC, period),
})

export const rule8740 = recordRule({
  code: '8740',
  needsReferenceDate,
  catches: 'An enquiry from outside the year still waits for its conference.',
  todo: 'Record the date of the conference or that it was not needed, or leave the enquiry out.',
  table,
  fields: ['S47ActualStartDate', 'DateOfInitialCPC', 'ICPCnotRequired'],
  fails: (enquiry, period) => isWaiting(enquiry) && isOutsideYear(enquiry.S47ActualStartDate, period),
})

export const rule8839 = childRule({
  code: '8839',
  reads: 'Section47',
  catches: 'The episode has more than one open section 47 enquiry.',
  todo: 'Record for each whether and when a conference was held, or take away those sent twice.',
  fields: ['Section47.DateOfInitialCPC'],
  check: ({ episodes }) =>
    gather(episodes, ({ enquiries }) => {
      const open = enquiries.filter(
        ({ DateOfInitialCPC, ICPCnotRequired }) => isAbsent(DateOfInitialCPC) && ICPCnotRequired.is !== true,
      )
      return open.length > 1 ? open.flatMap((one) => at(one, 'DateOfInitialCPC')) : []
    }),
})

export const rule8870Q = recordRule({
  code: '8870Q',
  catches: 'The day by which the conference should be held is on a weekend.',
  todo: 'Count 15 working days from the strategy discussion, or say why it is right.',
  table,
  fields: ['InitialCPCtarget'],
  fails: ({ InitialCPCtarget }) => isWeekend(InitialCPCtarget.day),
})

export const rule8875 = recordRule({
  code: '8875',
  catches: 'The child protection conference was on a weekend.',
  todo: 'Correct the date of the conference.',
  table,
  fields: ['DateOfInitialCPC'],
  fails: ({ DateOfInitialCPC }) => isWeekend(DateOfInitialCPC.day),
})

export const rule8890 = childRule({
  code: '8890',
  reads: 'Section47',
  needsReferenceDate,
  catches: 'Two section 47 enquiries of one episode overlap.',
  todo: 'Correct the dates, or take away the one sent twice.',
  fields: ['Section47.S47ActualStartDate', 'Section47.DateOfInitialCPC'],
  check: ({ episodes }, { ref }) =>
    gather(episodes, ({ enquiries }) => {
      const { starting, running } = overlapping(enquiries, {
        starts: ({ S47ActualStartDate }) => S47ActualStartDate.day,
        lastDay: (one) => lastDay(one, ref),
        ends: ({ DateOfInitialCPC }) => DateOfInitialCPC.day,
      })
      return [
        ...starting.flatMap((one) => at(one, 'S47ActualStartDate')),
        ...running.flatMap((one) => at(one, 'S47ActualStartDate', 'DateOfInitialCPC')),
      ]
    }),
})

/** No conference yet, and one is needed. */
function isWaiting({ DateOfInitialCPC, ICPCnotRequired }: Enquiry): boolean {
  return isAbsent(DateOfInitialCPC) && ICPCnotRequired.is === false
}

/** NaN, so never, where the conference was waived: it is not known when such an enquiry ended. */
function lastDay({ DateOfInitialCPC, ICPCnotRequired }: Enquiry, ref: number): number {
  return isAbsent(DateOfInitialCPC) && ICPCnotRequired.is !== true ? ref : DateOfInitialCPC.day
}
