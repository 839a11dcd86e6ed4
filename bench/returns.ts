import { benchCin } from './returns/cin.ts'
import { benchSsda903 } from './returns/ssda903.ts'

/** Measures the checking of returns. @param words `cin` or `ssda903`, both where neither is named, then how many children */
export async function benchReturns([name, ...sizes]: readonly string[]): Promise<void> {
  if (name === 'cin') return benchCin(sizes)
  if (name === 'ssda903') return benchSsda903(sizes)
  const all = name === undefined ? sizes : [name, ...sizes]
  await benchCin(all)
  await benchSsda903(all)
}
