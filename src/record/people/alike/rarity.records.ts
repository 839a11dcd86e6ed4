import { sql } from 'kysely'
import { type Rarity, rarityOf } from '../../../models/link/rarity.ts'
import type { Db } from '../../../platform/db.ts'

/** Beyond so many a name is common, however many more there are. */
const enough = 20_000

/** How common these words are among the people held, for the engine: of a common name, agreement says less. */
export async function nameRarity(db: Db, words: readonly string[]): Promise<Rarity> {
  const { rows } = await sql<{ word: string; many: number; people: number }>`
    select said.word, (select count(*) from (select 1 from record.name_word n where n.word = said.word collate "C" limit ${enough}) few)::integer as many,
      (select greatest(c.reltuples, 0)::integer from pg_class c where c.oid = 'record.person'::regclass) as people
      from unnest(${[...words]}::text[]) as said (word)`.execute(db)
  const counts = new Map(rows.map(({ word, many }) => [word, many]))
  const people = Math.max(rows[0]?.people ?? 0, ...counts.values(), 1)
  return rarityOf(
    { given: counts, family: counts, fullName: new Map(), birth: new Map(), postcode: new Map() },
    people,
  )
}
