import type { Child } from '../../child.ts'
import { endedInAdoption, firstEpisode } from '../../definitions/episodes.ts'
import type { Row } from '../../row.ts'
import { childRule } from '../../rule.ts'

export const adoptedBeforeRules = [
  childRule({
    code: '199',
    needs: ['Episodes'],
    shows: ['CHILD'],
    says: 'The child had already been adopted, and yet has a later episode.',
    fix: 'Check the child’s id: an adopted child who comes into care again has a new one.',
    flags: (child) => afterAdoption(child),
  }),
]

/** What began on one day is one episode, as each return has it; so only a later one counts. */
function afterAdoption({ now, last }: Child): readonly Row<'Episodes'>[] {
  const adopted = firstEpisode([...last.Episodes, ...now.Episodes].filter(endedInAdoption))
  return adopted === undefined ? [] : now.Episodes.filter(({ DECOM }) => DECOM.day > adopted.DECOM.day)
}
