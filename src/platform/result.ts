/** What an action answers: its value, or an expected problem that a person can be told about. */
export type Result<Value, Problem extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem }

/** It was done. */
export function ok<const Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

/** It was not done, for a reason that the field knows. */
export function problem<const Problem extends string>(
  reason: Problem,
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: reason }
}
