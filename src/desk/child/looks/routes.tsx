import { looksAt } from '../../../mechanisms/audit/index.ts'
import { type Instant, instantOf } from '../../../platform/instant.ts'
import type { Answer, Desk } from '../../../record/shell/desk.ts'
import { type Looking, page } from '../../../record/shell/page.ts'
import { framed } from '../frame.ts'
import { LooksPage } from './page.tsx'
import { lookWords, pageSize } from './words.ts'

/** 'Who has looked', for the child's own worker and the managers over the team (spec/security.md 7.5). */
export function looksRoute(desk: Desk): void {
  page(desk, {
    url: '/people/:personId/who-has-looked',
    access: 'who looked',
    audit: 'read who has looked',
    show,
  })
}

async function show(looking: Looking): Promise<Answer> {
  const found = await framed(looking, 'looks')
  if (!found) return 'not found'
  const { trx, query } = looking
  const before = momentIn(query['before'])
  const looks = await looksAt(trx, found.subject.id, { limit: pageSize + 1, before })
  const words = lookWords(found.subject.id, looks)
  return {
    page: (view) => <LooksPage view={view} frame={found.frame} words={words} />,
    saw: { parts: ['who looked'] },
  }
}

function momentIn(text: string | undefined): Instant | null {
  return text !== undefined && !Number.isNaN(Date.parse(text)) ? instantOf(text) : null
}
