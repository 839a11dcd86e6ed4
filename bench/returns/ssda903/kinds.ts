import { addYears, type Day, dayText } from '../../../src/returns/day.ts'
import {
  add,
  addLast,
  addOutcomes,
  addReview,
  addWorker,
  episodeIn,
  headerOf,
  type MadeRow,
  type Making,
  start,
} from './made-child.ts'
import { providerFor } from './made-places.ts'

/** Ways through care that a return knows: how old the child is at its start, in days, and what its rows are. */
interface Kind {
  readonly share: number
  readonly youngest: number
  readonly oldest: number
  readonly make: (making: Making) => void
}

const year = 365

/** The kinds of children in a made-up return, each clean by every rule. */
export const kinds = {
  stays: { share: 48, youngest: year, oldest: 16 * year, make: stays },
  moves: { share: 14, youngest: 2 * year, oldest: 16 * year, make: moves },
  starts: { share: 12, youngest: year, oldest: 16 * year, make: starts },
  leaves: { share: 10, youngest: 2 * year, oldest: 16 * year, make: leaves },
  hasLeft: { share: 8, youngest: 18 * year + 60, oldest: 18 * year + 300, make: hasLeft },
  isAdopted: { share: 3, youngest: 2 * year, oldest: 8 * year, make: isAdopted },
  isUnaccompanied: { share: 2, youngest: 16 * year + 310, oldest: 17 * year, make: isUnaccompanied },
  hasShortBreaks: { share: 2, youngest: 6 * year, oldest: 15 * year, make: hasShortBreaks },
  isDeprivedOfLiberty: { share: 1, youngest: 10 * year, oldest: 15 * year, make: isDeprivedOfLiberty },
} as const satisfies Readonly<Record<string, Kind>>
export type KindName = keyof typeof kinds

/** In care before the year, open on both its ends. Answers the episode and its first day. */
function wasInCare(making: Making, place: string, more: MadeRow = {}): { episode: MadeRow; from: Day } {
  const from = start - making.chance.from(30, 300)
  const episode = { ...episodeIn(place, making), DECOM: dayText(from), RNE: 'S', ...more }
  add(making, 'Header', headerOf(making, true))
  addLast(making, 'Header', headerOf(making, true))
  addLast(making, 'Episodes', episode)
  addWorker(making, from)
  return { episode, from }
}

function stays(making: Making): void {
  const { chance } = making
  const { episode } = wasInCare(making, chance.pick(['U4', 'U4', 'K2']))
  add(making, 'Episodes', episode)
  addReview(making, start + chance.from(5, 170))
  addReview(making, start + chance.from(171, 360))
  addOutcomes(making)
  if (chance.share() < 0.1) addMissing(making)
}

function addMissing(making: Making): void {
  const first = start + making.chance.from(2, 300)
  const last = first + making.chance.from(1, 5)
  add(making, 'Missing', { MISSING: 'M', MIS_START: dayText(first), MIS_END: dayText(last) })
}

function moves(making: Making): void {
  const { episode } = wasInCare(making, 'U4')
  const on = dayText(start + making.chance.from(10, 340))
  const { postcode, urn } = providerFor('U4', making.number + 1)
  add(making, 'Episodes', { ...episode, DEC: on, REC: 'X1', REASON_PLACE_CHANGE: 'CARPL' })
  add(making, 'Episodes', { ...episode, DECOM: on, RNE: 'P', PL_POST: postcode, URN: urn })
  addReview(making, start + making.chance.from(5, 360))
  addOutcomes(making)
}

function starts(making: Making): void {
  const from = start + making.chance.from(5, 330)
  add(making, 'Header', headerOf(making, true))
  add(making, 'Episodes', { ...episodeIn('U4', making), DECOM: dayText(from), RNE: 'S' })
  add(making, 'PrevPerm', { PREV_PERM: 'Z1' })
  addReview(making, from + 20)
  addWorker(making, from)
}

function leaves(making: Making): void {
  const { episode } = wasInCare(making, 'U4')
  const on = start + making.chance.from(5, 350)
  add(making, 'Episodes', { ...episode, DEC: dayText(on), REC: 'E4A' })
  if (making.chance.share() < 0.5) addReview(making, on - 3)
}

/** Left care on the 18th birthday, in the year before. */
function hasLeft(making: Making): void {
  const birthday = addYears(making.dob, 18)
  const from = birthday - making.chance.from(400, 900)
  add(making, 'Header', headerOf(making, false))
  addLast(making, 'Header', headerOf(making, true))
  addLast(making, 'Episodes', {
    ...episodeIn('U4', making),
    DECOM: dayText(from),
    RNE: 'S',
    DEC: dayText(birthday),
    REC: 'E17',
  })
  add(making, 'OC3', { IN_TOUCH: 'YES', ACTIV: 'F2', ACCOM: 'U1' })
}

function isAdopted(making: Making): void {
  const decided = dayText(start - 320)
  const { episode, from } = wasInCare(making, 'A6', { LS: 'E1', RNE: 'B' })
  const on = dayText(start + making.chance.from(20, 340))
  add(making, 'Episodes', { ...episode, DEC: on, REC: 'E12' })
  add(making, 'PlacedAdoption', { DATE_PLACED: decided })
  addLast(making, 'PlacedAdoption', { DATE_PLACED: decided })
  add(making, 'AD1', {
    DATE_INT: decided,
    DATE_MATCH: dayText(from - 1),
    FOSTER_CARE: '0',
    NB_ADOPTR: '2',
    SEX_ADOPTR: 'MF',
    LS_ADOPTR: 'L11',
  })
}

function isUnaccompanied(making: Making): void {
  const boy: Making = { ...making, isGirl: false }
  const { episode } = wasInCare(boy, 'K3', { LS: 'V2', CIN: 'N8' })
  const { HOME_POST: _, ...unhomed } = episode
  boy.child.last.Episodes.splice(0, 1, { CHILD: boy.child.id, ...unhomed })
  add(boy, 'Episodes', unhomed)
  const row = { SEX: 'M', DUC: dayText(addYears(boy.dob, 18)) }
  add(boy, 'UASC', row)
  addLast(boy, 'UASC', row)
  addReview(boy, start + boy.chance.from(5, 360))
  addOutcomes(boy)
}

function hasShortBreaks(making: Making): void {
  const { PL_POST: _, HOME_POST: __, URN: ___, ...plain } = episodeIn('R1', making)
  const from = start + making.chance.from(5, 100)
  add(making, 'Header', headerOf(making, false))
  add(making, 'Episodes', { ...plain, LS: 'V4', CIN: 'N2', DECOM: dayText(from), RNE: 'S' })
  add(making, 'PrevPerm', { PREV_PERM: 'Z1' })
}

function isDeprivedOfLiberty(making: Making): void {
  const { episode } = wasInCare(making, 'K2')
  add(making, 'Episodes', episode)
  const from = start + making.chance.from(5, 200)
  add(making, 'DoLo', { DOLO_START: dayText(from), DOLO_END: dayText(from + 60) })
  addReview(making, start + making.chance.from(5, 360))
  addOutcomes(making)
}
