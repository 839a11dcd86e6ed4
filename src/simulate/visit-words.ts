/** What made-up children say, word for word. */
export const voicesOfChildren: readonly string[] = [
  'I like it when we all eat together.',
  'When they shout I go under the table with the cat.',
  'I want to stay at my school.',
  'Mum is better when Gran is here.',
  'Can you tell them I don’t want to go there on Sundays?',
  'I get my brother ready because Mum is asleep.',
  'I’m fine. You can ask me again next time.',
  'I want my own bed.',
]

/** What workers make of a visit. */
export const visitReflections: readonly string[] = [
  'Calmer than last time. I still do not know who collects them on Fridays.',
  'She was open about a hard week; the plan for it held.',
  'The house was cold. I rang housing from the car.',
  'He wanted me to see his drawing first. We should begin there next time.',
  'I was told what I wanted to hear. I will come unannounced.',
]

/** What managers look for first. */
export const firstDirections: readonly string[] = [
  'What is an ordinary day like, and who gets them up?',
  'Is there enough food and sleep? Speak to school and the health visitor first.',
  'Who else is in the home, and what do the children say when seen alone?',
  'How safe is it between the adults? See each parent apart.',
]

/** What managers see on the way. */
export const checkpointWords: readonly string[] = [
  'Children seen and seen alone; the father’s view is still missing.',
  'Good sense of the children’s days. What would change our mind?',
  'School has not answered yet. Ring, do not write.',
  'The analysis is there; the plan for a bad day is not.',
]

/** What families make of their copy. */
export const viewsOfCopies: readonly string[] = [
  'They agree with most of it and say that the part about money is fair.',
  'Dad thinks it makes too much of one evening. His words stand beside it.',
  'Mum says that it was the first time somebody asked the children.',
  'They did not want to say.',
]

/** What managers write with a decision. */
export const decisionComments: readonly string[] = [
  'The children are clear in it, and so is what helps. I agree.',
  'I agree with the proposal. Keep Gran in the plan.',
  'Careful work. The decision follows from what the children said.',
]
