import { labelOf } from '../../../platform/code.ts'
import { longDate } from '../../../platform/day-words.ts'
import { dayOf } from '../../../platform/instant.ts'
import { type ChildView, waysToSay } from '../model.ts'

interface Named {
  readonly id: string
  readonly name: string
}

const whereFrom: Readonly<Record<string, string>> = { visit: 'visits', 'direct-work': 'direct-work' }

/** What each of these children let somebody know, worded: the latest first. */
export function viewsWords(children: readonly Named[], views: readonly ChildView[]) {
  return children.map(({ id, name }) => ({
    id,
    name,
    ledgerHref: `/people/${id}/voice`,
    views: views.filter(({ personId }) => personId === id).map(viewWords),
  }))
}

function viewWords({ id, personId, expressedOn, how, toWhom, words, source, changes }: ChildView) {
  const from = source === null ? undefined : whereFrom[source.kind]
  return {
    id,
    said: `${labelOf(waysToSay, how)}, to ${toWhom}, ${longDate(expressedOn)}`,
    words,
    sourceHref: source !== null && from === 'visits' ? `/visits/${source.id}` : null,
    answerHref: `/people/${personId}/voice/${id}`,
    changes: changes.map(({ changed, words: text, at, byName }) => ({
      what: changed ? 'What changed because of it' : 'Nothing changed because of it, and why',
      text,
      by: `${byName}, ${longDate(dayOf(at))}`,
    })),
  }
}
