import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Role } from '../mechanisms/access/index.ts'
import { type Instant, momentAt } from '../platform/instant.ts'
import { addDays, type PlainDate } from '../platform/plain-date.ts'
import { addRow, type Load } from '../record/bulk/load.ts'
import { origins } from './names/all.ts'
import { familyNames } from './names/family-names.ts'
import { type Random, randomOf } from './random.ts'

const teamLine = z.object({
  key: z.string(),
  name: z.string(),
  parent: z.string(),
  purpose: z.string(),
  posts: z.coerce.number(),
})

/** A team of the example council. */
export interface Team {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly purpose: string
  readonly parentId: string | null
}

/** Somebody who works there. */
export interface Worker {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly team: Team
  readonly roles: readonly Role[]
}

/** The made-up staff: first of each team its manager. */
export interface Staff {
  readonly teams: ReadonlyMap<string, Team>
  readonly workers: readonly Worker[]
  readonly team: (key: string) => Team
  readonly manager: (key: string) => Worker
  /** Those of a team who carry the work. */
  readonly members: (key: string) => readonly Worker[]
}

/** Teams by `council/teams.csv`, with posts in proportion to the number of children. */
export function makeStaff(seed: number, children: number): Staff {
  const random = randomOf(seed, 'staff')
  const lines = z.array(teamLine).parse(parse(readFileSync(teamsFile, 'utf8'), { columns: true }))
  const teams = teamsOf(lines, seed)
  const scale = Math.max(1, children / 1_500)
  const workers = lines.flatMap((line) => {
    const team = found(teams, line.key)
    const posts = line.key === 'records' ? recordsPosts : postsOf(line.key, Math.ceil(line.posts * scale))
    return posts.map((post) => ({ id: random.uuid(), name: workerName(random), team, ...post }))
  })
  const byTeam = Map.groupBy(workers, ({ team }) => team.key)
  return {
    teams,
    workers,
    team: (key) => found(teams, key),
    manager: (key) => firstOf(byTeam.get(key)),
    members: (key) => byTeam.get(key)?.slice(1) ?? [],
  }
}

const teamsFile = new URL('../../council/teams.csv', import.meta.url)

function teamsOf(lines: readonly z.infer<typeof teamLine>[], seed: number): Map<string, Team> {
  const ids = new Map(lines.map(({ key }) => [key, randomOf(seed, 'team', key).uuid()]))
  return new Map(
    lines.map(({ key, name, purpose, parent }) => {
      const id = ids.get(key) ?? ''
      return [key, { id, key, name, purpose, parentId: ids.get(parent) ?? null }]
    }),
  )
}

function found(teams: ReadonlyMap<string, Team>, key: string): Team {
  const team = teams.get(key)
  if (!team) throw new RangeError(`council/teams.csv has no team ${key}`)
  return team
}

function firstOf(workers: readonly Worker[] | undefined): Worker {
  const [first] = workers ?? []
  if (!first) throw new RangeError('A team without anybody')
  return first
}

function workerName(random: Random): string {
  const origin = random.weighted(origins.map((one) => [one, one.weight] as const))
  const { mother, father } = familyNames(origin, random)
  const name = random.chance(0.72) ? mother : father
  return [name.given, name.family].filter(Boolean).join(' ')
}

type Post = Pick<Worker, 'title' | 'roles'>

const managers: Readonly<Record<string, Post>> = {
  'help-and-protection': {
    title: 'Service manager',
    roles: ['service-manager', 'restricted-record-keeper', 'conference-chair'],
  },
}

const members: readonly { readonly team: RegExp; readonly title: string; readonly role: Role }[] = [
  { team: /^front-door$/, title: 'Front door practitioner', role: 'front-door-practitioner' },
  { team: /^out-of-hours$/, title: 'Out of hours social worker', role: 'out-of-hours-practitioner' },
  { team: /^early-help/, title: 'Early help practitioner', role: 'early-help-practitioner' },
  { team: /./, title: 'Social worker', role: 'social-worker' },
]

function postsOf(key: string, count: number): Post[] {
  const manager = managers[key] ?? { title: 'Team manager', roles: ['team-manager'] }
  const member = members.find(({ team }) => team.test(key))
  const post = { title: member?.title ?? '', roles: member ? [member.role] : [] }
  return [manager, ...Array.from({ length: count }, () => post)]
}

// What takes two people can be shown: there are two keepers (the other is the service manager) and two administrators.
const recordsPosts: readonly Post[] = [
  { title: 'Performance analyst and second administrator', roles: ['analyst', 'system-administrator'] },
  { title: 'Information and privacy lead', roles: ['privacy-lead', 'restricted-record-keeper'] },
  { title: 'System administrator', roles: ['system-administrator'] },
  { title: 'Business support officer', roles: ['business-support'] },
]

/** The rows of teams, workers and the roles they hold, reviewed last month. */
export function loadStaff(load: Load, staff: Staff, { seed, from, today }: Times): void {
  const { teams, workers } = staff
  const random = randomOf(seed, 'roles')
  for (const { id, key, name, purpose, parentId } of teams.values()) {
    addRow(load, 'access.team', {
      ...{ id, name, purpose, parent_id: parentId },
      email: `${key}@riverborough.example`,
    })
  }
  const reviewedAt = momentAt(addDays(today, -30), '09:00')
  for (const worker of workers) {
    addRow(load, 'access.worker', { id: worker.id, ...workerColumns(worker, random) })
    for (const role of worker.roles) {
      const since: Instant = momentAt(from, '09:00')
      addRow(load, 'access.role_held', {
        id: random.uuid(),
        worker_id: worker.id,
        role,
        from_at: since,
        reviewed_at: reviewedAt,
      })
    }
  }
  loadFirstYears(load, staff, today)
}

/** One worker of each assessment team is in their first year: a cap on what they carry holds. */
function loadFirstYears(load: Load, { teams, manager, members }: Staff, today: PlainDate): void {
  for (const { key } of [...teams.values()].filter(({ purpose }) => purpose === 'assessment')) {
    const newest = members(key).at(-1)
    if (!newest) continue
    const set = { set_by: manager(key).id, set_at: momentAt(addDays(today, -60), '09:30') }
    const row = { worker_id: newest.id, until_on: addDays(today, 240), ...set }
    addRow(load, 'assessment.newly_qualified', row)
  }
}

interface Times {
  readonly seed: number
  readonly from: PlainDate
  readonly today: PlainDate
}

function workerColumns({ name, title, team, roles }: Worker, random: Random) {
  const registered = roles.some((role) => role === 'social-worker' || role === 'team-manager')
  const number = String(random.whole(100_000, 999_999))
  return {
    name,
    title,
    team_id: team.id,
    registration: registered ? `SW${number}` : null,
    full_time_equivalent: random.weighted([
      [1, 7],
      [0.8, 2],
      [0.6, 1],
    ] as const),
    agency: random.chance(0.14),
  }
}
