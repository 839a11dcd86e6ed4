import type { Family } from '../src/models/genogram/family.ts'
import { layOut } from '../src/models/genogram/lay-out.ts'
import { quantile, table } from './support/figures.ts'

/** Draws families of four generations, to see how long it takes. @param words how many of each, 30 unless said */
export async function benchGenogram([times = '30']: readonly string[]): Promise<void> {
  const rows = [20, 40, 60, 120].map((people) => measured(people, Number(times)))
  process.stdout.write(`${table(['people', 'first ms', 'p50 ms', 'p95 ms', 'wide', 'high'], rows)}\n`)
}

function measured(people: number, times: number): string[] {
  const family = grown(people)
  const samples = Array.from({ length: times }, () => {
    const before = performance.now()
    layOut(family)
    return performance.now() - before
  })
  const { width, height } = layOut(family)
  const figures = [samples[0] ?? 0, quantile(samples, 0.5), quantile(samples, 0.95), width, height]
  return [String(family.members.length), ...figures.map((figure) => String(Math.round(figure)))]
}

/** Couples with two, three, one children in turn, each of whom has a partner, until there are enough people. */
function grown(people: number): Family {
  const members: { id: string; bornOn: null; labelWidth: number }[] = []
  const ties: Family['ties'][number][] = []
  const add = () => {
    const id = `p${members.length}`
    members.push({ id, bornOn: null, labelWidth: 70 })
    return id
  }
  let row = Array.from({ length: Math.max(1, Math.round(people / 20)) }, add)
  for (let turn = 0; members.length < people; turn += 1) {
    const one = row.shift() ?? add()
    const two = add()
    ties.push({ kind: 'couple', one, two, bond: turn % 4 === 0 ? 'divorced' : 'married' })
    const born = Array.from({ length: (turn % 3) + 1 }, add)
    row = [...row, ...born]
    ties.push(
      ...born.flatMap((child) =>
        [one, two].map((parent) => ({ kind: 'parent', parent, child, by: 'birth' }) as const),
      ),
    )
  }
  return { members, ties, household: [] }
}
