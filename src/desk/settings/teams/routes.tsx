import { ask, bodyOf, form } from '../../../mechanisms/forms/index.ts'
import type { Desk } from '../../../record/shell/desk.ts'
import { isId } from '../../../record/shell/fields.ts'
import { page } from '../../../record/shell/page.ts'
import { askRoute, outcome } from '../../administration/ask-route.tsx'
import { maySetTeams } from './access.ts'
import { purposes } from './codes.ts'
import { TeamsPage } from './page.tsx'
import { teams } from './records.ts'
import { type PurposeProblem, setPurpose } from './set-purpose.ts'
import { teamWords } from './words.ts'

const purposeForm = form({ id: 'team-purpose', version: 2, title: 'What a team takes, and its mailbox' })
  .ask(
    'purpose',
    ask.choose('What does this team take?', purposes, { required: 'Select what this team takes' }),
  )
  .ask(
    'email',
    ask.text('E-mail address of the whole team', {
      hint: 'Messages hold a reference and no names. Without an address they wait and somebody is told',
      longest: 200,
    }),
  )
  .done()

const messages: Record<PurposeProblem, { field: string; text: string }> = {
  'no such team': { field: 'purpose', text: 'This team is not there any more' },
  'no address': { field: 'email', text: 'Enter one e-mail address, such as front.door@council.example' },
  'the last one': { field: 'purpose', text: 'No other team takes this. Give it to another team first' },
}

const url = '/settings/teams'

/** Which team takes contacts, referrals and early help. */
export function teamRoutes(desk: Desk): void {
  page(desk, {
    url,
    access: maySetTeams,
    audit: 'read where work goes',
    async show({ trx }) {
      const words = teamWords(await teams(trx))
      return { page: (view) => <TeamsPage view={view} {...words} /> }
    },
  })
  askRoute(desk, {
    url: `${url}/:teamId`,
    access: maySetTeams,
    audit: 'set what a team takes',
    kind: 'setting',
    button: 'Save',
    async find({ trx, params: { teamId } }) {
      if (!isId(teamId)) return null
      return (await teams(trx)).find(({ id }) => id === teamId) ?? null
    },
    form: () => purposeForm,
    around: ({ name, purpose, email }) => ({
      caption: name,
      back: { text: 'Where work goes', href: url },
      first: bodyOf(purposeForm, email === null ? { purpose } : { purpose, email }),
    }),
    submit: async ({ act, subject, answers }) =>
      outcome(
        await setPurpose(act, { teamId: subject.id, purpose: answers.purpose, email: answers.email ?? null }),
        url,
        messages,
      ),
  })
}
