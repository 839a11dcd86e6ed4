import { expect, test } from 'vitest'
import { forEveryone, forRoles } from './role-rule.ts'
import type { Role } from './viewer.ts'

const viewer = (...roles: Role[]) => ({
  id: 'x',
  name: 'x',
  roles: new Set(roles),
  teams: new Set<string>(),
  managedTeams: new Set<string>(),
})
const rule = forRoles('social-worker', 'team-manager')

test.each([
  {
    who: 'somebody in one of the roles',
    roles: ['team-manager'],
    decision: { allowed: true, because: 'role' },
  },
  {
    who: 'somebody in other roles',
    roles: ['analyst', 'auditor'],
    decision: { allowed: false, because: 'not your role' },
  },
  { who: 'somebody without a role', roles: [], decision: { allowed: false, because: 'not your role' } },
] satisfies { who: string; roles: Role[]; decision: unknown }[])(
  '$who: $decision.because',
  ({ roles, decision }) => {
    expect(rule(viewer(...roles))).toEqual(decision)
  },
)

test('one’s own work is everybody’s', () => {
  expect(forEveryone()).toEqual({ allowed: true, because: 'own work' })
})
