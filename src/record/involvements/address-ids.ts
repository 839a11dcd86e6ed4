import { isId, type Params } from '../shell/fields.ts'
import { Refused } from '../shell/refused.ts'

/**
 * The ids of an address to which a form was sent.
 * @throws Refused where one can't be an id at all: 'not there', as for an id that is nobody's
 */
export function idsIn<Name extends string>(params: Params, ...names: readonly Name[]): Record<Name, string>
export function idsIn(params: Params, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, idIn(params, name)]))
}

function idIn(params: Params, name: string): string {
  const id = params[name]
  if (isId(id)) return id
  throw new Refused({ allowed: false, because: 'no working relationship' })
}
