import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from './db.ts'
import { AppError } from './errors.ts'
import type { Instant } from './instant.ts'
import { type MasterKeys, NotOpened, seal, unseal } from './keys.ts'

/** Where a value stands. It opens only there: a value copied to another row or column is refused. */
export interface Place {
  /** Kind of value: 'searched words', 'hidden address', 'second factor'. */
  readonly class: string
  /** Table, column and row: 'record.address/hidden_value/7f…'. */
  readonly place: string
  /** Whose key; left out for values of no one person. Destroying a person's keys makes their values unreadable (13.4). */
  readonly personId?: string | undefined
}

/** What encrypting needs: the master keys, a transaction with a context, and the moment of the act. */
export interface FieldKeys {
  readonly master: MasterKeys
  readonly trx: Trx
  readonly now: Instant
}

/** The key of the value was destroyed: nobody can read it any more. */
export class KeyDestroyed extends AppError<'KEY_DESTROYED'> {}

interface DataKey {
  readonly id: string
  readonly person_id?: string | null
  readonly wrapped: Buffer | null
  readonly master_id: string
}

const version = 1

/**
 * Encrypts a field for its column (bytea): version, id of the data key (16 bytes), then as `seal`.
 * Makes the data key of this person and class where there is none yet (spec/security.md 10.2).
 */
export async function encryptField(keys: FieldKeys, place: Place, text: string): Promise<Buffer> {
  const dataKey = (await keyInUse(keys.trx, place)) ?? (await makeKey(keys, place))
  const head = Buffer.concat([Buffer.from([version]), idBytes(dataKey.id)])
  return Buffer.concat([
    head,
    seal(unwrap(keys.master, dataKey), placeText(place), Buffer.from(text, 'utf8')),
  ])
}

/**
 * @throws NotOpened where the value was changed, copied from another place, or its master key is not at hand
 * @throws KeyDestroyed where the person's key was destroyed
 */
export async function decryptField(
  keys: Omit<FieldKeys, 'now'>,
  place: Place,
  value: Buffer,
): Promise<string> {
  const id = idText(value.subarray(1, 17))
  const dataKey = value[0] === version ? await keyById(keys.trx, id) : undefined
  if (!dataKey) throw new NotOpened('NOT_OPENED', 'The key of this value is not in this store')
  const sealedFor = await whoseWhenSealed(keys.trx, place, dataKey)
  return unseal(unwrap(keys.master, dataKey), placeText(sealedFor), value.subarray(17)).toString('utf8')
}

/** A value of a record that was joined to this one was sealed for the id that it had then. */
async function whoseWhenSealed(trx: Trx, place: Place, { person_id: owner }: DataKey): Promise<Place> {
  if (!place.personId || !owner || owner === place.personId) return place
  const { rows } = await sql<{ joined: boolean }>`
    select ${owner}::uuid = any(hearth.people_in(${place.personId}::uuid)) as joined`.execute(trx)
  return rows[0]?.joined ? { ...place, personId: owner } : place
}

/** New values of this person and class get a new key from now on; old values still open. */
export async function retireDataKey({ trx, now }: FieldKeys, place: Omit<Place, 'place'>): Promise<void> {
  await sql`update hearth.data_key set retired_at = ${now}
    where class = ${place.class} and person_id is not distinct from ${place.personId ?? null}::uuid and retired_at is null`.execute(
    trx,
  )
}

/**
 * Destroys every key of a person, and of records that were joined to theirs: what was encrypted for them can't be read again, in any
 * copy that lacks the keys.
 */
export async function destroyKeysOf({ trx, now }: FieldKeys, personId: string): Promise<void> {
  await sql`update hearth.data_key set wrapped = null, destroyed_at = ${now}
    where person_id = any((select hearth.people_in(${personId}::uuid))::uuid[]) and destroyed_at is null`.execute(
    trx,
  )
}

/** Wraps every data key that another master key wrapped with the first one. Answers how many. Safe to run while people work. */
export async function rewrapDataKeys({ master, trx }: FieldKeys): Promise<number> {
  const { rows } = await sql<DataKey>`select id, wrapped, master_id from hearth.data_key
    where wrapped is not null and master_id <> ${master[0].id} for update`.execute(trx)
  for (const row of rows) {
    const wrapped = seal(master[0].bytes, row.id, unwrap(master, row))
    await sql`update hearth.data_key set wrapped = ${wrapped}, master_id = ${master[0].id} where id = ${row.id}`.execute(
      trx,
    )
  }
  return rows.length
}

async function keyInUse(trx: Trx, { class: kind, personId }: Place): Promise<DataKey | undefined> {
  const { rows } = await sql<DataKey>`select id, wrapped, master_id from hearth.data_key
    where class = ${kind} and person_id is not distinct from ${personId ?? null}::uuid
      and retired_at is null and destroyed_at is null`.execute(trx)
  return rows[0]
}

async function keyById(trx: Trx, id: string): Promise<DataKey | undefined> {
  const { rows } =
    await sql<DataKey>`select id, person_id, wrapped, master_id from hearth.data_key where id = ${id}`.execute(
      trx,
    )
  return rows[0]
}

async function makeKey({ master, trx, now }: FieldKeys, place: Place): Promise<DataKey> {
  const id = randomUUID()
  const wrapped = seal(master[0].bytes, id, randomBytes(32))
  // Two at once: the second waits for the first, adds nothing and uses the first's key.
  await sql`insert into hearth.data_key (id, person_id, class, wrapped, master_id, made_at)
    values (${id}, ${place.personId ?? null}, ${place.class}, ${wrapped}, ${master[0].id}, ${now}) on conflict do nothing`.execute(
    trx,
  )
  const made = await keyInUse(trx, place)
  if (!made) throw new NotOpened('NOT_OPENED', 'The key of this value can not be made')
  return made
}

function unwrap(master: MasterKeys, dataKey: DataKey): Buffer {
  if (dataKey.wrapped === null) throw new KeyDestroyed('KEY_DESTROYED', 'The key of this value was destroyed')
  const wrapping = master.find((key) => key.id === dataKey.master_id)
  if (!wrapping) throw new NotOpened('NOT_OPENED', 'The master key of this value is not at hand')
  return unseal(wrapping.bytes, dataKey.id, dataKey.wrapped)
}

const placeText = ({ class: kind, place, personId = '' }: Place) => JSON.stringify([kind, place, personId])
const idBytes = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')
const idText = (bytes: Buffer) =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
