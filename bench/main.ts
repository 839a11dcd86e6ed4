/** A bench: measures, prints, and judges nothing by its exit. */
interface Bench {
  readonly run: (args: readonly string[]) => Promise<void>
}

/** The benches by name; each is loaded when it is asked for. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  web: () => import('./web/run.ts'),
}

/** `npm run bench NAME`. @param argv the name, and what the bench itself is told */
export async function main([name = '', ...args]: readonly string[]): Promise<void> {
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined
  if (bench === undefined) {
    process.stderr.write(`Say which: npm run bench ${Object.keys(benches).join(' | ')}\n`)
    process.exitCode = 2
    return
  }
  await (await bench()).run(args)
}
