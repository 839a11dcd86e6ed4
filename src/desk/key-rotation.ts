import { resealSentFiles } from '../journey/front-door/sent.records.ts'
import { resignHeads } from '../mechanisms/audit/index.ts'
import { drafts } from '../mechanisms/forms/index.ts'
import { type Db, inContext, systemActor } from '../platform/db.ts'
import { rewrapDataKeys } from '../platform/encrypted-field.ts'
import type { Instant } from '../platform/instant.ts'
import { derivedKey, earlierKeys, type MasterKeys } from '../platform/keys.ts'
import { resealedFileKey } from '../record/documents/outside-file.ts'
import { draftPurpose } from '../record/shell/draft.ts'
import { headPurpose, signedHeads } from './sealing.ts'

/** What hung on an earlier master key and hangs on the one in use now. */
export interface Rotated {
  readonly dataKeys: number
  readonly drafts: number
  readonly heads: number
  /** Keys of files that people outside sent. */
  readonly files: number
}

/**
 * Where an earlier master key is at hand (its line stands after that of the key in use), does anew with the key in use all that
 * hung on it: data keys, drafts, signed heads of the trace. After that the earlier key may go (spec/security.md 10.2). What has
 * been done is not done again. As the owner.
 */
export async function takeUpMasterKey(
  owner: Db,
  { keys, dataDir, now }: { readonly keys: MasterKeys; readonly dataDir: string; readonly now: Instant },
): Promise<Rotated> {
  if (keys.length === 1) return { dataKeys: 0, drafts: 0, heads: 0, files: 0 }
  const inStore = await inContext(owner, systemActor, async (trx) => ({
    dataKeys: await rewrapDataKeys({ master: keys, trx, now }),
    drafts: await drafts.reseal(trx, {
      key: derivedKey(keys, draftPurpose),
      earlier: earlierKeys(keys, draftPurpose),
    }),
    files: await resealSentFiles(trx, (fileId, sealed) => resealedFileKey(keys, fileId, sealed)),
  }))
  const heads = await resignHeads(signedHeads(keys, dataDir), earlierKeys(keys, headPurpose))
  return { ...inStore, heads }
}

/** What start says of it. */
export function rotatedWords({ dataKeys, drafts: words, heads, files }: Rotated): string {
  if (dataKeys + words + heads + files === 0)
    return 'The master key in use holds everything: the earlier one may be taken away'
  return `The new master key is taken up: ${dataKeys} data keys wrapped anew, ${words} drafts sealed anew, ${heads} heads of the trace signed anew, ${files} keys of files from outside sealed anew. The earlier one may be taken away`
}
