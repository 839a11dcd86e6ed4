import { findFacts } from '../../../mechanisms/access/index.ts'
import { readAnswers } from '../../../mechanisms/forms/index.ts'
import { inContext } from '../../../platform/db.ts'
import { AskPage } from '../../../record/involvements/ask-page.tsx'
import type { Answer, Desk } from '../../../record/shell/desk.ts'
import { type Doing, formPage, type Looking } from '../../../record/shell/page.ts'
import { type Nameable, nameable } from '../actions/restrictions.records.ts'
import { isKeeper } from '../who-may.ts'
import { whyNotForm } from './forms.ts'
import { recordTyped } from './record-typed.ts'
import { viewerOfWorker } from './viewer.records.ts'
import { type WhyNot, whyNot } from './why-not.ts'

/** 'Why can’t they see it?', for a keeper (spec/security.md 3.12). What is asked goes by post: no address holds a name. */
export function whyNotRoute(desk: Desk): void {
  formPage(desk, {
    url: '/restrictions/why-not',
    access: isKeeper,
    audit: 'ask why not',
    kind: 'right',
    show,
    submit,
  })
}

const choice = (workers: readonly Nameable[]) =>
  workers.map(({ id, name, team }) => ({ id, name: team === null ? name : `${name}, ${team}` }))

async function show({ trx, act, again }: Looking): Promise<Answer> {
  const people = choice(await nameable(trx))
  const asked = again && again.errors.length === 0 ? askedIn(again.body, { people, today: act.today }) : null
  const answer = asked?.ok ? await answerTo(trx, act, asked.value) : null
  return {
    page: (view) => (
      <AskPage
        {...{ view, again, people, form: whyNotForm, button: 'Ask' }}
        back={{ text: 'Restricted records', href: '/restrictions' }}
        before={answer && <Because {...answer} />}
      />
    ),
    ...(answer
      ? { saw: { people: [answer.personId], subject: { kind: 'worker', id: answer.workerId } } }
      : {}),
  }
}

interface Reading {
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly today: Doing['act']['today']
}

const askedIn = (body: Doing['body'], { people, today }: Reading) =>
  readAnswers(whyNotForm, body, { today, people })

async function submit({ act, body }: Doing) {
  const workers = await inContext(act.db, act.viewer, (trx) => nameable(trx))
  const read = askedIn(body, { people: choice(workers), today: act.today })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const found = recordTyped(read.value.record) !== null
  const text = 'Enter the whole address of the record'
  return { again: { errors: found ? [] : [{ href: '#record', text }], body } }
}

interface Answered extends WhyNot {
  readonly name: string
  readonly workerId: string
  readonly personId: string
}

async function answerTo(
  trx: Looking['trx'],
  act: Looking['act'],
  { worker, record }: { readonly worker: string; readonly record: string },
): Promise<Answered | null> {
  const { now } = act.origin
  const personId = recordTyped(record)
  const found = await viewerOfWorker(trx, worker, now)
  if (personId === null || !found) return null
  const { viewer, state } = found
  const facts = (await findFacts(trx, viewer, [personId])).get(personId)
  if (!facts) return null
  return { ...whyNot(viewer, facts, { now, state }), name: viewer.name, workerId: worker, personId }
}

function Because({ name, may, reasons, open }: Answered) {
  return (
    <section aria-labelledby="because">
      <h2 class="govuk-heading-m" id="because">
        <bdi>{name}</bdi> {may ? 'can see this record' : 'can’t see this record'}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {reasons.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
      {may && <p class="govuk-body">Open to them: {open.join(', ')}.</p>}
    </section>
  )
}
