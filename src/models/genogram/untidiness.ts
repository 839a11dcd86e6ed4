import { type Orders, placesIn } from './crossings.ts'
import type { Member } from './family.ts'
import type { Layered, LayerNode } from './layers.ts'
import type { Untidiness } from './tidy.ts'
import { pairKey } from './unions.ts'

const weights = {
  betweenPartners: 4,
  betweenTwins: 6,
  betweenSiblings: 1,
  outOfBirthOrder: 2,
  looseWithin: 1,
} as const

/** What makes an order hard to read: partners and twins apart, strangers among brothers and sisters, a younger one before an elder. */
export function untidinessOf(
  layered: Layered,
  members: readonly Member[],
  twins: ReadonlySet<string>,
): Untidiness {
  const { nodes, edges } = layered
  const born = new Map(members.map(({ id, bornOn }) => [id, bornOn]))
  const ends = [...nodes.keys()]
    .filter((node) => 'union' in (nodes[node] ?? {}))
    .map((union) => ({
      partners: edges.filter(([, lower]) => lower === union).map(([upper]) => upper),
      children: edges.filter(([upper]) => upper === union).map(([, lower]) => lower),
    }))
  const pairs = ends.flatMap(({ children }) => pairsOf(children).map((pair) => siblings(pair)))
  const loose = looseIn(layered)
  return (orders) => {
    const places = placesIn(orders)
    let sum = 0
    for (const { partners, children } of ends) {
      sum += weights.betweenPartners * gap(partners, places)
      sum += weights.betweenSiblings * gap(children, places)
    }
    for (const pair of pairs) sum += untidyPair(pair, places)
    for (const node of loose) sum += weights.looseWithin * behind(orders, nodes[node], places[node] ?? 0)
    return sum
  }

  function siblings([one, two]: readonly [number, number]): Siblings {
    const [first, second] = [idOf(nodes[one]), idOf(nodes[two])]
    const [bornFirst, bornSecond] = [born.get(first), born.get(second)]
    const known = bornFirst && bornSecond && bornFirst !== bornSecond
    const elder = known ? Math.sign(bornFirst < bornSecond ? 1 : -1) : 0
    return { one, two, elder, twins: twins.has(pairKey(first, second)) }
  }
}

interface Siblings {
  readonly one: number
  readonly two: number
  /** 1: the first is the elder; -1: the second; 0: not known. */
  readonly elder: number
  readonly twins: boolean
}

function untidyPair({ one, two, elder, twins }: Siblings, places: readonly number[]): number {
  const apart = (places[two] ?? 0) - (places[one] ?? 0)
  const order = elder * apart < 0 ? weights.outOfBirthOrder : 0
  return order + (twins ? weights.betweenTwins * (Math.abs(apart) - 1) : 0)
}

function idOf(node: LayerNode | undefined): string {
  return node && 'personId' in node ? node.personId : ''
}

/** How many others stand among these. */
function gap(group: readonly number[], places: readonly number[]): number {
  if (group.length < 2) return 0
  const at = group.map((node) => places[node] ?? 0)
  return Math.max(...at) - Math.min(...at) + 1 - group.length
}

function pairsOf(group: readonly number[]): [number, number][] {
  return group.flatMap((one, index) => group.slice(index + 1).map((two): [number, number] => [one, two]))
}

/** Those on no line. */
function looseIn({ nodes, edges }: Layered): number[] {
  const tied = new Set(edges.flat())
  return [...nodes.keys()].filter((node) => !tied.has(node))
}

/** How many stand to the right of somebody who belongs at the end. */
function behind(orders: Orders, node: LayerNode | undefined, place: number): number {
  return (orders[node?.layer ?? 0]?.length ?? 0) - 1 - place
}
