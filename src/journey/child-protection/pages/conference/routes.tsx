import type { ShellView } from '../../../../platform/components/view.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { type Looking, page } from '../../../../record/shell/page.ts'
import { chairCallsOf, childrenOf } from '../../conference.records.ts'
import { afterRoutes } from './after-routes.tsx'
import { beforeRoutes } from './before-routes.tsx'
import { holdConferenceRoute } from './hold-route.tsx'
import { conferenceAccess, conferenceInAddress } from './one-conference.ts'
import { ConferencePage } from './page.tsx'
import { planConferenceRoute } from './plan-route.tsx'
import { conferencePage } from './words.ts'

/** The pages of a conference: planned, before, held, after. */
export function conferenceRoutes(desk: Desk): void {
  planConferenceRoute(desk)
  page(desk, {
    url: '/conferences/:conferenceId',
    access: conferenceAccess,
    audit: 'read conference',
    show,
  })
  holdConferenceRoute(desk)
  beforeRoutes(desk)
  afterRoutes(desk)
}

async function show({ trx, act, params, people }: Looking) {
  const found = await conferenceInAddress(trx, act, params)
  if (!found) return 'not found' as const
  const { conference, meeting, children } = found
  const words = conferencePage({
    ...{ conference, meeting, children },
    ofChildren: await childrenOf(trx, conference.id),
    calls: await chairCallsOf(trx, conference.id),
  })
  return {
    page: (view: ShellView) => <ConferencePage view={view} words={words} />,
    saw: { people, parts: ['chronology'], subject: { kind: 'meeting', id: conference.id } },
  }
}
