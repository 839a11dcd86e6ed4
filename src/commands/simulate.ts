import { Command, InvalidArgumentError } from 'commander'
import { instantOf } from '../platform/instant.ts'
import { isEmpty, simulateBorough } from '../simulate/borough.ts'
import { profileNamed } from '../simulate/profiles/all.ts'
import { simulateToFiles } from '../simulate/to-files.ts'
import { CannotRun, type Program, program, withStore } from './program.ts'
import { withProgress } from './progress.ts'

interface Options {
  readonly children: number
  readonly years: number
  readonly seed: number
  readonly profile?: string
  readonly out?: string
}

/** `hearth simulate`: makes up a council with its people and their history, in an empty store or as SSD files. */
export function simulateCommand(): Command {
  return new Command('simulate')
    .description('make up a council, its people and their history')
    .requiredOption('--children <number>', 'children with at least one contact; adults follow', wholeNumber)
    .option('--years <number>', 'years of history', wholeNumber, 3)
    .option('--seed <number>', 'the same seed gives the same council on the same day', wholeNumber, 1)
    .option('--profile <name>', 'the shape of whose figures (river-borough)')
    .option('--out <dir>', 'write SSD CSV files there and leave the store alone')
    .action((options: Options) => simulate(options))
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('Give a whole number above 0')
  return Number(text)
}

async function simulate({ out, ...wanted }: Options): Promise<void> {
  profileNamed(wanted.profile)
  const it = program()
  const now = instantOf(it.config.testClock ?? new Date())
  await withProgress({ what: 'Children made up' }, (telling) =>
    out === undefined
      ? intoStore(it, { ...wanted, now, ...telling })
      : simulateToFiles({ ...wanted, now, ...telling }, out),
  )
}

async function intoStore(it: Program, borough: Parameters<typeof simulateBorough>[1]): Promise<void> {
  if (it.config.production)
    throw new CannotRun('CANNOT_RUN', 'Made-up people are never put into a store for production')
  await withStore(it, async (store) => {
    const owner = store.connect('owner', { connections: 4 })
    try {
      if (!(await isEmpty(owner))) {
        throw new CannotRun(
          'CANNOT_RUN',
          'The store is not empty: made-up people are only put into an empty one',
        )
      }
      await simulateBorough(owner, borough)
    } finally {
      await owner.destroy()
    }
  })
}
