import { forRoles, type Role, roles } from '../../mechanisms/access/index.ts'
import type { Code } from '../../platform/code.ts'
import type { PlanKind, PlanWords } from './model.ts'

const words: PlanWords = {
  outcome: 'What we want to be different',
  howKnown: 'How will we know?',
  action: 'What will be done',
  owner: 'Who will do it',
  dueOn: 'By when',
  contingency: 'What we do if things do not get better',
  reviewOn: 'We look at this plan again on',
}

const decisions = [
  { code: 'continue', label: 'The plan goes on' },
  { code: 'step up', label: 'More help or protection is needed' },
  { code: 'step down', label: 'Less help is needed now' },
  { code: 'close', label: 'The plan can end' },
] as const satisfies readonly Code[]

const endReasons = [
  { code: 'goals met', label: 'What we wanted to be different is different' },
  { code: 'stepped up', label: 'More help or protection was needed' },
  { code: 'stepped down', label: 'Less help is needed' },
  { code: 'replaced', label: 'Another plan takes its place' },
  { code: 'moved away', label: 'The family moved to another council' },
  { code: 'consent withdrawn', label: 'The family chose to end it' },
  { code: 'grew up', label: 'The young person became an adult' },
  { code: 'died', label: 'The child died' },
  { code: 'started by mistake', label: 'It was started by mistake' },
] as const satisfies readonly Code[]

const withFamilies: readonly Role[] = [
  'social-worker',
  'family-support-worker',
  'team-manager',
  'service-manager',
  'head-of-service',
]

/** Section 17 of the Children Act 1989. */
export const childInNeedPlan: PlanKind = {
  id: 'child-in-need',
  title: 'Child in need plan',
  part: 'notes',
  may: forRoles(...withFamilies),
  onePerChild: true,
  words,
  asks: { howKnown: 'must', difficulties: 'may', contingency: 'must', reviewOn: 'must' },
  decisions,
  endReasons,
  pages: { review: 'cin-review', end: { path: 'close', may: forRoles(...roles.managers) } },
}

/** The detailed plan of a child protection conference and its core group (Working Together). Only a conference ends it. */
export const childProtectionPlan: PlanKind = {
  ...childInNeedPlan,
  id: 'child-protection',
  title: 'Child protection plan',
  may: forRoles(...withFamilies, 'conference-chair'),
  pages: { review: 'review', end: null },
  asks: { howKnown: 'must', difficulties: 'may', contingency: 'must', reviewOn: 'must' },
}

/** What keeps a child safe until something happens: who checks it, until when. Several may stand at once. */
export const safetyPlan: PlanKind = {
  ...childInNeedPlan,
  id: 'safety',
  title: 'Safety plan',
  may: forRoles(...withFamilies, 'front-door-practitioner', 'out-of-hours-practitioner', 'conference-chair'),
  onePerChild: false,
  words: {
    ...words,
    outcome: 'What we are worried may happen',
    howKnown: 'How will we know that it works?',
    action: 'What keeps the child safe',
    owner: 'Who does it, and checks',
    dueOn: 'Until when',
    contingency: 'What we do if the plan is not kept',
    reviewOn: 'The plan holds until',
  },
  asks: { howKnown: 'not asked', difficulties: 'not asked', contingency: 'must', reviewOn: 'must' },
  pages: { review: 'review', end: { path: 'end', may: forRoles(...withFamilies) } },
  decisions: decisions.filter(({ code }) => code !== 'step down'),
}

/** Every kind of plan there is. */
export const planKinds: readonly PlanKind[] = [childInNeedPlan, childProtectionPlan, safetyPlan]

/** The kind of an id; undefined where there is none. */
export function planKindOf(id: string): PlanKind | undefined {
  return planKinds.find((kind) => kind.id === id)
}
