import type { Bond, Descent, Family, Tie, Union, UnionChild } from './family.ts'

type Parent = Extract<Tie, { kind: 'parent' }>
type Couple = Extract<Tie, { kind: 'couple' }>
type Siblings = Extract<Tie, { kind: 'siblings' }>

interface Growing {
  readonly partners: readonly string[]
  bond: Bond
  readonly children: UnionChild[]
}

/**
 * Partners with their children, from what is known between pairs. Children of the same parents hang on one union. A third
 * parent by birth or by adoption has a union of their own. Brothers and sisters whose parents are not known share a union without partners.
 */
export function unionsOf({ members, ties }: Family): Union[] {
  const growing = new Map<string, Growing>()
  const parents = withoutCircles(ties.filter((tie) => tie.kind === 'parent'))
  for (const { id } of members)
    for (const by of ['birth', 'adoption'] as const) addChild(growing, parents, { id, by })
  for (const couple of ties.filter((tie) => tie.kind === 'couple')) addBond(growing, couple)
  addSiblings(
    growing,
    ties.filter((tie) => tie.kind === 'siblings'),
  )
  return [...growing].map(([id, union]) => ({ id, ...union }))
}

function addChild(
  growing: Map<string, Growing>,
  parents: readonly Parent[],
  { id, by }: { readonly id: string; readonly by: 'birth' | 'adoption' },
): void {
  const own = [
    ...new Set(parents.filter((tie) => tie.child === id && tie.by === by).map(({ parent }) => parent)),
  ]
  const sorted = own.toSorted()
  const groups = sorted.length > 2 ? [sorted.slice(0, 2), ...sorted.slice(2).map((one) => [one])] : [sorted]
  for (const partners of groups.filter(({ length }) => length > 0))
    unionAt(growing, partners).children.push({ id, by })
}

/** Leaves out what would make somebody their own forebear: a slip of the pen that a drawing can't show. */
function withoutCircles(ties: readonly Parent[]): Parent[] {
  const kept: Parent[] = []
  const reaches = (from: string, to: string): boolean =>
    from === to || kept.some(({ parent, child }) => parent === from && reaches(child, to))
  for (const tie of ties) if (!reaches(tie.child, tie.parent)) kept.push(tie)
  return kept
}

/** Where it was said twice, the later word counts. */
function addBond(growing: Map<string, Growing>, { one, two, bond }: Couple): void {
  unionAt(growing, [one, two].toSorted()).bond = bond
}

function unionAt(growing: Map<string, Growing>, partners: readonly string[]): Growing {
  const id = partners.join('+')
  const found = growing.get(id)
  if (found) return found
  const made: Growing = { partners, bond: 'parents', children: [] }
  growing.set(id, made)
  return made
}

/** Who is said to be brother or sister of somebody, and hangs on no union with them yet. */
function addSiblings(growing: Map<string, Growing>, siblings: readonly Siblings[]): void {
  const placed = (id: string) =>
    [...growing.values()].find(({ children }) => children.some((child) => child.id === id))
  for (const group of groupsOf(siblings.filter((pair) => !placed(pair.one) || !placed(pair.two)))) {
    const unions = [...new Set(group.flatMap((id) => placed(id) ?? []))]
    const [only] = unions
    const loose = group.filter((id) => !placed(id)).map((id) => ({ id, by: 'sibling' }) as const)
    if (only && unions.length === 1) only.children.push(...loose)
    else if (loose.length > 1)
      growing.set(`of ${group.join('+')}`, { partners: [], bond: 'parents', children: loose })
  }
}

function groupsOf(pairs: readonly Siblings[]): string[][] {
  const groups: Set<string>[] = []
  for (const { one, two } of pairs) {
    const touched = groups.filter((group) => group.has(one) || group.has(two))
    const merged = new Set([one, two, ...touched.flatMap((group) => [...group])])
    for (const group of touched) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups.map((group) => [...group].toSorted())
}

/** Pairs of the same birth: those said to be twins, and children of the same two parents by birth who were born on one day. */
export function twinsOf({ members, ties }: Family, unions: readonly Union[]): Set<string> {
  const said = ties.filter((tie) => tie.kind === 'siblings' && tie.twins)
  const born = new Map(members.map(({ id, bornOn }) => [id, bornOn]))
  const seen = unions.flatMap(({ partners, children }) =>
    partners.length === 2 ? sameDay(children, born) : [],
  )
  return new Set([
    ...said.flatMap((tie) => (tie.kind === 'siblings' ? [pairKey(tie.one, tie.two)] : [])),
    ...seen,
  ])
}

/** The key of a pair, whichever is named first. */
export function pairKey(one: string, two: string): string {
  return [one, two].toSorted().join('&')
}

function sameDay(children: readonly UnionChild[], born: ReadonlyMap<string, string | null>): string[] {
  const byBirth = children.filter(({ by }) => by === ('birth' satisfies Descent))
  return byBirth.flatMap(({ id }, index) =>
    byBirth
      .slice(index + 1)
      .filter((other) => born.get(id) && born.get(id) === born.get(other.id))
      .map((other) => pairKey(id, other.id)),
  )
}
