import type { GuideTerm } from '../../platform/language/terms.ts'

/**
 * What a council begins with, until it has said otherwise: words that children and families have said they mind, or do not follow.
 * In our own words.
 */
export const starterGuide: readonly GuideTerm[] = [
  {
    term: 'LAC',
    instead: 'child in our care',
    because: 'Letters are no name for a child, and sound like something missing.',
  },
  { term: 'looked after child', instead: 'child in our care', because: 'Children say it marks them out.' },
  { term: 'placement', instead: 'home', because: 'A child lives in a home; a placement is what we arrange.' },
  { term: 'respite', instead: 'short break', because: 'Respite is relief from a burden. A child is none.' },
  {
    term: 'contact',
    instead: 'family time',
    because: 'Nobody has contact with their own mother; they see her.',
  },
  { term: 'sibling', instead: 'brother or sister', because: 'It is what children say.' },
  { term: 'peer', instead: 'friend', because: 'It is what children say.' },
  { term: 'absconded', instead: 'went missing', because: 'It is a word for prisoners.' },
  {
    term: 'did not engage',
    instead: 'we have not found a way to work together yet',
    because: 'It says what they did wrong, and nothing of what we tried.',
  },
  {
    term: 'failed to attend',
    instead: 'did not come, and say why',
    because: 'There is mostly a reason, and it belongs in the record.',
  },
  {
    term: 'non-compliant',
    instead: 'did not agree with, and say what',
    because: 'It hides what they think.',
  },
  {
    term: 'challenging behaviour',
    instead: 'say what the child did, and what may lie behind it',
    because: 'It says how it was for us, not for the child.',
  },
  {
    term: 'attention seeking',
    instead: 'wanting somebody to be with them',
    because: 'A child who seeks attention needs it.',
  },
  {
    term: 'promiscuous',
    instead: 'say what happened to the child',
    because: 'It puts blame on a child who may be exploited.',
  },
  {
    term: 'difficult to place',
    instead: 'we have not found the right home yet',
    because: 'The difficulty is ours.',
  },
  { term: 'disclosed', instead: 'told us', because: 'It is what children say.' },
]
