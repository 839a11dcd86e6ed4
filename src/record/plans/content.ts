import * as z from 'zod'
import { AppError } from '../../platform/errors.ts'
import { isPlainDate, plainDate } from '../../platform/plain-date.ts'
import type { PlanContent } from './model.ts'

const day = z
  .string()
  .refine(isPlainDate)
  .transform((text) => plainDate(text))

const action = z.strictObject({
  id: z.uuid(),
  text: z.string(),
  owner: z.strictObject({ workerId: z.uuid().nullable(), name: z.string() }).nullable(),
  dueOn: day.nullable(),
})

const outcome = z.strictObject({
  id: z.uuid(),
  words: z.string(),
  howKnown: z.string(),
  actions: z.array(action),
})

const difficulty = z.strictObject({
  id: z.uuid(),
  who: z.string(),
  words: z.string(),
  mustChange: z.string(),
  byOn: day.nullable(),
  howKnown: z.string(),
  lasting: z.string(),
  ifNot: z.string(),
  effects: z.array(z.strictObject({ childId: z.uuid(), words: z.string() })),
})

const content = z.strictObject({
  purpose: z.string(),
  outcomes: z.array(outcome),
  difficulties: z.array(difficulty),
  contingency: z.string(),
  reviewOn: day.nullable(),
})

/**
 * What a version of a plan says, as it is kept.
 * @throws AppError PLAN_MISREAD where the store holds what no plan can say
 */
export function contentFrom(kept: unknown): PlanContent {
  const read = content.safeParse(kept)
  if (read.success) return read.data
  throw new AppError('PLAN_MISREAD', 'A version of a plan is not what a plan can say')
}

/** For the store. */
export const keptContent = (said: PlanContent): string => JSON.stringify(said)
