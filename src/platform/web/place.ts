import type { FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import type { Instant } from '../instant.ts'
import { openedText, sealedText } from './cookies.ts'
import type { WebGround } from './ground.ts'

/** Where to come back to after signing in, and who was there: another person is not led to it (spec/security.md 8.5). */
export interface Place {
  readonly to: string
  readonly workerId: string | null
  /** The words of a form that was sent too late are kept, and wait there. */
  readonly words?: boolean | undefined
}

const schema = z.object({ to: z.string(), workerId: z.string().nullable(), words: z.boolean().optional() })

/** Keeps a place in a sealed cookie for 12 hours: ids of records stay out of the address of the sign-in page. */
export function keepPlace(
  ground: WebGround,
  reply: FastifyReply,
  { place, now }: { place: Place; now: Instant },
): void {
  if (!isLocal(place.to)) return
  ground.cookies.set(
    reply,
    'place',
    sealedText(ground.keys.cookies, 'place', { value: place, now, hours: 12 }),
  )
}

/** The kept place; null where there is none or it was not kept by us. */
export function keptPlace(ground: WebGround, request: FastifyRequest, now: Instant): Place | null {
  const text = ground.cookies.read(request, 'place')
  const read = schema.safeParse(openedText(ground.keys.cookies, 'place', { text, now }))
  return read.success && isLocal(read.data.to) ? read.data : null
}

/** The address to go on to for this worker: the kept place, or the start page where it was somebody else's. */
export function placeFor(place: Place | null, workerId: string): string {
  return place !== null && (place.workerId === null || place.workerId === workerId) ? place.to : '/'
}

/** A path of ours: one slash, then nothing that a browser takes for another host. */
export function isLocal(to: string): boolean {
  if (!/^\/(?![/\\])[!-~]*$/.test(to) || to.includes('\\')) return false
  return new URL(to, 'http://hearth.invalid').origin === 'http://hearth.invalid'
}
