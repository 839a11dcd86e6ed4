import { ok, type Result } from '../../platform/result.ts'
import { addTerm } from '../../record/language/guide.records.ts'
import type { Act } from '../../record/shell/act.ts'
import { byOf } from '../../record/shell/by.ts'
import { change } from '../../record/shell/change.ts'
import { maySetStandards } from '../settings/access.ts'

export interface SettingTerm {
  readonly term: string
  /** Left out: the term goes off the list. */
  readonly instead?: string | undefined
  readonly because: string
}

/** Says what the council's guide holds of a term from now on. @throws Refused for anybody who does not answer for a whole service */
export function setTerm(act: Act, { term, instead, because }: SettingTerm): Promise<Result<null, never>> {
  const declared = {
    action: 'set language term',
    kind: 'setting',
    about: [],
    access: ({ viewer }: Act) => maySetStandards(viewer),
  } as const
  return change<null, never>(act, declared, async () =>
    ok({
      value: null,
      write: (trx) =>
        addTerm(
          trx,
          { term: term.trim(), instead: instead?.trim() || null, because: because.trim() },
          byOf(act),
        ),
      events: [],
    }),
  )
}
