import { addDays, type PlainDate, weekday } from '../../../src/platform/plain-date.ts'
import type { Chance } from './chance.ts'
import { episode, type Fields, type MadeAssessment, type MadeEpisode } from './made.ts'

/** What can happen to a child in a year, all of it right by every rule. */
export interface Telling {
  /** 1 April. */
  readonly start: PlainDate
  readonly chance: Chance
}

type Story = (telling: Telling) => MadeEpisode[]

/** The day so many days into the year; when that is a weekend, the Monday after it. */
function day(start: PlainDate, days: number): PlainDate {
  const on = addDays(start, days)
  return weekday(on) < 6 ? on : addDays(on, 8 - weekday(on))
}

function referral(on: PlainDate, chance: Chance): Fields {
  return {
    CINreferralDate: on,
    ReferralSource: chance.pick(['1A', '2A', '3A', '6', '5D', '8']),
    PrimaryNeedCode: chance.pick(['N1', 'N2', 'N4', 'N5', 'N8']),
    ReferralNFA: chance.pick(['false', '0', 'False']),
  }
}

function closed(details: Fields, on: PlainDate, reason: string): Fields {
  const { ReferralNFA, ...rest } = details
  return { ...rest, CINclosureDate: on, ReasonForClosure: reason, ReferralNFA }
}

function assessed(from: PlainDate, to: PlainDate, factors: string[]): MadeAssessment {
  return {
    fields: { AssessmentActualStartDate: from, AssessmentAuthorisationDate: to },
    factors,
  }
}

function found(chance: Chance): string[] {
  return chance.pick([['3A', '4B'], ['2B'], ['16A', '17A', '4C'], ['1A', '20'], ['18C']])
}

const noFurtherAction: Story = ({ start, chance }) => {
  const { PrimaryNeedCode: _, ...details } = referral(day(start, chance.from(0, 350)), chance)
  return [episode({ ...details, ReferralNFA: chance.pick(['true', '1']) })]
}

const closedAfterAssessment: Story = ({ start, chance }) => {
  const on = chance.from(0, 280)
  const end = day(start, on + 40)
  const factors = chance.share() < 0.3 ? ['21'] : found(chance)
  return [
    episode(closed(referral(day(start, on), chance), end, chance.pick(['RC8', 'RC9'])), {
      assessments: [assessed(day(start, on + 1), end, factors)],
    }),
  ]
}

const inNeed: Story = ({ start, chance }) => {
  const on = chance.from(-120, 60)
  const details = referral(day(start, on), chance)
  const plan: Fields = { CINPlanStartDate: day(start, on + 170) }
  return [
    episode(details, {
      assessments: [assessed(day(start, on + 130), day(start, on + 165), found(chance))],
      cinPlans: [plan],
    }),
  ]
}

const protectedChild: Story = ({ start, chance }) => {
  const on = chance.from(0, 40)
  const conference = day(start, on + 60)
  const ended = day(start, on + 220)
  const closing = day(start, on + 300)
  return [
    episode(closed(referral(day(start, on), chance), closing, 'RC7'), {
      assessments: [assessed(day(start, on + 2), day(start, on + 40), found(chance))],
      cinPlans: [{ CINPlanStartDate: ended, CINPlanEndDate: closing }],
      enquiries: [
        {
          S47ActualStartDate: day(start, on + 41),
          InitialCPCtarget: conference,
          DateOfInitialCPC: conference,
          ICPCnotRequired: chance.pick(['false', '0']),
        },
      ],
      protectionPlans: [
        {
          fields: {
            CPPstartDate: conference,
            CPPendDate: ended,
            InitialCategoryOfAbuse: chance.pick(['NEG', 'EMO', 'PHY']),
            LatestCategoryOfAbuse: chance.pick(['NEG', 'EMO', 'SAB']),
            NumberOfPreviousCPP: String(chance.from(0, 2)),
          },
          reviews: [day(start, on + 130), day(start, on + 200)],
        },
      ],
    }),
  ]
}

const enquiryOnly: Story = ({ start, chance }) => {
  const on = chance.from(0, 200)
  const enquiry = { S47ActualStartDate: day(start, on + 20), ICPCnotRequired: chance.pick(['true', '1']) }
  return [
    episode(referral(day(start, on), chance), {
      assessments: [assessed(day(start, on + 1), day(start, on + 44), found(chance))],
      enquiries: [enquiry],
    }),
  ]
}

/** Its second referral comes on the day the first was closed at the earliest, and its assessment is still open. */
const referredAgain: Story = ({ start, chance }) => [
  ...closedAfterAssessment({ start, chance: { ...chance, from: (first) => chance.from(first, 100) } }),
  episode(referral(day(start, chance.from(306, 320)), chance), {
    assessments: [{ fields: { AssessmentActualStartDate: day(start, chance.from(325, 360)) }, factors: [] }],
  }),
]

/** As often as in a council, roughly. */
export const stories: readonly [Story, ...Story[]] = [
  noFurtherAction,
  noFurtherAction,
  closedAfterAssessment,
  closedAfterAssessment,
  closedAfterAssessment,
  inNeed,
  inNeed,
  protectedChild,
  enquiryOnly,
  referredAgain,
]
