import { readAnswers } from '../../../mechanisms/forms/index.ts'
import { Checkboxes } from '../../../platform/components/checkboxes.tsx'
import { errorFor } from '../../../platform/components/error-summary.tsx'
import { chooseEntries } from '../../../record/chronology/actions/choose-entries.ts'
import { extractForm } from '../../../record/chronology/extract-form.ts'
import { extractsOf, findExtract } from '../../../record/chronology/extracts.records.ts'
import { idsIn } from '../../../record/involvements/address-ids.ts'
import { AskPage } from '../../../record/involvements/ask-page.tsx'
import { nameOfPerson } from '../../../record/involvements/records.ts'
import type { Answer, Desk } from '../../../record/shell/desk.ts'
import { isId } from '../../../record/shell/fields.ts'
import { type Doing, formPage, type Looking, page } from '../../../record/shell/page.ts'
import { chronologyOf } from '../chronology/records.ts'
import { framed } from '../frame.ts'
import { mayWrite } from '../may-write.ts'
import { partsSeen } from '../parts-seen.ts'
import { ExtractPage, ExtractsPage } from './page.tsx'
import { entryChoices, extractMessages, extractRows, extractWords } from './words.ts'

/** More than this is not ticked by hand. */
const mostOffered = 500

/** Choosing entries of a chronology for a report, and reading what was chosen. */
export function extractRoutes(desk: Desk): void {
  const url = '/people/:personId/chronology/extracts'
  const access = 'chronology'
  page(desk, { url, access, audit: 'list chosen chronologies', show: showAll })
  formPage(desk, { url: `${url}/new`, access, audit: 'choose chronology', show: showNew, submit })
  page(desk, {
    url: `${url}/:extractId`,
    access,
    audit: 'read chosen chronology',
    show: (looking) => showOne(looking, false),
  })
  page(desk, {
    url: `${url}/:extractId/print`,
    access,
    audit: 'print chosen chronology',
    kind: 'print',
    show: (looking) => showOne(looking, true),
  })
}

const baseOf = (personId: string) => `/people/${personId}/chronology`

async function showAll(looking: Looking): Promise<Answer> {
  const found = await framed(looking, 'chronology')
  if (!found) return 'not found'
  const base = baseOf(found.subject.id)
  const rows = extractRows(await extractsOf(looking.trx, found.subject.id), base)
  return {
    page: (view) => <ExtractsPage view={view} frame={found.frame} base={base} rows={rows} />,
    saw: { parts: partsSeen(looking, ['identity', 'warnings', 'chronology']) },
  }
}

async function showOne(looking: Looking, print: boolean): Promise<Answer> {
  const found = await framed(looking, 'chronology')
  const { extractId } = looking.params
  if (!found || !isId(extractId) || (print && !mayWrite(looking, 'chronology'))) return 'not found'
  const extract = await findExtract(looking.trx, { personId: found.subject.id, extractId })
  if (!extract) return 'not found'
  const base = baseOf(found.subject.id)
  const printHref = print ? null : `${base}/extracts/${extractId}/print`
  return {
    page: (view) => (
      <ExtractPage {...{ view, base, printHref }} frame={found.frame} words={extractWords(extract)} />
    ),
    saw: {
      parts: partsSeen(looking, ['identity', 'warnings', 'chronology']),
      subject: { kind: 'chronology', id: extractId },
    },
  }
}

async function showNew({ trx, people: [personId = ''], again }: Looking): Promise<Answer> {
  const lines = await chronologyOf(trx, personId, { only: 'all', limit: mostOffered })
  const name = await nameOfPerson(trx, personId)
  const chosen = again ? entriesIn(again.body) : null
  return {
    page: (view) => (
      <AskPage
        {...{ view, again, form: extractForm, button: 'Keep this chronology' }}
        caption={name}
        back={{ text: 'Chronologies for an assessment or court', href: `${baseOf(personId)}/extracts` }}
        inside={
          <Checkboxes
            name="entry"
            idPrefix="entry"
            classes="govuk-checkboxes--small"
            fieldset={{ legend: { text: 'Which entries belong in it?' } }}
            hint={{ text: 'Key events are ticked. The latest stand first; they are kept in order of time.' }}
            items={entryChoices(lines, chosen)}
            errorMessage={errorFor(view.errors, 'entry')}
          />
        }
      />
    ),
    saw: { parts: ['chronology'] },
  }
}

/** One box comes as a word, several as a list. */
function entriesIn(body: Doing['body']): string[] {
  const sent = body['entry'] ?? []
  return (typeof sent === 'string' ? [sent] : [...sent]).filter(isId)
}

async function submit({ act, params, body }: Doing) {
  const { personId } = idsIn(params, 'personId')
  const { entry: _, ...asked } = body
  const read = readAnswers(extractForm, asked, { today: act.today })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const done = await chooseEntries(act, { personId, ...read.value, eventIds: entriesIn(body) })
  if (done.ok) return { goTo: `${baseOf(personId)}/extracts/${done.value}` }
  const { field, text } = extractMessages[done.problem]
  return { again: { errors: [{ href: `#${field}`, text }], body } }
}
