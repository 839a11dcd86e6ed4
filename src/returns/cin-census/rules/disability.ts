import { isCode } from '../../../platform/code.ts'
import { disabilities } from '../codes.ts'
import { isPresent } from '../fields.ts'
import { at, childRule, returnRule } from '../rule.ts'
import { repeated } from './repeated.ts'

export const rule8540 = childRule({
  code: '8540',
  reads: 'ChildIdentifiers',
  catches: 'A child whose referral led to further action has no disability answer, or one that is no code.',
  todo: 'Record the child’s disabilities, or NONE.',
  fields: ['ChildIdentifiers.PersonBirthDate', 'Disabilities.Disability', 'CINdetails.ReferralNFA'],
  check: ({ ChildIdentifiers, Disabilities, CINdetails }) => {
    const wrong = Disabilities.filter(
      ({ Disability }) => Disability === null || !isCode(disabilities, Disability),
    )
    if (Disabilities.length > 0 && wrong.length === 0) return []
    const born = ChildIdentifiers.filter(({ PersonBirthDate }) => isPresent(PersonBirthDate))
    const takenOn = CINdetails.filter(({ ReferralNFA }) => ReferralNFA.is === false)
    if (born.length === 0 || takenOn.length === 0) return []
    return [
      ...born.flatMap((one) => at(one, 'PersonBirthDate')),
      ...wrong.flatMap((one) => at(one, 'Disability')),
      ...takenOn.flatMap((one) => at(one, 'ReferralNFA')),
    ]
  },
})

export const rule8790 = childRule({
  code: '8790',
  reads: 'Disabilities',
  catches: 'The child has NONE and a disability as well.',
  todo: 'Take NONE away if the child has a disability; else take the other away.',
  fields: ['Disabilities.Disability'],
  check: ({ Disabilities }) =>
    Disabilities.length > 1 && Disabilities.some(({ Disability }) => Disability === 'NONE')
      ? Disabilities.filter(({ Disability }) => Disability !== 'NONE' && Disability !== null).flatMap((one) =>
          at(one, 'Disability'),
        )
      : [],
})

export const rule8794 = childRule({
  code: '8794',
  reads: 'Disabilities',
  catches: 'The child has the same disability code twice.',
  todo: 'Keep each code once.',
  fields: ['Disabilities.Disability'],
  check: ({ Disabilities }) =>
    repeated(Disabilities, ({ Disability }) => Disability).flatMap((one) => at(one, 'Disability')),
})

export const rule2887Q = returnRule({
  code: '2887Q',
  catches: 'The whole return uses seven or fewer disability codes besides NONE.',
  todo: 'Look whether disabilities are recorded with all the codes, or say why so few occur.',
  check: ({ children }) => {
    const used = new Set(children.flatMap((child) => child.Disabilities.map(({ Disability }) => Disability)))
    used.delete('NONE')
    used.delete(null)
    return used.size <= 7
  },
})

export const rule2888Q = returnRule({
  code: '2888Q',
  catches: 'No child has more than one disability.',
  todo: 'Look whether your system sends only one disability a child, or say why there are no more.',
  check: ({ children }) => {
    const each = children.map(
      ({ Disabilities }) =>
        Disabilities.filter(({ Disability }) => Disability !== null && Disability !== 'NONE').length,
    )
    return each.some((count) => count > 0) && !each.some((count) => count > 1)
  },
})
