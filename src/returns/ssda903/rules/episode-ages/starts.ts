import { addYears } from '../../../day.ts'
import { firstEpisode } from '../../definitions/episodes.ts'
import { listOf, pairs } from '../../definitions/pairs.ts'
import { blank, isOneOf, type Row } from '../../row.ts'
import { childRule, rowOfChildRule } from '../../rule.ts'

const youthJustice = new Set(['J1', 'J2', 'J3'])

/** The child's age when an episode began. */
export const ageAtStartRules = [
  childRule({
    code: '302',
    needs: ['Header', 'Episodes'],
    shows: ['DECOM', 'DOB'],
    says: 'The first episode began before the child was born.',
    fix: 'Check the date of birth and the start of the episode.',
    flags: ({ now }) =>
      pairs(listOf(firstEpisode(now.Episodes)), now.Header, ({ DECOM }, { DOB }) => DOB.day > DECOM.day),
  }),
  rowOfChildRule('Episodes', {
    code: '352',
    needs: ['Header', 'Episodes'],
    shows: ['DECOM', 'RNE', 'DOB'],
    says: 'Care began when the young person was 18 or over.',
    fix: 'Check the date of birth and the start of the episode.',
    flags: ({ RNE, DECOM }, { dob }) => RNE === 'S' && addYears(dob, 18) <= DECOM.day,
  }),
  childRule({
    code: '358',
    needs: ['Episodes', 'Header'],
    shows: ['DECOM', 'DOB', 'LS'],
    says: 'A child of 10 or under has a legal status of youth justice.',
    fix: 'Check the legal status and the date of birth.',
    flags: ({ now }) =>
      pairs(
        now.Episodes.filter(({ LS }) => isOneOf(LS, youthJustice)),
        now.Header,
        ({ DECOM }, { DOB }) => addYears(DOB.day, 10) >= DECOM.day,
      ),
  }),
  rowOfChildRule('Episodes', {
    code: '359',
    needs: ['Episodes', 'Header'],
    shows: ['DOB', 'DEC', 'LS', 'PLACE'],
    says: 'The young person turned 18 before the end of the year and the episode is still open.',
    fix: 'End the episode on the 18th birthday at the latest.',
    flags: ({ DEC, LS, PLACE }, { dob }, { end }) =>
      addYears(dob, 18) < end && blank(DEC) && !(LS === 'V2' && PLACE === 'K2'),
  }),
  childRule({
    code: '234',
    since: '2025/26',
    needs: ['Episodes', 'Header'],
    shows: ['REASON_PLACE_CHANGE', 'DOB'],
    says: 'A child under 10 is said to have moved because of custody.',
    fix: 'Check the reason for the change and the date of birth.',
    quirk: 'the validator takes the age at the start of the episode that ended, not of the one that followed',
    flags: (child, { asSector }) => {
      const moved = child.episodes.filter((episode, at) => {
        const then = asSector ? episode : child.episodes[at + 1]
        return isForCustody(episode) && addYears(child.dob, 10) > (then?.DECOM.day ?? Number.NaN)
      })
      return moved.length > 0 ? [...moved, ...child.now.Header] : []
    },
  }),
]

function isForCustody({ REASON_PLACE_CHANGE }: Row<'Episodes'>): boolean {
  return REASON_PLACE_CHANGE === 'CUSTOD'
}
