import { type Outcome, type Way, type Worry, worries } from '../journey/front-door/codes.ts'
import { type Level, needsSignOff, type Told } from '../journey/front-door/model.ts'
import type { Instant } from '../platform/instant.ts'
import { addDays, daysBetween, type PlainDate, weekday } from '../platform/plain-date.ts'
import { isOfficeHours, isSchoolHoliday, isWorkingDay, momentBetween, type Span } from './days.ts'
import type { Household, Member } from './household.ts'
import { origins } from './names/all.ts'
import type { Caller, Need, Profile } from './profile.ts'
import type { Random } from './random.ts'
import { callerRole, goingWellWords, toldWords } from './words.ts'

/** Days before the history begins in which a family may first be heard of: longer than most are heard of again. */
const before = 1_200

/**
 * The days on which somebody gets in touch about a family. Whoever was first heard of before the history began is in it with what
 * came later, so that its first months are as full as its last ones.
 */
export function callDaysInSpan(span: Span, need: Need, random: Random): PlainDate[] {
  const firstOn = addDays(span.from, random.whole(-before, daysBetween(span.from, span.today) - 1))
  const days = callDays(span, { need, firstOn }, random).filter((on) => on >= span.from && on < span.today)
  return days.length > 0 ? days : callDaysInSpan(span, need, random)
}

function callDays(span: Span, { need, firstOn }: Heard, random: Random): PlainDate[] {
  const first = chosenDay(span, firstOn, random)
  const count = Math.floor(random.gap(need.further + 0.35))
  return Array.from({ length: count }).reduce<PlainDate[]>(
    (days) => [
      ...days,
      chosenDay(span, addDays(days.at(-1) ?? first, Math.ceil(random.gap(need.daysBetween))), random),
    ],
    [first],
  )
}

interface Heard {
  readonly need: Need
  readonly firstOn: PlainDate
}

/** Fewer calls at weekends, on bank holidays and while schools are closed: such a day is passed on to a later one, often. */
function chosenDay(span: Span, on: PlainDate, random: Random): PlainDate {
  const quiet = weekday(on) > 5 || !isWorkingDay(span, on) ? 0.72 : isSchoolHoliday(on) ? 0.3 : 0
  if (!random.chance(quiet)) return on
  return chosenDay(span, addDays(on, isSchoolHoliday(on) ? random.whole(3, 12) : random.whole(1, 2)), random)
}

/** Who calls about what, at which moment. */
export interface Call {
  readonly at: Instant
  readonly caller: Caller
  readonly how: Way
  readonly worries: readonly Worry[]
  readonly harmAlleged: boolean
  readonly danger: boolean
}

/** Chooses caller, moment and worries of a call on a day, or at a moment. */
export function makeCall(
  { profile, span }: { profile: Profile; span: Span },
  { on, at }: { readonly on: PlainDate; readonly at?: Instant },
  random: Random,
): Call {
  const open = isWorkingDay(span, on) && (at === undefined || isOfficeHours(span, at))
  const school = open && !isSchoolHoliday(on)
  const callers = profile.callers.filter(
    ({ hours }) => hours === 'any' || (hours === 'office' ? open : school),
  )
  const caller = random.weighted(callers.map((one) => [one, one.weight] as const))
  const chosen = worriesOf(profile, caller, random)
  const harm = chosen.some((worry) => worries.find(({ code }) => code === worry)?.harm === true)
  const harmAlleged = harm && random.chance(0.55)
  return {
    at: at ?? momentBetween(on, hoursOf(caller, random), random),
    caller,
    how: random.weighted(caller.ways),
    worries: chosen,
    harmAlleged,
    danger: harmAlleged && random.chance(0.05),
  }
}

function hoursOf({ hours, source }: Caller, random: Random): readonly [number, number] {
  if (hours !== 'any') return [8.5, 17]
  if (source === '6') return random.chance(0.55) ? [7, 18] : random.chance(0.5) ? [18, 23.9] : [0, 7]
  return random.chance(0.8) ? [8.5, 18] : [18, 23]
}

function worriesOf(profile: Profile, caller: Caller, random: Random): Worry[] {
  const weights = worries.map(
    ({ code }) => [code, profile.worries[code] * (caller.worries[code] ?? 1)] as const,
  )
  const first = random.weighted(weights)
  const second = random.chance(0.45) ? random.weighted(weights) : first
  const third = random.chance(0.15) ? random.weighted(weights) : first
  return [...new Set([first, second, third])]
}

