import { randomUUID } from 'node:crypto'
import { ok } from '../platform/result.ts'
import { type NewPersonFacts, newPerson } from '../record/people/new-person.ts'
import type { Act } from '../record/shell/act.ts'
import { byOf } from '../record/shell/by.ts'
import { change } from '../record/shell/change.ts'

/** Records a made-up person as a service would, and answers their id. Say what the test is about. */
export async function recordPerson(act: Act, facts: NewPersonFacts): Promise<string> {
  const done = await change(
    { ...act, key: randomUUID() },
    { action: 'record person', about: [], access: () => ({ allowed: true, because: 'role' }) },
    async () => {
      const { id, write, events } = newPerson(facts, { ...byOf(act), source: 'a test' })
      return ok({ value: id, write, events })
    },
  )
  return done.ok ? done.value : ''
}
