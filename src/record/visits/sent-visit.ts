import type { LinkedError, Named } from '../../mechanisms/forms/index.ts'
import { type Fields, textOf } from '../shell/fields.ts'
import type { VisitAnswers } from './forms/visit.ts'
import type { NewVisit, VisitOfChild } from './model.ts'

/** What a visit says, from the answers to its form: a child whom it was not to is not in it. */
export function visitOf(answers: VisitAnswers, children: readonly Named[]): NewVisit {
  const { kind, visitedAt, planned, place, adultsSeen = null, reflection = null, nextOn = null } = answers
  return {
    ...{ kind, visitedAt, planned, place, adultsSeen, reflection, nextOn },
    children: children.flatMap(({ id }) => childOf(id, answers.perChild[id]) ?? []),
  }
}

type ChildAnswers = VisitAnswers['perChild'][string]

function childOf(personId: string, answers: ChildAnswers | undefined): VisitOfChild | null {
  if (answers === undefined || answers.seen === 'not meant') return null
  const { seen, said = null, observed = null, bedroomSeen = null, tool = null } = answers
  const { notSeenBecause = null, notAloneBecause: reason, otherReason } = answers
  return {
    ...{ personId, seen: seen !== 'not seen', alone: seen === 'alone' },
    ...{ said, observed, bedroomSeen, tool, notSeenBecause },
    notAloneBecause: (reason === 'other' ? otherReason : reason) ?? null,
  }
}

const written = ['said', 'observed'] as const

/**
 * Words about a child who was not seen, or whom the visit was not to, are not dropped: the writer is asked which of the two they meant.
 * And the child whose page it is must be in it, or it would show nowhere that its writer looks.
 */
export function strangeIn(body: Fields, children: readonly Named[]): LinkedError[] {
  return children.flatMap(({ id, name }, index) => {
    const field = `seen-for-${id}`
    const seen = textOf(body, field)
    const hasWords = written.some((question) => textOf(body, `${question}-for-${id}`) !== '')
    const notSeen = seen === 'not seen' || seen === 'not meant'
    if (notSeen && hasWords)
      return [
        { field, href: `#${field}`, text: `Say that you saw ${name}, or take out what they said and did` },
      ]
    if (index === 0 && seen === 'not meant')
      return [{ field, href: `#${field}`, text: `This is ${name}’s record: say whether you saw them` }]
    return []
  })
}
