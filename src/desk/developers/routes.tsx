import { forEveryone } from '../../mechanisms/access/index.ts'
import { ComponentPage } from '../../platform/components/gallery/component-page.tsx'
import type { Desk } from '../../record/shell/desk.ts'
import { page } from '../../record/shell/page.ts'

/** For those who build pages: every component with its states. It is not there in production. */
export function developerRoutes(desk: Desk): void {
  page(desk, {
    url: '/developers/components',
    access: forEveryone,
    audit: 'component page',
    show: async () => ({ page: (view) => <ComponentPage view={view} /> }),
  })
}
