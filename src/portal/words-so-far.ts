import * as z from 'zod'
import type { Trx } from '../platform/db.ts'
import type { Fields } from '../record/shell/fields.ts'
import { openText, type PortalKit, sealText } from './kit.ts'
import { keepWords, type Stay } from './stay.records.ts'

/** The parts of a message, as they are asked. */
export type Part = 'worry' | 'child' | 'sender'

const body = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
const parts = z.object({ worry: body.optional(), child: body.optional(), sender: body.optional() })

/** What stands in the forms so far: as it was typed, right or not. */
export type WordsSoFar = z.infer<typeof parts>

const placeOf = ({ messageId }: Pick<Stay, 'messageId'>) => `words of ${messageId}`

/** What was written so far; nothing where none was. */
export function wordsSoFar(kit: PortalKit, stay: Stay): WordsSoFar {
  const text = openText(kit, placeOf(stay), stay.words)
  const read = parts.safeParse(text === null ? {} : JSON.parse(text))
  return read.success ? read.data : {}
}

/** Keeps one part as it was typed, beside the others. */
export async function keepPart(
  kit: PortalKit,
  trx: Trx,
  { stay, part, fields }: { readonly stay: Stay; readonly part: Part; readonly fields: Fields },
): Promise<void> {
  const words = JSON.stringify({ ...wordsSoFar(kit, stay), [part]: fields })
  await keepWords(trx, stay, sealText(kit, placeOf(stay), words))
}
