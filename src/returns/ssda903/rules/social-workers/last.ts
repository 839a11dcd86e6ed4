import { type Day, isDay } from '../../../day.ts'
import { byDay, type Child } from '../../child.ts'
import { consecutive } from '../../definitions/episodes.ts'
import { has, type Row } from '../../row.ts'
import { childRule } from '../../rule.ts'

type Spell = Row<'SWEpisodes'>

const lastDays = 5

export const lastSocialWorkerRules = [
  // Dropped after a year; read from the sector's test of it.
  childRule({
    code: 'SW11aSTG2',
    since: '2023/24',
    until: '2023/24',
    needs: ['SWEpisodes'],
    shows: ['SW_DECOM'],
    says: 'The social worker before ended by 25 March, and this one did not begin within 5 days.',
    fix: 'Check both dates, or add who was there between.',
    flags: (child, { end }) =>
      consecutive(inOrder(child)).flatMap(([before, spell]) =>
        before.SW_DEC.day < end - lastDays && !(spell.SW_DECOM.day <= before.SW_DEC.day + lastDays)
          ? [spell]
          : [],
      ),
  }),
  childRule({
    code: 'SW11bSTG2',
    since: '2023/24',
    needs: ['SWEpisodes'],
    shows: ['SW_DEC'],
    says: 'The child’s last social worker ended just before 31 March and nobody followed.',
    fix: 'Add who took over, or take the last day out.',
    quirk: 'Only neighbouring rows are compared, so a row that others follow may be flagged.',
    flags: (child, { end, asSector }) => {
      const isLate = (day: Day) => end - lastDays <= day && day <= end
      return asSector ? neighboursEnding(child, isLate) : lastEnding(child, isLate)
    },
  }),
  childRule({
    code: 'SW17STG2',
    since: '2025/26',
    needs: ['SWEpisodes'],
    shows: ['SW_DEC', 'SW_DECOM'],
    says: 'The child has no social worker on 31 March.',
    fix: 'Add who is the child’s social worker, or take the last day out.',
    flags: (child) =>
      inOrder(child)
        .filter(isDated)
        .slice(-1)
        .filter(({ SW_DEC }) => has(SW_DEC)),
  }),
]

/** The last spell: one without a first day, after one that ended late, or one that ended late itself. */
function lastEnding(child: Child, isLate: (day: Day) => boolean): readonly Spell[] {
  const spells = inOrder(child)
  const ended = spells.filter(isDated).at(-1) ?? spells.at(-1)
  return ended !== undefined && isLate(ended.SW_DEC.day) ? spells.slice(-1) : []
}

function neighboursEnding(child: Child, isLate: (day: Day) => boolean): readonly Spell[] {
  const spells = inOrder(child)
  if (spells.length === 1) return spells.filter(({ SW_DEC }) => isLate(SW_DEC.day))
  return consecutive(spells).flatMap(([before, spell]) => {
    const isNameless = isLate(before.SW_DEC.day) && !isDated(spell)
    const isEnding = isLate(spell.SW_DEC.day) && before.SW_DECOM.day < spell.SW_DEC.day
    return isNameless || isEnding ? [spell] : []
  })
}

function isDated({ SW_DECOM }: Spell): boolean {
  return isDay(SW_DECOM.day)
}

function inOrder({ now }: Child): readonly Spell[] {
  return byDay(now.SWEpisodes, ({ SW_DECOM }) => SW_DECOM.day)
}
