import { africa } from './africa.ts'
import { elsewhere } from './elsewhere.ts'
import { europe } from './europe.ts'
import { isles } from './isles.ts'
import type { Origin } from './origin.ts'
import { southAsia } from './south-asia.ts'

/** Every origin, with how often it is met in the default borough. */
export const origins: readonly Origin[] = [...isles, ...europe, ...southAsia, ...africa, ...elsewhere]
