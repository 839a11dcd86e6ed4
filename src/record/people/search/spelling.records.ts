import { sql } from 'kysely'
import { cleanName } from '../../../models/link/clean/name.ts'
import { formsVersion } from '../../../models/link/names/forms.ts'
import { nameKeys } from '../../../models/link/names/keys.ts'
import type { Db } from '../../../platform/db.ts'

/** What one word of a name is found by: how it sounds, in two ways, and the names it is a form of. */
function keysOf(word: string): string[] {
  const { given, forms, sounds } = nameKeys(cleanName({ given: word }))
  return [
    ...given.map((skeleton) => `k:${skeleton}`),
    ...forms.map((form) => `f:${form}`),
    ...sounds.map((sound) => `s:${sound}`),
  ]
}

const atOnce = 2_000

/**
 * Makes the keys of spellings that have none, or have those of other tables of names. It may stop anywhere and begin again; two at
 * once share the work. Every search asks for it first, so nobody is lost to a load that made none.
 *
 * @returns how many spellings were given keys
 */
export async function keySpellings(db: Db): Promise<number> {
  let keyed = 0
  for (;;) {
    const words = await db
      .selectFrom('record.name_spelling')
      .select('word')
      // By order, which the index answers: nearly always there are none.
      .where((is) =>
        is.or([
          is('keyed_by', 'is', null),
          is('keyed_by', '<', formsVersion),
          is('keyed_by', '>', formsVersion),
        ]),
      )
      .limit(atOnce)
      .forUpdate()
      .skipLocked()
      .execute()
    if (words.length === 0) return keyed
    await keyThese(
      db,
      words.map(({ word }) => word),
    )
    keyed += words.length
  }
}

async function keyThese(db: Db, words: readonly string[]): Promise<void> {
  const pairs = words.flatMap((word) => keysOf(word).map((key) => ({ key, word })))
  await db.deleteFrom('record.spelling_key').where('word', 'in', words).execute()
  await sql`insert into record.spelling_key (key, word)
    select * from unnest(${pairs.map(({ key }) => key)}::text[], ${pairs.map(({ word }) => word)}::text[])
    on conflict do nothing`.execute(db)
  await db
    .updateTable('record.name_spelling')
    .set({ keyed_by: formsVersion })
    .where('word', 'in', words)
    .execute()
}

/** A spelling that is held, and the place of the word that it may stand for. */
export interface HeldSpelling {
  readonly place: number
  readonly word: string
}

/** Bigger than every text that begins with the word: the index holds words in the order of their bytes. */
const afterAll = '\u{10FFFF}'

/** How much alike two spellings must look, as trigrams are counted; the usual .3 brings many that no ear would take for one another. */
const alikeEnough = '0.42'

/** Spellings that are held and begin as a word does, share a key with it, or look much like it. Of nobody in particular. */
export async function spellingsLike(db: Db, words: readonly string[]): Promise<HeldSpelling[]> {
  await sql`select set_config('pg_trgm.similarity_threshold', ${alikeEnough}, true)`.execute(db)
  const keys = words.flatMap((word, place) => keysOf(word).map((key) => ({ place, key })))
  const { rows } = await sql<HeldSpelling>`
    with said as (select word collate "C" as word, place::integer - 1 as place
                    from unnest(${[...words]}::text[]) with ordinality as s (word, place))
    select said.place, held.word from said cross join lateral (
      select n.word from record.name_spelling n where n.word >= said.word and n.word < said.word || ${afterAll}::text collate "C"
       order by n.word limit 400) held
    union
    select wanted.place, k.word from unnest(${keys.map(({ place }) => place)}::integer[], ${keys.map(({ key }) => key)}::text[])
      as wanted (place, key) join record.spelling_key k on k.key = wanted.key collate "C"
    union
    select said.place, n.word from said join record.name_spelling n on n.word % said.word where length(said.word) >= 4`.execute(
    db,
  )
  return rows
}
