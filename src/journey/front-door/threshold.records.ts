import { z } from 'zod'
import type { Db, Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { By } from '../../record/shell/by.ts'
import { type Threshold, thresholdOn, thresholds } from './forms/threshold.ts'

const kept = z.array(
  z.object({
    code: z.string(),
    domain: z.enum(['child', 'parents', 'around', 'exploitation']),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    text: z.string(),
  }),
)

/** A version of the guidance with who set it; the example council's was set by nobody. */
export interface ThresholdSet extends Threshold {
  readonly because: string | null
  readonly setBy: string | null
}

/** Every version of the guidance, the latest first: the council's own, then the example's, which every store begins with. */
export async function thresholdsKept(db: Db): Promise<ThresholdSet[]> {
  const rows = await db
    .selectFrom('front_door.threshold_version as kept')
    .innerJoin('access.worker as worker', 'worker.id', 'kept.set_by')
    .select([
      'kept.version',
      'kept.from_on as from',
      'kept.descriptors',
      'kept.because',
      'worker.name as setBy',
    ])
    .orderBy('kept.from_on', 'desc')
    .execute()
  const own = rows.map((row) => ({ ...row, descriptors: kept.parse(row.descriptors) }))
  return [...own, ...thresholds.map((one) => ({ ...one, because: null, setBy: null }))]
}

/** The guidance that holds on a day. */
export async function thresholdNow(db: Db, today: PlainDate): Promise<Threshold> {
  return thresholdOn(await thresholdsKept(db), today) ?? thresholds[0]
}

/** Keeps a new version. */
export async function keepThreshold(
  trx: Trx,
  threshold: Threshold,
  { because, by }: { because: string; by: By },
): Promise<void> {
  const { version, from, descriptors } = threshold
  await trx
    .insertInto('front_door.threshold_version')
    .values({
      version,
      from_on: from,
      descriptors: JSON.stringify(descriptors),
      because,
      set_at: by.now,
      set_by: by.workerId,
    })
    .execute()
}
