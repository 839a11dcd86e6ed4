import { forEveryone } from '../../mechanisms/access/index.ts'
import { withoutCrisisCarer } from '../../record/network/help.records.ts'
import type { Answer, Desk } from '../../record/shell/desk.ts'
import { type Looking, page } from '../../record/shell/page.ts'
import { WithoutCrisisCarerPage } from './page.tsx'
import { withoutRows } from './words.ts'

/** Children for whom nobody is agreed who would take them in. The list holds those whose family is the viewer's to see. */
export function crisisCarerRoutes(desk: Desk): void {
  page(desk, {
    url: '/without-crisis-carer',
    access: forEveryone,
    audit: 'list children without a crisis carer',
    show,
  })
}

async function show({ trx, act }: Looking): Promise<Answer> {
  const { viewer, origin, today } = act
  const children = await withoutCrisisCarer(trx, { viewer, now: origin.now, today })
  const rows = withoutRows(children)
  return {
    page: (view) => <WithoutCrisisCarerPage view={view} rows={rows} />,
    saw: { listed: children.map(({ personId }) => personId) },
  }
}
