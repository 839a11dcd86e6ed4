import type { NoteKind } from '../record/notes/codes.ts'

export interface NoteSample {
  readonly kind: NoteKind
  readonly title: string
  readonly text: string
}

/** Short notes as a worker would write them. {child} and {adult} are put in. */
export const noteSamples: readonly NoteSample[] = [
  {
    kind: 'visit',
    title: 'Home visit',
    text: 'Seen at home with {adult}. The rooms were warm and there was food in. {adult} showed me the new routine for mornings, which works on most days. We agreed who rings school when it does not.',
  },
  {
    kind: 'visit',
    title: 'Visit after school',
    text: 'Met {child} at the door, bag still on. We walked to the park and talked on the swings. {adult} joined us later and said that nights are still hard.',
  },
  {
    kind: 'visit',
    title: 'Seen alone',
    text: 'Saw {child} alone in the bedroom, then with {adult}. The bed has been mended. There is a lock on the outside of the kitchen door; {adult} says it is for the dog and will take it off.',
  },
  {
    kind: 'visit',
    title: 'Visit, nobody in',
    text: 'Called at the agreed time, nobody answered. Left a card and sent a message. A neighbour was hanging out washing and said that they had gone to town.',
  },
  {
    kind: 'phone call',
    title: 'Call with school',
    text: 'The safeguarding lead says that {child} has been in every day this fortnight and has a friend to eat with. Homework is still not done. They will ring me if anything changes.',
  },
  {
    kind: 'phone call',
    title: 'Call from a parent',
    text: '{adult} rang, upset after a letter about rent. We went through it together and I gave the number for advice. {adult} asked that I should tell the school nothing about it, and I agreed.',
  },
  {
    kind: 'phone call',
    title: 'Call with health visitor',
    text: 'Weight is back on the line. The health visitor will go again in two weeks and has no worries beyond damp in the bedroom.',
  },
  {
    kind: 'meeting',
    title: 'Meeting with the family',
    text: 'Grandmother, aunt and {adult} came. They wrote their own plan: who has the children on Fridays, who is called first, what everybody says if Dad turns up. {child} chose the biscuits and stayed for half of it.',
  },
  {
    kind: 'meeting',
    title: 'Team around the family',
    text: 'School, practice and {adult} were there. Two of four things are done. Speech therapy has a place from next month. Next meeting in six weeks.',
  },
  {
    kind: 'email or letter',
    title: 'Letter from the hospital',
    text: 'Appointment missed for the second time. The letter went to the old address. I have given them the new one and asked for another date.',
  },
  {
    kind: 'observation',
    title: 'Seen at contact with Dad',
    text: '{child} ran to him and showed a drawing. He had brought a snack and remembered the inhaler. At the end {child} did not look back.',
  },
  {
    kind: 'other',
    title: 'Plan for the next month',
    text: 'What works: mornings, Nan, the breakfast club. What worries me: money, and that {adult} is alone with it. Next: benefits adviser, and a visit when {child} is at home.',
  },
]

/** What a child said or showed, in their own part of a note. */
export const voices: readonly string[] = [
  '{child} said: ‘I like it when we have tea at the table.’',
  '{child} said that the shouting has stopped and that sleeping is easier now.',
  '{child} drew the family with the dog in the middle and Dad outside the frame.',
  '{child} did not want to talk today and showed me a game instead.',
  '{child} asked whether we would make them move house. I said no, and why I come.',
  '{child} wishes for a door that shuts and a phone that works.',
  '{child} is too young to say. Settled in Mum’s arms, followed my keys with both eyes.',
  '{child} said that school is fine and home is ‘better, a bit’.',
  '{child} wants me to tell Mum that being late makes the others laugh.',
  '{child} said: ‘I don’t need a social worker.’ We agreed to see each other at the skate park, not at home.',
]

export const oversightSamples: readonly { readonly text: string; readonly direction: string | null }[] = [
  {
    text: 'Read the notes and talked it through. The plan holds. I am pleased with how {child} is heard in it.',
    direction: 'See the child alone before the next meeting.',
  },
  {
    text: 'The change is real but young. We stay until it has held for a month.',
    direction: null,
  },
  {
    text: 'Two visits did not happen. I want to know why and what {adult} would need to let us in.',
    direction: 'Ring today, call round this week, tell me by Friday.',
  },
]
