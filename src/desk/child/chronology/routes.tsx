import type { FormBody } from '../../../mechanisms/forms/index.ts'
import { readAnswers } from '../../../mechanisms/forms/index.ts'
import { isCode } from '../../../platform/code.ts'
import { hiddenFields } from '../../../platform/components/form.tsx'
import { longDate } from '../../../platform/day-words.ts'
import { lanes, periods } from '../../../record/chronology/lanes.ts'
import { idsIn } from '../../../record/involvements/address-ids.ts'
import { AskPage } from '../../../record/involvements/ask-page.tsx'
import { setSignificance } from '../../../record/people/actions/set-significance.ts'
import type { Answer, Desk } from '../../../record/shell/desk.ts'
import { isId, textOf } from '../../../record/shell/fields.ts'
import { type Doing, formPage, type Looking, page } from '../../../record/shell/page.ts'
import { framed } from '../frame.ts'
import { mayWrite } from '../may-write.ts'
import { partsSeen } from '../parts-seen.ts'
import { ChronologyPage } from './page.tsx'
import { chronologyOf, findLine } from './records.ts'
import { countsByDay, spansOf, type TypeOnDay } from './story.records.ts'
import { type Choice, periodFrom, storyWords, typesChosen } from './story-words.ts'
import { chronologyWords, pageSize, significanceForm, significanceMessages } from './words.ts'

/** The chronology, its print, and the author's word on what is a key event. */
export function chronologyRoutes(desk: Desk): void {
  const url = '/people/:personId/chronology'
  page(desk, { url, access: 'key events', audit: 'read chronology', show: (looking) => show(looking, false) })
  page(desk, {
    url: `${url}/print`,
    access: 'key events',
    audit: 'print chronology',
    kind: 'print',
    show: (looking) => show(looking, true),
  })
  formPage(desk, {
    url: `${url}/:eventId`,
    access: 'chronology',
    audit: 'set significance',
    show: showSignificance,
    submit: submitSignificance,
  })
}

const mostPrinted = 2000

async function show(looking: Looking, print: boolean): Promise<Answer> {
  const found = await framed(looking, 'chronology')
  if (!found || (print && !mayWrite(looking, 'key events'))) return 'not found'
  const { trx, query, may, act } = looking
  const personId = found.subject.id
  const mayAll = may('chronology')
  const choice = choiceIn(query, mayAll)
  const number = print ? 1 : Math.min(Math.max(Number.parseInt(query['page'] ?? '1', 10) || 1, 1), 1000)
  const size = print ? mostPrinted : pageSize
  const counts = await countsByDay(trx, personId, choice.only)
  const lines = await chronologyOf(trx, personId, {
    only: choice.only,
    types: typesChosen(choice, counts),
    from: periodFrom(choice.period, act.today),
    limit: size + 1,
    after: (number - 1) * size,
  })
  const read = {
    personId,
    choice,
    story: await storyOf(looking, { personId, counts, choice }),
    lines: lines.slice(0, size),
    mayAll,
    page: number,
    more: lines.length > size,
  } as const
  return {
    page: (view) => (
      <ChronologyPage view={view} frame={found.frame} words={chronologyWords(read)} print={print} />
    ),
    saw: {
      parts: partsSeen(looking, [
        'identity',
        'warnings',
        'involvements',
        choice.only === 'key' ? 'key events' : 'chronology',
      ]),
    },
  }
}

/** What is chosen in the address; whatever is not one of ours counts as not chosen. */
function choiceIn(query: Looking['query'], mayAll: boolean): Choice {
  const { lane = '', kind = '', period = '' } = query
  return {
    only: query['show'] === 'all' && mayAll ? 'all' : 'key',
    lane: isCode(lanes, lane) ? lane : null,
    kind: kind === '' ? null : kind,
    period: isCode(periods, period) ? period : 'all',
  }
}

interface Story {
  readonly personId: string
  readonly counts: readonly TypeOnDay[]
  readonly choice: Choice
}

async function storyOf({ trx, may, act }: Looking, { personId, counts, choice }: Story) {
  const spans = may('involvements') ? await spansOf(trx, personId) : []
  const open = spans.filter(({ lane, toOn }) => lane === 'services' && toOn === null)
  const openSince = open.map(({ fromOn }) => fromOn).toSorted()[0] ?? null
  return storyWords({ counts, spans, today: act.today, openSince }, choice)
}

async function showSignificance({ trx, params, people: [personId = ''], again }: Looking): Promise<Answer> {
  const eventId = params['eventId']
  const line = isId(eventId) ? await findLine(trx, { personId, eventId }) : undefined
  if (!line) return 'not found'
  const first: FormBody = { key: line.key ? 'yes' : 'no' }
  return {
    page: (view) => (
      <AskPage
        {...{ view, again, first, form: significanceForm, button: 'Save' }}
        caption={`${line.headline}, ${longDate(line.on)}`}
        back={{ text: 'Back to the chronology', href: `/people/${personId}/chronology` }}
        version={line.key ? 1 : 0}
        before={
          <p class="govuk-body">It now {line.key ? 'stands' : 'does not stand'} among the key events.</p>
        }
      />
    ),
    saw: { subject: { kind: 'event', id: line.id } },
  }
}

async function submitSignificance({ act, params, body }: Doing) {
  const { personId, eventId } = idsIn(params, 'personId', 'eventId')
  const read = readAnswers(significanceForm, body, { today: act.today })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const was = textOf(body, hiddenFields.version) === '1'
  const done = await setSignificance(act, { personId, eventId, was, ...read.value })
  if (done.ok) return { goTo: `/people/${personId}/chronology` }
  const { field, text } = significanceMessages[done.problem]
  return { again: { errors: [{ href: `#${field}`, text }], body } }
}
