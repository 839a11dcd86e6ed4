import { readAnswers } from '../../../mechanisms/forms/index.ts'
import { hiddenFields } from '../../../platform/components/form.tsx'
import { InsetText } from '../../../platform/components/inset-text.tsx'
import { SummaryList } from '../../../platform/components/summary-list.tsx'
import { inContext, type Trx } from '../../../platform/db.ts'
import type { Act } from '../../shell/act.ts'
import type { Answer, Desk } from '../../shell/desk.ts'
import { textOf } from '../../shell/fields.ts'
import { type Doing, type FormDeclared, formPage, type Looking } from '../../shell/page.ts'
import { mayCompare, mayJoin } from '../access.ts'
import { type AgreeProblem, agreeToJoin, declineJoin } from '../actions/join.ts'
import { partRecords, type Sorted, writtenSince } from '../actions/part.ts'
import { reasonLines, sentenceOf } from '../explanation.ts'
import { findSides, findTheirMerge } from '../find.ts'
import { agreementForm, partingForm, takeBackForm } from '../forms.ts'
import { findJoiningFacts, type Merge } from '../joins.records.ts'
import { joinMessages, partMessages } from '../messages.ts'
import { standingOf } from '../pairs.records.ts'
import type { Group } from '../since.ts'
import { comparisonRows, mergeState } from '../words.ts'
import { AskBelow, type Asked } from './ask.tsx'
import { Comparison } from './comparison.tsx'

const list = { text: 'Possible duplicates', href: '/duplicates' }

/** A joining: agreeing to it, seeing what came of it, and parting the records again. */
export function mergeRoutes(desk: Desk): void {
  formPage(desk, {
    url: '/merges/:mergeId',
    access: mayCompare,
    audit: 'read joining of records',
    draft: agreementForm,
    show: one,
    submit: decide,
  })
  formPage(desk, {
    url: '/merges/:mergeId/part',
    access: mayJoin,
    audit: 'read what was written since records were joined',
    draft: partingForm,
    show: parting,
    submit: part,
  })
}

async function one({ trx, act, params, again, draft }: Looking): Promise<Answer> {
  const merge = await findTheirMerge(trx, act, params['mergeId'])
  if (!merge) return 'not found'
  const kept = (await standingOf(trx, [merge.keptId])).get(merge.keptId)
  const { title, rows } = mergeState(merge, kept)
  const sides = merge.state === 'done' ? null : await findSides(trx, act, [merge.keptId, merge.mergedId])
  const { stands } = await findJoiningFacts(trx, merge.keptId, merge.mergedId)
  const asked = askedOf(merge, act)
  return {
    page: (view) => (
      <AskBelow
        {...{ view, again, draft, title }}
        asked={asked && { ...asked, stood: stands.join('/') }}
        back={list}
      >
        <SummaryList
          rows={rows.map(({ key, value }) => ({
            key,
            value: { children: <span class="hearth-words">{value}</span> },
          }))}
        />
        {sides && (
          <Comparison
            heads={['The record that is kept', 'The other record']}
            rows={comparisonRows(sides, act.today)}
            reasons={merge.state === 'proposed' ? reasonLines(merge.explanation) : []}
            sentence={merge.state === 'proposed' ? sentenceOf(merge.explanation) : ''}
          />
        )}
        {merge.state === 'done' && <Onward merge={merge} mayPart={mayJoin(act.viewer).allowed} />}
      </AskBelow>
    ),
    saw: { people: peopleOf(merge), subject: { kind: 'merge', id: merge.id } },
  }
}

const peopleOf = ({ state, keptId, mergedId }: Merge) => (state === 'done' ? [keptId] : [keptId, mergedId])

function askedOf(merge: Merge, { viewer }: Act): Asked | null {
  if (merge.state !== 'proposed') return null
  const draftUrl = `/merges/${merge.id}/draft`
  if (merge.proposedBy === viewer.id) return { form: takeBackForm, button: 'Take it back', draftUrl }
  return mayJoin(viewer).allowed ? { form: agreementForm, button: 'Save', draftUrl } : null
}

function Onward({ merge, mayPart }: { readonly merge: Merge; readonly mayPart: boolean }) {
  return (
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={`/people/${merge.keptId}`}>
          Open the record
        </a>
      </li>
      {mayPart && (
        <li>
          <a class="govuk-link" href={`/merges/${merge.id}/part`}>
            They are two people after all: part the records
          </a>
        </li>
      )}
    </ul>
  )
}

