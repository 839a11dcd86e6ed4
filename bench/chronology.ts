import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { chronologyOf } from '../src/desk/child/chronology/records.ts'
import { countsByDay, spansOf } from '../src/desk/child/chronology/story.records.ts'
import { storyWords } from '../src/desk/child/chronology/story-words.ts'
import { inContext, systemActor } from '../src/platform/db.ts'
import { plainDate } from '../src/platform/plain-date.ts'
import { quantile, table } from './support/figures.ts'
import { withThrowaway } from './throwaway.ts'

const kinds = [
  'contact-received',
  'case-note-written',
  'address-changed',
  'worker-allocated',
  'strategy-held',
]

/** Reads and places the story of a child with many entries, as the page does. @param words how many entries (2,000) */
export function benchChronology([entries = '2000']: readonly string[]): Promise<void> {
  return withThrowaway(async ({ database }) => {
    const open = await database('bench')
    const owner = open('owner')
    const personId = randomUUID()
    await inContext(owner, systemActor, async (trx) => {
      await sql`insert into record.person (id, given, recorded_at, recorded_by) values (${personId}, 'Ffion', now(), ${personId})`.execute(
        trx,
      )
      await sql`insert into record.event (id, person_id, type, on_day, headline, key_event, recorded_at, recorded_by, trace_id)
        select gen_random_uuid(), ${personId}, (${[...kinds]}::text[])[1 + n % 5], date '2016-01-01' + (n * 7) % 3600, 'Something happened', n % 9 = 0, now(),
          ${personId}, gen_random_uuid() from generate_series(1, ${Number(entries)}::int) n`.execute(trx)
    })
    const samples: number[] = []
    for (let turn = 0; turn < 50; turn += 1) samples.push(await timed(() => story(owner, personId)))
    const figures = [samples[0] ?? 0, quantile(samples, 0.5), quantile(samples, 0.95)]
    const row = [entries, ...figures.map((ms) => ms.toFixed(1))]
    process.stdout.write(`${table(['entries', 'first ms', 'p50 ms', 'p95 ms'], [row])}\n`)
  })
}

async function story(db: Parameters<typeof inContext>[0], personId: string): Promise<void> {
  await inContext(db, systemActor, async (trx) => {
    const counts = await countsByDay(trx, personId, 'all')
    await chronologyOf(trx, personId, { only: 'all', limit: 51 })
    const read = {
      counts,
      spans: await spansOf(trx, personId),
      today: plainDate('2026-03-02'),
      openSince: null,
    }
    storyWords(read, { only: 'all', lane: null, kind: null, period: 'all' })
  })
}

async function timed(work: () => Promise<void>): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}
