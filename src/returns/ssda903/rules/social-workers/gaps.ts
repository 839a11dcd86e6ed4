import { isDay } from '../../../day.ts'
import { byDay, type Child } from '../../child.ts'
import { consecutive } from '../../definitions/episodes.ts'
import { blank, has, type Row } from '../../row.ts'
import { childRule } from '../../rule.ts'

type Spell = Row<'SWEpisodes'>

const longestGap = 7
const joins = {
  code: 'SW10STG2',
  needs: ['SWEpisodes'],
  shows: ['SW_DECOM'],
  says: 'The social worker does not begin within 7 days of the end of the one before.',
  fix: 'Check this first day and the last day of the one before, or add who was there between.',
} as const

export const socialWorkerGapRules = [
  childRule({
    code: 'SW08STG2',
    since: '2023/24',
    needs: ['SWEpisodes'],
    shows: ['SW_DEC'],
    says: 'Another social worker has begun, but this one has not ended.',
    fix: 'Put this social worker’s last day.',
    flags: (child) =>
      inOrder(child)
        .slice(0, -1)
        .filter(({ SW_DECOM, SW_DEC }) => has(SW_DECOM) && !isDay(SW_DEC.day)),
  }),
  childRule({
    ...joins,
    since: '2023/24',
    until: '2023/24',
    flags: (child) => apart(child),
  }),
  childRule({
    ...joins,
    since: '2024/25',
    flags: (child) => apart(child).filter(({ SW_REASON }) => SW_REASON !== 'FCONTA'),
  }),
  childRule({
    code: 'SW14STG2',
    since: '2023/24',
    until: '2023/24',
    needs: ['SWEpisodes'],
    shows: ['SW_DEC'],
    says: 'The child has more than one social worker at the same time.',
    fix: 'Put the last day of the one who is not the child’s social worker any more.',
    flags: (child) =>
      inOrder(child)
        .filter(({ SW_DEC }) => blank(SW_DEC))
        .slice(0, -1),
  }),
]

function apart({ now }: Child): readonly Spell[] {
  const byEnd = byDay(now.SWEpisodes, ({ SW_DEC }) => SW_DEC.day)
  const spells = byDay(byEnd, ({ SW_DECOM }) => SW_DECOM.day)
  return consecutive(spells).flatMap(([before, spell]) =>
    Math.abs(spell.SW_DECOM.day - before.SW_DEC.day) <= longestGap ? [] : [spell],
  )
}

function inOrder({ now }: Child): readonly Spell[] {
  return byDay(now.SWEpisodes, ({ SW_DECOM }) => SW_DECOM.day)
}
