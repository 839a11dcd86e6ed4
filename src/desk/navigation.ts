import { mayAnswerPlanChecks, maySeeChairsDesk } from '../journey/child-protection/access.ts'
import { mayWorkAtFrontDoor } from '../journey/front-door/access.ts'
import type { Viewer } from '../mechanisms/access/index.ts'
import type { NavigationItem } from '../platform/components/service-navigation.tsx'
import { mayCompare } from '../record/duplicates/access.ts'
import { isAdministrator, isKeeper } from './administration/who-may.ts'
import { mayReadFigures } from './figures/access.ts'
import { mayCheckReturns } from './return-checks/access.ts'
import { maySetStandards } from './settings/access.ts'
import { maySetTeams } from './settings/teams/access.ts'
import { mayListReviews } from './urgent-reviews/access.ts'

interface Place {
  readonly text: string
  readonly href: string
  readonly for: (viewer: Viewer) => boolean
}

const everyone = () => true
const manages = (viewer: Viewer) => viewer.managedTeams.size > 0

const places: readonly Place[] = [
  { text: 'Home', href: '/', for: everyone },
  { text: 'Contacts', href: '/contacts', for: (viewer) => mayWorkAtFrontDoor(viewer).allowed },
  { text: 'New contact', href: '/contacts/new', for: (viewer) => mayWorkAtFrontDoor(viewer).allowed },
  { text: 'Search', href: '/search', for: everyone },
  { text: 'Possible duplicates', href: '/duplicates', for: (viewer) => mayCompare(viewer).allowed },
  { text: 'Team board', href: '/team/board', for: manages },
  { text: 'Allocate', href: '/team/allocate', for: manages },
  { text: 'Chair’s desk', href: '/chairs-desk', for: (viewer) => maySeeChairsDesk(viewer).allowed },
  {
    text: 'Is a child on a plan?',
    href: '/plan-check',
    for: (viewer) => mayAnswerPlanChecks(viewer).allowed,
  },
  { text: 'Figures', href: '/figures', for: (viewer) => mayReadFigures(viewer).allowed },
  { text: 'Check a return', href: '/returns/check', for: (viewer) => mayCheckReturns(viewer).allowed },
  { text: 'Local standards', href: '/settings/timescales', for: (viewer) => maySetStandards(viewer).allowed },
  { text: 'Where work goes', href: '/settings/teams', for: (viewer) => maySetTeams(viewer).allowed },
  { text: 'Urgent openings', href: '/urgent-reviews', for: (viewer) => mayListReviews(viewer).allowed },
  { text: 'Restricted records', href: '/restrictions', for: (viewer) => isKeeper(viewer).allowed },
  { text: 'Workers and roles', href: '/workers', for: (viewer) => isAdministrator(viewer).allowed },
  { text: 'Messages', href: '/messages', for: (viewer) => isAdministrator(viewer).allowed },
  { text: 'Your account', href: '/account', for: everyone },
]

/** Where a person may go from every page. The place they are in is marked: the longest address that theirs begins with. */
export function navigationFor(viewer: Viewer, url: string): NavigationItem[] {
  const path = url.split('?')[0] ?? '/'
  const open = places.filter((place) => place.for(viewer))
  const here = open.filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
  const deepest = here.toSorted((one, other) => other.href.length - one.href.length)[0]
  return open.map(({ text, href }) => ({ text, href, active: href === deepest?.href }))
}
