import { sql } from 'kysely'
import type { Db } from '../../src/platform/db.ts'
import type { Walk } from './steps.ts'

interface Known {
  readonly given: string
  readonly family: string
  readonly born: string
  readonly mother: string
}

/** A call from a school about a child whose family is known, to a decided contact: the child heard with a letter missing, the mother named. */
export async function knownFamily(owner: Db): Promise<Walk> {
  const { rows } = await sql<Known>`
    select p.given, p.family, to_char(p.born_on, 'YYYY') as born, concat_ws(' ', m.given, m.family) as mother
      from record.person p join record.relationship r on r.other_id = p.id and r.kind = 'mother' join record.person m on m.id = r.person_id
     where p.born_on between current_date - 3200 and current_date - 1800 and p.given ~ '^[A-Za-z]{5,}$' and p.family ~ '^[A-Za-z]{5,}$'
       and m.given is not null and p.known_as is null
       and exists (select 1 from front_door.contact c where c.child_id = p.id and c.state = 'decided')
       and not exists (select 1 from front_door.contact c where c.child_id = p.id and c.state <> 'decided')
       and not exists (select 1 from record.involvement i where i.person_id = p.id and i.closed_on is null)
       and not exists (select 1 from access.restriction x where x.person_id in (p.id, m.id))
     order by p.id limit 1`.execute(owner)
  const [known] = rows
  if (!known) throw new TypeError('Nobody known in the made-up borough')
  return {
    name: 'A contact about a known family',
    from: 'the phone rings',
    to: 'the contact is decided',
    steps: [...lookUp(known), ...call, ...decision],
  }
}

/** As it is heard: without a letter in the middle of the family name. */
function lookUp({ given, family, born, mother }: Known): Walk['steps'] {
  const heard = family.slice(0, 2) + family.slice(3)
  return [
    { does: 'press', name: 'New contact', role: 'link' },
    { does: 'type', label: 'Look up the child', text: `${given} ${heard} ${born}` },
    { does: 'see', words: /(was|were) found/ },
    { does: 'press', name: new RegExp(`^Add ${given}\\b.* to this contact`) },
    { does: 'type', label: 'Look up somebody else', text: mother },
    { does: 'see', words: /(was|were) found/ },
    { does: 'pick', label: new RegExp(`^On this contact, ${mother}`), answer: 'Mother' },
    { does: 'press', name: new RegExp(`^Add ${mother}.* to this contact`) },
  ]
}

const call: Walk['steps'] = [
  { does: 'choose', answer: 'Phone' },
  { does: 'pick', label: 'Who is telling us?', answer: 'School' },
  { does: 'choose', answer: 'No', question: 'Does the caller want to stay anonymous?' },
  { does: 'type', label: 'Caller’s name', text: 'Priya Nair' },
  {
    does: 'type',
    label: 'What did they tell us?',
    text: 'Late four times this week, hungry, no coat. Says mum is asleep in the mornings. Teacher has rung home twice.',
    told: true,
  },
  { does: 'choose', answer: 'Neglect' },
  { does: 'choose', answer: 'No', question: 'Do they say that somebody has hurt or may hurt a child?' },
  { does: 'choose', answer: 'No', question: 'Is a child in danger now?' },
  { does: 'choose', answer: 'Yes', question: 'Does the family know about this contact?' },
  {
    does: 'choose',
    answer: 'Yes, they agreed',
    question: 'Has the family agreed that we share information?',
  },
  { does: 'choose', answer: 'Yes, they agreed', question: 'Would the family accept early help?' },
  { does: 'choose', answer: 'No', question: 'Is an interpreter needed?' },
  { does: 'press', name: 'Record the contact' },
  { does: 'see', words: 'The contact is recorded' },
]

const decision: Walk['steps'] = [
  { does: 'press', name: 'Decide' },
  { does: 'choose', answer: 'Information and advice' },
  { does: 'choose', answer: 'Level 1: universal services meet the need' },
  {
    does: 'type',
    label: 'Why?',
    text: 'School has a breakfast club and will offer a place. Mother agrees. School rings again if it goes on.',
    told: true,
  },
  { does: 'choose', answer: 'Who, where and what happened' },
  { does: 'press', name: 'Record the decision' },
  { does: 'see', words: 'The decision is recorded' },
]
