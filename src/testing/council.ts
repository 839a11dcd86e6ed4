import { randomUUID } from 'node:crypto'
import { house } from '../journey/house.ts'
import type { Role, Viewer } from '../mechanisms/access/index.ts'
import { type Db, inContext, systemActor } from '../platform/db.ts'
import { dayOf, type Instant, instantOf } from '../platform/instant.ts'
import type { Act } from '../record/shell/act.ts'

/** The teams of the tests' council: always the same, found by what they are for. */
export const teamIds = {
  service: '10000000-0000-4000-8000-000000000000',
  frontDoor: '10000000-0000-4000-8000-000000000001',
  assessment: '10000000-0000-4000-8000-000000000002',
  earlyHelp: '10000000-0000-4000-8000-000000000003',
  elsewhere: '10000000-0000-4000-8000-000000000004',
} as const

const teams = [
  { id: teamIds.service, name: 'Children’s services', parent_id: null, purpose: 'other' },
  { id: teamIds.frontDoor, name: 'Front door', parent_id: teamIds.service, purpose: 'front-door' },
  { id: teamIds.assessment, name: 'Assessment north', parent_id: teamIds.service, purpose: 'assessment' },
  { id: teamIds.earlyHelp, name: 'Early help', parent_id: teamIds.service, purpose: 'early-help' },
  { id: teamIds.elsewhere, name: 'Assessment south', parent_id: teamIds.service, purpose: 'other' },
]

const posts = {
  practitioner: { name: 'Test Practitioner', role: 'front-door-practitioner', team: teamIds.frontDoor },
  secondPractitioner: {
    name: 'Test Second Practitioner',
    role: 'front-door-practitioner',
    team: teamIds.frontDoor,
  },
  frontDoorManager: { name: 'Test Front Door Manager', role: 'team-manager', team: teamIds.frontDoor },
  socialWorker: { name: 'Test Social Worker', role: 'social-worker', team: teamIds.assessment },
  assessmentManager: { name: 'Test Assessment Manager', role: 'team-manager', team: teamIds.assessment },
  earlyHelpWorker: {
    name: 'Test Early Help Worker',
    role: 'early-help-practitioner',
    team: teamIds.earlyHelp,
  },
  workerElsewhere: { name: 'Test Worker Elsewhere', role: 'social-worker', team: teamIds.elsewhere },
  serviceManager: { name: 'Test Service Manager', role: 'service-manager', team: teamIds.service },
  analyst: { name: 'Test Analyst', role: 'analyst', team: teamIds.service },
  administrator: { name: 'Test Administrator', role: 'system-administrator', team: teamIds.service },
  keeper: { name: 'Test Keeper', role: 'restricted-record-keeper', team: teamIds.service },
} as const satisfies Record<string, { name: string; role: Role; team: string }>

/** Somebody in a post of the tests' council. */
export type Post = keyof typeof posts

/** Every post there is, for tests that walk them all. */
export const allPosts = Object.keys(posts).filter((post): post is Post => post in posts)

const idOf = (post: Post) => `20000000-0000-4000-8000-${String(allPosts.indexOf(post) + 1).padStart(12, '0')}`

/** Fills an empty database with the teams and one worker in each post. @param owner the database as its owner */
export async function makeCouncil(
  owner: Db,
  since: Instant = instantOf('2026-01-05T09:00:00Z'),
): Promise<void> {
  await inContext(owner, systemActor, async (trx) => {
    await trx.insertInto('access.team').values(teams).execute()
    await trx
      .insertInto('access.worker')
      .values(
        allPosts.map((post) => ({
          id: idOf(post),
          name: posts[post].name,
          title: posts[post].role,
          team_id: posts[post].team,
        })),
      )
      .execute()
    await trx
      .insertInto('access.role_held')
      .values(
        allPosts.map((post) => ({
          worker_id: idOf(post),
          role: posts[post].role,
          from_at: since,
          reviewed_at: since,
        })),
      )
      .execute()
  })
}

/** The worker in a post, as a request would see them. */
export function viewerOf(post: Post): Viewer {
  const { name, role, team } = posts[post]
  return {
    id: idOf(post),
    name,
    roles: new Set([role]),
    teams: new Set([team]),
    managedTeams: new Set(managedBy(post)),
  }
}

function managedBy(post: Post): string[] {
  const { role, team } = posts[post]
  if (role === 'service-manager') return teams.map(({ id }) => id)
  return role === 'team-manager' ? [team] : []
}

/** Somebody in a post, about to do something at a moment, with a new key. */
export function actAs(db: Db, post: Post, now: Instant): Act {
  const viewer = viewerOf(post)
  return {
    db,
    house,
    viewer,
    origin: { workerId: viewer.id, sessionId: null, requestId: randomUUID(), now },
    today: dayOf(now),
    key: randomUUID(),
  }
}
