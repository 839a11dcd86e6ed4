import type { Outcome, Source, Worry } from '../journey/front-door/codes.ts'
import type { Random } from './random.ts'

/** What a caller says, by worry. {child} is the child's name or 'the child', {adult} a parent. */
const told: Readonly<Record<Worry, readonly string[]>> = {
  'domestic-abuse': [
    'Officers were called to the address at night. {adult} had been pushed and threatened. {child} was upstairs and heard it all.',
    'Neighbours rang after shouting and breaking glass. {adult} says it is not the first time. {child} was in the room.',
  ],
  neglect: [
    '{child} often comes without breakfast, in clothes that are dirty and too small. There is little food at home.',
    'The house was cold and there was dog mess on the floor. {child} had not been to the dentist or the doctor for a long time.',
  ],
  'physical-harm': [
    '{child} has a bruise on the upper arm and said that {adult} did it. The story changed when asked again.',
    '{child} told a teacher that {adult} hits when angry, and asked that nobody should ring home.',
  ],
  'sexual-harm': [
    '{child} said that an older relative touches in a way that is not right. It was said quietly and only once.',
    'An adult with a conviction is said to stay at the house at weekends when {child} is there.',
  ],
  'emotional-harm': [
    '{child} is shouted at and called names in front of others. {child} has become very quiet.',
    '{adult} says in front of {child} that life was better before. {child} thinks it is their fault.',
  ],
  exploitation: [
    '{child} has new trainers and two phones and won’t say where they come from. Older boys wait at the gate.',
    '{child} was found in another town with a train ticket that somebody else had paid for.',
  ],
  missing: [
    '{child} did not come home last night and was found this morning at a friend’s flat. It is the third time this month.',
    '{child} was reported missing after school. {adult} does not know who {child} is with.',
  ],
  'harmful-sexual-behaviour': [
    '{child} has behaved towards a younger child in a way that is not usual at that age.',
  ],
  'child-harming-another': [
    '{child} kicked another pupil badly and could not say why. It has happened before.',
  ],
  radicalisation: [
    '{child} repeats things read online about people of another faith and has drawn symbols on a book.',
  ],
  'self-harm': [
    '{child} has cuts on the arm and says that it helps. {adult} did not know.',
    '{child} took tablets last night and was kept in for a day. The team wants to know what support there is at home.',
  ],
  'emotional-well-being': [
    '{child} is very anxious, sleeps badly and cries before school. {adult} does not know where to turn.',
    '{child} has not been the same since a death in the family and is waiting to be seen.',
  ],
  'parental-mental-health': [
    '{adult} is low and finds it hard to get up. {child} makes the meals and gets the younger ones ready.',
    '{adult} was taken to hospital in a crisis. An aunt has {child} for a few days.',
  ],
  'parental-substance-use': [
    '{adult} smelled of drink at pick-up and could not stand steadily. {child} looked frightened.',
    '{adult} has started to use again after two years. {child} was found alone in the evening.',
  ],
  'parental-conflict': [
    'The parents have parted and quarrel at every handover. {child} is asked to carry messages.',
    '{child} says that the shouting is every night now and wants it to stop.',
  ],
  'breaking-point': [
    '{adult} says that they cannot go on: {child} stays out, breaks things and will not listen.',
    '{child} was told to leave after an argument and slept at a friend’s. Both want help to talk.',
  ],
  'school-absence': [
    '{child} has been in school for eleven days this term. Every morning ends in tears and stomach ache.',
  ],
  disability: ['{child} needs someone close by day and night. {adult} is worn out and asks for a break.'],
  'young-carer': ['{child} looks after {adult}, who is often in pain, and has stopped going to football.'],
  housing: [
    'The family of {child} share one room with damp on the walls. They have been told it may be months.',
  ],
  'homeless-16-17': ['{child} has been sleeping on sofas for two weeks and has nowhere to go tonight.'],
  money: [
    '{adult} has had no benefits for three weeks. There is no credit on the meter. {child} is well cared for.',
  ],
  unaccompanied: [
    '{child} came in a lorry and was found by the police. There is nobody here who knows them.',
  ],
  'private-fostering': [
    '{child} has been staying with a friend of the family since the summer. The parents are abroad.',
  ],
}

const goingWell = [
  'Nan lives close by and has them twice a week.',
  '{child} loves school and is rarely late.',
  '{adult} rings back and wants help.',
  'There is a kind neighbour whom {child} trusts.',
  null,
  null,
]

const rationales: Readonly<Record<Outcome, readonly string[]>> = {
  advice: [
    'We talked through what the school can do first and gave the numbers to call.',
    'Worry shared early and well. Advice given; the caller will talk to the family.',
  ],
  signpost: [
    'The need is met best by a service that the family can go to themselves.',
    'No sign of harm. A service close by can help and has room.',
  ],
  'early-help': [
    'Several needs at once, no sign of significant harm, and the family agrees to help.',
    'The family asks for help before it gets worse.',
  ],
  referral: [
    'What was seen and said needs an assessment of the whole family.',
    'Earlier help did not last and the worries have grown.',
  ],
  'strategy-discussion': [
    'The child may have suffered significant harm. Police and health are asked to talk today.',
  ],
  transfer: ['The family lives in another council’s area, who have taken the contact by phone.'],
  'link-to-open': ['A worker is already involved and was told the same day.'],
  'no-further-action': [
    'Checked with the school and the record: nothing that needs us now. The family was told.',
    'The account was looked into and does not bear out the worry.',
  ],
}

const signposts = [
  'Family information service',
  'Young people’s counselling',
  'Citizens advice',
  'Speech and language drop-in',
  'Housing advice',
  'Domestic abuse helpline',
  'Bereavement service',
]

const callerRoles: Partial<Record<Source, readonly string[]>> = {
  '2A': ['Safeguarding lead', 'Head of year', 'Deputy head teacher'],
  '3A': ['GP', 'Practice nurse'],
  '3B': ['Health visitor'],
  '3C': ['School nurse'],
  '3E': ['Nurse in charge', 'Registrar'],
  '6': ['Police constable', 'Police safeguarding unit'],
  '4': ['Housing officer'],
  '7': ['Family court adviser', 'Probation officer'],
}

interface Told {
  readonly child: string
  readonly adult: string
}

/** A sentence with the names put in. */
export function filled(text: string, { child, adult }: Told): string {
  const words = text.replaceAll('{child}', child).replaceAll('{adult}', adult)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** What is told of the first of a call's worries. */
export function toldWords(worry: Worry, about: Told, random: Random): string {
  return filled(random.pick(told[worry]), about)
}

/** What goes well, or null where the caller did not say. */
export function goingWellWords(about: Told, random: Random): string | null {
  const words = random.pick(goingWell)
  return words === null ? null : filled(words, about)
}

export function rationaleWords(outcome: Outcome, random: Random): string {
  return random.pick(rationales[outcome])
}

function signpostWords(random: Random): string {
  return random.pick(signposts)
}

/** To whom the family was pointed, or which council takes the contact; null where neither. */
export function elsewhereWords(outcome: Outcome, random: Random): string | null {
  if (outcome === 'transfer') return 'The council where they live now'
  return outcome === 'signpost' ? signpostWords(random) : null
}

export function callerRole(source: Source, random: Random): string | null {
  return random.pick(callerRoles[source] ?? [null])
}
