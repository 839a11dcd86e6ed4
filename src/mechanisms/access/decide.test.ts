import { describe, expect, test } from 'vitest'
import { instantOf } from '../../platform/instant.ts'
import { decide, type Facts, type Reason } from './decide.ts'
import type { Part } from './parts.ts'
import type { Viewer } from './viewer.ts'

const now = instantOf('2026-03-02T10:00:00Z')
const child = { reasons: [], restrictedTo: null, conflict: false } satisfies Facts

const aViewer = (given: Partial<Viewer> = {}): Viewer => ({
  id: 'worker-1',
  name: 'Test Worker',
  roles: new Set(['social-worker']),
  teams: new Set(['north']),
  managedTeams: new Set(),
  ...given,
})
const aReason = (given: Partial<Reason> = {}): Reason => ({
  kind: 'allocated worker',
  opens: 'whole',
  workerId: 'worker-1',
  teamId: 'north',
  fromAt: instantOf('2026-01-01T09:00:00Z'),
  toAt: null,
  sourceId: 'contact-1',
  ...given,
})
const other = { workerId: 'worker-2' }

describe('3.1, 3.3 who may see which part of a child’s record', () => {
  test.each([
    {
      who: 'the allocated worker',
      facts: { reasons: [aReason()] },
      part: 'notes',
      because: 'allocated worker',
      may: true,
    },
    {
      who: 'a colleague in the team',
      facts: { reasons: [aReason(other)] },
      part: 'notes',
      because: 'team of the allocated worker',
      may: true,
    },
    {
      who: 'a worker with no reason',
      facts: {},
      part: 'identity',
      because: 'no working relationship',
      may: false,
    },
    {
      who: 'the worker of another team',
      facts: { reasons: [aReason({ ...other, teamId: 'south' })] },
      part: 'identity',
      because: 'no working relationship',
      may: false,
    },
    {
      who: 'a worker whose reason ended',
      facts: { reasons: [aReason({ toAt: now })] },
      part: 'identity',
      because: 'no working relationship',
      may: false,
    },
    {
      who: 'a worker whose reason begins tomorrow',
      facts: { reasons: [aReason({ fromAt: instantOf('2026-03-03T00:00:00Z') })] },
      part: 'identity',
      because: 'no working relationship',
      may: false,
    },
    {
      who: 'the front door on an open contact',
      facts: { reasons: [aReason({ ...other, kind: 'open contact', opens: 'front-door' })] },
      part: 'contacts',
      because: 'open contact',
      may: true,
    },
    {
      who: 'the front door, asking for notes',
      facts: { reasons: [aReason({ ...other, kind: 'open contact', opens: 'front-door' })] },
      part: 'notes',
      because: 'not this part',
      may: false,
    },
    {
      who: 'the allocated worker, asking who looked',
      facts: { reasons: [aReason()] },
      part: 'who looked',
      because: 'allocated worker',
      may: true,
    },
    {
      who: 'a colleague, asking who looked',
      facts: { reasons: [aReason(other)] },
      part: 'who looked',
      because: 'not this part',
      may: false,
    },
    {
      who: 'somebody with urgent access, asking who looked',
      facts: { reasons: [aReason({ kind: 'urgent access' })] },
      part: 'who looked',
      because: 'not this part',
      may: false,
    },
    {
      who: 'the worker of a brother, asking for the family',
      facts: { reasons: [aReason({ kind: 'worker of the family', opens: 'family' })] },
      part: 'family',
      because: 'worker of the family',
      may: true,
    },
    {
      who: 'the worker of a brother, asking for notes',
      facts: { reasons: [aReason({ kind: 'worker of the family', opens: 'family' })] },
      part: 'notes',
      because: 'not this part',
      may: false,
    },
    {
      who: 'an allocated worker with an interest',
      facts: { reasons: [aReason()], conflict: true },
      part: 'identity',
      because: 'conflict of interest',
      may: false,
    },
    {
      who: 'an allocated worker who is not on the restriction',
      facts: { reasons: [aReason()], restrictedTo: new Set(['worker-9']) },
      part: 'identity',
      because: 'restricted record',
      may: false,
    },
    {
      who: 'somebody named on the restriction',
      facts: { restrictedTo: new Set(['worker-1']) },
      part: 'notes',
      because: 'named on the restriction',
      may: true,
    },
    {
      who: 'somebody named, with an interest',
      facts: { restrictedTo: new Set(['worker-1']), conflict: true },
      part: 'notes',
      because: 'conflict of interest',
      may: false,
    },
  ] satisfies { who: string; facts: Partial<Facts>; part: Part; because: string; may: boolean }[])(
    '$who: $because',
    ({ facts, part, because, may }) => {
      expect(decide(aViewer(), { ...child, ...facts }, { part, now })).toEqual({ allowed: may, because })
    },
  )

  test('the manager of a team who works in it, too, sees as much as one who does not', () => {
    const manager = aViewer({ id: 'manager', managedTeams: new Set(['north']) })
    const facts = { ...child, reasons: [aReason(other)] }
    expect(decide(manager, facts, { part: 'who looked', now })).toEqual({
      allowed: true,
      because: 'manager over that team',
    })
  })

  test('the manager over the team sees the whole record and who looked', () => {
    const manager = aViewer({ id: 'manager', teams: new Set(['top']), managedTeams: new Set(['north']) })
    const facts = { ...child, reasons: [aReason(other)] }
    for (const part of ['notes', 'who looked', 'hidden address'] as const) {
      expect(decide(manager, facts, { part, now })).toEqual({
        allowed: true,
        because: 'manager over that team',
      })
    }
  })

  test('a role by itself opens nothing', () => {
    for (const role of ['system-administrator', 'head-of-service', 'privacy-lead', 'analyst'] as const) {
      expect(decide(aViewer({ roles: new Set([role]) }), child, { part: 'identity', now }).allowed).toBe(
        false,
      )
    }
  })
})
