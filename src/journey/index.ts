import type { Service } from '../record/shell/service.ts'
import { assessmentRoutes } from './assessment-and-child-in-need/routes.ts'
import { assessmentNext, assessmentOwner } from './assessment-and-child-in-need/status.ts'
import { assessmentTimescales } from './assessment-and-child-in-need/timescales.ts'
import { childProtectionRoutes } from './child-protection/routes.ts'
import { childProtectionNext, childProtectionOwner } from './child-protection/status.ts'
import { childProtectionTimescales } from './child-protection/timescales.ts'
import { frontDoorRoutes } from './front-door/routes.ts'
import { frontDoorNext, frontDoorOwner } from './front-door/status.ts'
import { frontDoorTimescales } from './front-door/timescales.ts'

/** The services in the order of a child's journey: the only list of them. */
export const journey: readonly Service[] = [
  {
    id: 'front-door',
    title: 'When somebody is worried about a child',
    timescales: frontDoorTimescales,
    owner: frontDoorOwner,
    next: frontDoorNext,
    routes: frontDoorRoutes,
  },
  {
    id: 'assessment-and-child-in-need',
    title: 'Finding out together, and helping a child in need',
    timescales: assessmentTimescales,
    owner: assessmentOwner,
    next: assessmentNext,
    routes: assessmentRoutes,
  },
  {
    id: 'child-protection',
    title: 'Keeping a child safe from harm',
    timescales: childProtectionTimescales,
    owner: childProtectionOwner,
    next: childProtectionNext,
    routes: childProtectionRoutes,
  },
]
