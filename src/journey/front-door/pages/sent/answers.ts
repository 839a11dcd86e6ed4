import * as z from 'zod'

const text = z.string().optional()

const fromOutside = z.object({
  worry: z.object({ inDanger: z.boolean(), told: z.string(), goingWell: text }),
  child: z.object({
    childName: z.string(),
    childAge: text,
    lives: text,
    school: text,
    family: text,
    familyKnows: z.string(),
    agreed: z.string(),
    notAskedBecause: text,
    wantsHelp: z.string(),
    language: text,
    interpreter: z.boolean(),
  }),
  sender: z
    .object({ name: z.string(), role: z.string(), worksAt: text, phone: text, reach: text })
    .nullable(),
})

/** The answers that somebody outside gave, part by part. `sender` is null where they stay anonymous. */
export type FromOutside = z.infer<typeof fromOutside>

/** Answers as they are stored; null where they are of a shape that is no longer known. */
export function readFromOutside(answers: unknown): FromOutside | null {
  const read = fromOutside.safeParse(answers)
  return read.success ? read.data : null
}
