import type { Service } from '../record/shell/service.ts'
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
]