/** What was told, for the family that the call is about. */
export function toldOf(
  call: Call,
  about: { home: Household; child: Member | undefined },
  random: Random,
): Told {
  const { home, child } = about
  const named = { child: calledName(child), adult: random.pick(['Mum', 'Mum', 'Dad', 'A parent']) }
  const language = home.adults.find(({ interpreter }) => interpreter)?.language ?? null
  const anonymous = call.caller.source === '9'
  const consent = consentOf(call, random)
  return {
    receivedAt: call.at,
    how: call.how,
    source: call.caller.source,
    sourceWords: null,
    callerName: anonymous ? null : callerName(random),
    callerRole: callerRole(call.caller.source, random),
    callerReach: anonymous ? null : `01632 960${String(random.whole(100, 999))}`,
    anonymous,
    told: call.worries.map((worry) => toldWords(worry, named, random)).join(' '),
    goingWell: goingWellWords(named, random),
    immediateSafety: call.danger ? 'The police are with the child now' : 'Safe for now',
    immediateDanger: call.danger,
    harmAlleged: call.harmAlleged,
    worries: call.worries,
    ...consent,
    language,
    interpreterNeeded: language !== null,
    familyKnows: random.pick(['Yes', 'Yes', 'No', null]),
  }
}

function calledName(child: Member | undefined): string {
  return child === undefined || child.describedAs !== null ? 'the child' : child.name.given
}

function callerName(random: Random): string {
  const origin = random.weighted(origins.map((one) => [one, one.weight] as const))
  return `${random.pick(random.chance(0.6) ? origin.girls : origin.boys)} ${random.pick(origin.families)}`
}

function consentOf({ harmAlleged }: Call, random: Random) {
  const consentToShare = random.weighted([
    ['given', harmAlleged ? 4 : 7],
    ['refused', 0.6],
    ['not asked yet', 2],
    ['not sought', harmAlleged ? 1.5 : 0.1],
    ['overridden', harmAlleged ? 0.5 : 0.05],
  ] as const)
  const withoutConsent = consentToShare === 'not sought' || consentToShare === 'overridden'
  return {
    consentToShare,
    consentToEarlyHelp: random.weighted([
      ['given', 4],
      ['refused', 1],
      ['not asked yet', 5],
    ] as const),
    consentBecause: withoutConsent ? 'Asking first could put the child at more risk' : null,
  }
}

/** A decision about one child. */
export interface Choice {
  readonly outcome: Outcome
  readonly level: Level
  readonly signed: boolean
}

/** What a decision goes by besides the call. */
interface Known {
  readonly profile: Profile
  readonly home: Household
  readonly worked: boolean
  /** Within the last year. */
  readonly referredBefore: boolean
}

/** How much likelier a referral is where there was one within a year. */
const again = 7

const opensAssessment = (outcome: Outcome) => outcome === 'referral' || outcome === 'strategy-discussion'

/** Decides by the worries, the family's need and whether somebody works with the child already. */
export function choose(call: Call, { profile, home, worked, referredBefore }: Known, random: Random): Choice {
  const outcome =
    worked && random.chance(0.75)
      ? 'link-to-open'
      : random.weighted(weightsOf(call, { profile, home, worked, referredBefore }))
  const level = levelOf(outcome, random)
  return { outcome, level, signed: needsSignOff({ outcome, level }, call.harmAlleged) }
}

const opening: ReadonlySet<Outcome> = new Set(['referral', 'strategy-discussion', 'early-help'])

function weightsOf(
  { worries: told }: Call,
  { profile, home, worked, referredBefore }: Known,
): (readonly [Outcome, number])[] {
  const factor = (outcome: Outcome) =>
    told.slice(0, 1).reduce((product, worry) => product * (profile.leadsTo[worry]?.[outcome] ?? 1), 1)
  return outcomesIn(profile)
    .filter((outcome) => !(worked && opening.has(outcome)))
    .map((outcome) => [
      outcome,
      profile.outcomes[outcome] *
        factor(outcome) *
        (home.need.outcomes[outcome] ?? 1) *
        (referredBefore && opensAssessment(outcome) ? again : 1),
    ])
}

function outcomesIn({ outcomes }: Profile): Outcome[] {
  const all: readonly Outcome[] = [
    'advice',
    'signpost',
    'early-help',
    'referral',
    'strategy-discussion',
    'transfer',
    'no-further-action',
  ]
  return all.filter((outcome) => outcomes[outcome] > 0)
}

function levelOf(outcome: Outcome, random: Random): Level {
  switch (outcome) {
    case 'referral':
    case 'strategy-discussion':
      return 4
    case 'early-help':
      return random.chance(0.6) ? 2 : 3
    case 'link-to-open':
    case 'transfer':
      return 3
    case 'advice':
    case 'signpost':
    case 'no-further-action':
      return random.chance(0.6) ? 1 : 2
  }
}