async function decide({ act, params, body }: Doing): ReturnType<FormDeclared['submit']> {
  if (!mayCompare(act.viewer).allowed) return { again: { errors: [], body } }
  const merge = await inContext(act.db, act.viewer, (trx) => findTheirMerge(trx, act, params['mergeId']))
  const asked = merge && askedOf(merge, act)
  if (!merge || !asked) return { again: { errors: [], body } }
  const said = asked.form === takeBackForm ? takenBack(body, act) : answered(body, act)
  if (!said.ok) return { again: { errors: said.errors, body } }
  const done = said.agree
    ? await agreeToJoin(act, { merge, stood: stoodIn(textOf(body, hiddenFields.version)) })
    : await declineJoin(act, { merge, because: said.because })
  return done.ok ? { goTo: `/merges/${merge.id}` } : { again: { errors: [errorOf(done.problem)], body } }
}

/** How both stood when they were looked at, as the form carries it. */
function stoodIn(text: string): { kept: string; merged: string } {
  const [kept = '', merged = ''] = text.split('/')
  return { kept, merged }
}

function takenBack(body: Doing['body'], { today }: Act) {
  const read = readAnswers(takeBackForm, body, { today })
  return read.ok ? ({ ok: true, agree: false, because: read.value.because } as const) : read
}

function answered(body: Doing['body'], { today }: Act) {
  const read = readAnswers(agreementForm, body, { today })
  if (!read.ok) return read
  return { ok: true, agree: read.value.answer === 'agree', because: read.value.because ?? '' } as const
}

function errorOf(problem: AgreeProblem) {
  const { field, text } = joinMessages[problem]
  return { href: `#${field}`, text }
}

/** The joining of the address, where it can be parted, with what was written since. */
async function findParting(trx: Trx, act: Act, id: string | undefined) {
  const merge = await findTheirMerge(trx, act, id)
  if (merge?.state !== 'done') return null
  return { merge, groups: await writtenSince(trx, merge) }
}

const toSort = (groups: readonly Group[]) =>
  groups.filter(({ goesWith }) => goesWith === null).map(({ id, words }) => ({ id, name: words.join('; ') }))

async function parting({ trx, act, params, again, draft }: Looking): Promise<Answer> {
  const found = await findParting(trx, act, params['mergeId'])
  if (!found) return 'not found'
  const { merge, groups } = found
  const goes = groups.filter(({ goesWith }) => goesWith !== null)
  const asked = {
    ...{ form: partingForm, button: 'Part the records', children: toSort(groups) },
    draftUrl: `/merges/${merge.id}/part/draft`,
  }
  return {
    page: (view) => (
      <AskBelow
        {...{ view, again, draft, asked, title: partingForm.title }}
        back={{ text: 'The joining', href: `/merges/${merge.id}` }}
      >
        <p class="govuk-body">
          Everything goes back to where it stood before the records were joined.{' '}
          {asked.children.length > 0
            ? 'Say of each thing that was written since whose it is.'
            : 'Nothing that was written since needs sorting.'}
        </p>
        {goes.length > 0 && (
          <InsetText>
            These go back too, because they are about something that goes back:
            <ul class="govuk-list govuk-list--bullet">
              {goes
                .flatMap(({ words }) => words)
                .map((line) => (
                  <li>
                    <bdi>{line}</bdi>
                  </li>
                ))}
            </ul>
          </InsetText>
        )}
      </AskBelow>
    ),
    saw: { people: [merge.keptId], parts: ['chronology'], subject: { kind: 'merge', id: merge.id } },
  }
}

async function part({ act, params, body }: Doing): ReturnType<FormDeclared['submit']> {
  if (!mayJoin(act.viewer).allowed) return { again: { errors: [], body } }
  const found = await inContext(act.db, act.viewer, (trx) => findParting(trx, act, params['mergeId']))
  if (!found) return { again: { errors: [], body } }
  const { merge, groups } = found
  const read = readAnswers(partingForm, body, { today: act.today, children: toSort(groups) })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const { because, perChild } = read.value
  const sorted: Sorted = Object.fromEntries(Object.entries(perChild).map(([id, { whose }]) => [id, whose]))
  const done = await partRecords(act, { merge, because, sorted })
  if (done.ok) return { goTo: `/merges/${merge.id}` }
  const { field, text } = partMessages[done.problem]
  return { again: { errors: [{ href: `#${field}`, text }], body } }
}
