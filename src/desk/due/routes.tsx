import { clocks } from '../../journey/house.ts'
import { type AnyForm, readAnswers } from '../../mechanisms/forms/index.ts'
import { InsetText } from '../../platform/components/inset-text.tsx'
import { inContext, type Trx } from '../../platform/db.ts'
import { findEvents } from '../../record/chronology/records.ts'
import { AskPage } from '../../record/involvements/ask-page.tsx'
import type { Act } from '../../record/shell/act.ts'
import type { Answer, Desk } from '../../record/shell/desk.ts'
import { isId, type Params } from '../../record/shell/fields.ts'
import { type Doing, formPage, type Looking, page } from '../../record/shell/page.ts'
import { Refused } from '../../record/shell/refused.ts'
import { framed } from '../child/frame.ts'
import { partsSeen } from '../child/parts-seen.ts'
import { nextStep } from '../home/words.ts'
import { type DueAddress, dueHref } from './due-address.ts'
import { findDue } from './find-due.ts'
import { latenessForm, notNeededForm } from './forms.ts'
import { latenessMessages, notNeededMessages } from './messages.ts'
import { DuePage } from './page.tsx'
import { earlierDueDates, nameOfWorker, ownerOf } from './records.ts'
import { type DueRights, isTheirWork, managersToName, rightsOver } from './rights.ts'
import { explainLateness, sayNotNeeded } from './say-about-due.ts'
import { dueWords } from './words.ts'

/**
 * 'Why is it due then?', and what may be said about it. Open to whom the summary or the home page shows the clock: who sees the
 * involvements, and those whose work it is.
 */
export function dueRoutes(desk: Desk): void {
  const url = '/people/:personId/due/:timescale/:key'
  page(desk, { url, access: 'identity', audit: 'read why due', show })
  formPage(desk, {
    url: `${url}/late`,
    access: 'identity',
    audit: 'explain lateness',
    draft: latenessForm,
    show: (looking) => ask(looking, { form: latenessForm, right: 'explain', path: 'late', button: 'Save' }),
    submit: submitLateness,
  })
  formPage(desk, {
    url: `${url}/not-needed`,
    access: 'identity',
    audit: 'exempt from timescale',
    draft: notNeededForm,
    show: (looking) =>
      ask(looking, { form: notNeededForm, right: 'exempt', path: 'not-needed', button: 'It is not needed' }),
    submit: submitNotNeeded,
  })
}

async function show(looking: Looking): Promise<Answer> {
  const found = await foundIn(looking)
  const frame = await framed(looking, 'summary')
  if (!found || !frame) return 'not found'
  const { trx, act } = looking
  const { obligation, about } = found
  const words = dueWords(
    {
      ...found,
      earlier: await earlierDueDates(trx, about),
      next: nextStep({ ...obligation, personId: about.personId }, act.viewer),
      agreedBy: await agreedBy(trx, obligation),
    },
    { now: act.origin.now, calendar: clocks.calendar },
  )
  return {
    page: (view) => <DuePage view={view} frame={frame.frame} words={words} />,
    saw: { parts: partsSeen(looking, ['identity', 'warnings', 'involvements']) },
  }
}

/** The clock of the address, where the viewer may know of it. */
async function foundIn({ trx, act, params, people: [personId = ''], may }: Looking) {
  const about = { ...addressIn(params), personId }
  const owner = await ownerOf(trx, about)
  if (!may('involvements') && !isTheirWork(owner, act)) return null
  const events = await findEvents(trx, [personId])
  const obligation = await findDue(trx, about, events.get(personId) ?? [])
  if (!obligation) return null
  return { about, owner, obligation, rights: await rightsOver(trx, act, { personId, owner }) }
}

/** Who agreed the reason for lateness or for its not being needed; as it was written where it is no id of ours. */
async function agreedBy(trx: Trx, { outcome, lateness }: Parameters<typeof dueWords>[0]['obligation']) {
  const by = outcome.is === 'exempt' ? outcome.agreedBy : lateness?.agreedBy
  if (by === undefined) return null
  return isId(by) ? nameOfWorker(trx, by) : by
}

function addressIn({ timescale = '', key = '', personId = '' }: Params): DueAddress {
  return { personId, timescale, key }
}

interface Asking {
  readonly form: AnyForm
  readonly right: keyof DueRights
  readonly path: string
  readonly button: string
}

async function ask(looking: Looking, { form, right, path, button }: Asking): Promise<Answer> {
  const found = await foundIn(looking)
  if (!found?.rights[right]) return 'not found'
  const { trx, act, again, draft } = looking
  const href = dueHref(found.about)
  const people = await managersToName(trx, act, { personId: found.about.personId, owner: found.owner })
  const { title } = found.obligation
  return {
    page: (view) => (
      <AskPage
        {...{ view, form, again, draft, button, people }}
        first={found.rights.exempt ? { agreedBy: act.viewer.id } : {}}
        before={<InsetText text={title} />}
        draftUrl={`${href}/${path}/draft`}
        back={{ text: 'Why is it due then?', href }}
      />
    ),
  }
}

async function submitLateness({ act, params, body }: Doing) {
  const about = aboutIn(params)
  const people = await inContext(act.db, act.viewer, (trx) => peopleFor(trx, act, about))
  const read = readAnswers(latenessForm, body, { today: act.today, people })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const done = await explainLateness(act, { ...about, ...read.value })
  if (done.ok) return { goTo: dueHref(about) }
  return { again: { errors: [linked(latenessMessages[done.problem])], body } }
}

async function peopleFor(trx: Trx, act: Act, about: DueAddress) {
  return managersToName(trx, act, { personId: about.personId, owner: await ownerOf(trx, about) })
}

async function submitNotNeeded({ act, params, body }: Doing) {
  const about = aboutIn(params)
  const read = readAnswers(notNeededForm, body, { today: act.today })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const done = await sayNotNeeded(act, { ...about, ...read.value })
  if (done.ok) return { goTo: dueHref(about) }
  return { again: { errors: [linked(notNeededMessages[done.problem])], body } }
}

/** @throws Refused where the address holds no id: 'not there', as for an id that is nobody's */
function aboutIn(params: Params): DueAddress {
  const about = addressIn(params)
  if (isId(about.personId)) return about
  throw new Refused({ allowed: false, because: 'no working relationship' })
}

function linked({ field, text }: { readonly field: string; readonly text: string }) {
  return { href: `#${field}`, text }
}
