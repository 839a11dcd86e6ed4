import { forEveryone } from '../../../mechanisms/access/index.ts'
import type { Answer, Desk } from '../../../record/shell/desk.ts'
import { isId } from '../../../record/shell/fields.ts'
import { type Looking, page } from '../../../record/shell/page.ts'
import { coverableBy, coversFor, coversUnder, findCover } from '../actions/cover.records.ts'
import { endCover } from '../actions/end-cover.ts'
import { giveCover } from '../actions/give-cover.ts'
import { askRoute, outcome } from '../ask-route.tsx'
import { isManager } from '../who-may.ts'
import { coverForm, endCoverForm } from './forms.ts'
import { coverMessages, endCoverMessages } from './messages.ts'
import { CoverPage } from './page.tsx'
import { peopleCovered } from './records.ts'

const back = { text: 'Back to cover', href: '/cover' }
const rights = { access: isManager, kind: 'right', fresh: true } as const

/** Cover and duty (spec/security.md 3.3): whom one covers for, and what managers arrange. */
export function coverRoutes(desk: Desk): void {
  page(desk, { url: '/cover', access: forEveryone, audit: 'read cover', kind: 'list', show })
  askRoute(desk, {
    ...rights,
    url: '/cover/new',
    audit: 'ask to give cover',
    button: 'Arrange cover',
    find: ({ trx, act }) => coverableBy(trx, act.viewer),
    form: () => coverForm,
    around: (people) => ({
      back,
      people,
      before: (
        <p class="govuk-body">
          Whoever covers sees the records that the covered worker or team works with, on these days and not
          after. A record that is closed to them stays closed.
        </p>
      ),
    }),
    submit: async ({ act, answers }) => outcome(await giveCover(act, answers), '/cover', coverMessages),
  })
  askRoute(desk, {
    ...rights,
    url: '/cover/:coverId/end',
    audit: 'ask to end cover',
    button: 'End the cover',
    find: async ({ trx, act, params: { coverId } }) => {
      const cover = isId(coverId) ? await findCover(trx, coverId) : undefined
      return cover?.teamId && act.viewer.managedTeams.has(cover.teamId) ? cover : null
    },
    form: () => endCoverForm,
    around: ({ covering, covered }) => ({ back, caption: `${covering} for ${covered}` }),
    submit: async ({ act, subject: { id }, answers }) =>
      outcome(await endCover(act, { coverId: id, ...answers }), '/cover', endCoverMessages),
  })
}

async function show({ trx, act }: Looking): Promise<Answer> {
  const { viewer, origin } = act
  const own = await coversFor(trx, viewer, origin.now)
  const people = own.length > 0 ? await peopleCovered(trx, viewer, origin.now) : []
  const under = isManager(viewer).allowed ? await coversUnder(trx, viewer, origin.now) : null
  return {
    page: (view) => <CoverPage {...{ view, own, people, under }} />,
    saw: { listed: people.map(({ id }) => id) },
  }
}
