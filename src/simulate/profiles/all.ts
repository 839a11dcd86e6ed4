import { AppError } from '../../platform/errors.ts'
import type { Profile } from '../profile.ts'
import { busyBorough } from './busy-borough.ts'
import { riverBorough } from './river-borough.ts'

/** There is no profile of that name. */
class NoProfile extends AppError<'NO_PROFILE'> {}

const profiles: readonly Profile[] = [riverBorough, busyBorough]

/** A profile by its id; the default borough where none is named. @throws NoProfile */
export function profileNamed(id: string | undefined): Profile {
  if (id === undefined) return riverBorough
  const found = profiles.find((profile) => profile.id === id)
  const known = profiles.map((profile) => profile.id).join(', ')
  if (!found) throw new NoProfile('NO_PROFILE', `There is no profile ${id}; there are: ${known}`)
  return found
}
