import { bodyOf, readAnswers } from '../../mechanisms/forms/index.ts'
import { renderPage } from '../../platform/components/render-page.ts'
import { inContext } from '../../platform/db.ts'
import { AskPage } from '../involvements/ask-page.tsx'
import type { Act } from '../shell/act.ts'
import type { Answer, Desk } from '../shell/desk.ts'
import { isId, type Params, textOf } from '../shell/fields.ts'
import { type Doing, formPage, type Looking, type PageAccess, page } from '../shell/page.ts'
import { Refused } from '../shell/refused.ts'
import { readdressLetter, type SendProblem, sendLetter } from './actions.ts'
import { recipientForm, sendLetterForm } from './forms.ts'
import { LetterDocument, sheetOf } from './letter-sheet.tsx'
import type { Letter, LetterKind } from './model.ts'
import { GoesTo, LetterPage, LetterPrintPage, letterPage } from './pages.tsx'
import { findLetter, peopleOfLetter } from './records.ts'

/**
 * The pages of one kind of letter, for the service that writes it: reading, paper, PDF, its recipient, and sending. A letter about several
 * children is read and sent by whom all of them are open to.
 */
export function letterRoutes(desk: Desk, kind: LetterKind): void {
  const url = `/letters/${kind.id}/:letterId`
  const access = accessTo(kind)
  page(desk, { url, access, audit: 'read letter', show: (looking) => show(looking, { desk, kind }) })
  page(desk, {
    url: `${url}/print`,
    access,
    audit: 'print letter',
    kind: 'print',
    show: (looking) => showPrint(looking, kind),
  })
  page(desk, {
    url: `${url}/pdf`,
    access,
    audit: 'download letter',
    kind: 'export',
    show: (looking) => showPdf(looking, { desk, kind }),
  })
  formPage(desk, {
    url: `${url}/send`,
    access,
    audit: 'send letter',
    show: (looking) => showSend(looking, kind),
    submit: (doing) => submitSend(doing, kind),
  })
  formPage(desk, {
    url: `${url}/recipient`,
    access,
    audit: 'readdress letter',
    show: (looking) => showRecipient(looking, kind),
    submit: (doing) => submitRecipient(doing, kind),
  })
}

function accessTo({ part }: LetterKind): PageAccess {
  return { part, people: async (trx, { letterId }) => (isId(letterId) ? peopleOfLetter(trx, letterId) : []) }
}

const saw = (letter: Letter) => ({ subject: { kind: 'letter', id: letter.id } })

/** The letter of an address, where every child it is about is open to the viewer. */
async function theLetter({ trx, params, people }: Looking, kind: LetterKind): Promise<Letter | undefined> {
  const letter = await findLetter(trx, { kind, id: params['letterId'] ?? '' })
  return letter?.about.every((id) => people.includes(id)) ? letter : undefined
}

interface Place {
  readonly desk: Desk
  readonly kind: LetterKind
}

async function show(looking: Looking, { desk, kind }: Place): Promise<Answer> {
  const letter = await theLetter(looking, kind)
  if (!letter) return 'not found'
  const canPrint = desk.printToPdf !== undefined
  const words = letterPage({ kind, letter, canPrint, pdfFailed: looking.query['pdf'] === 'failed' })
  return { page: (view) => <LetterPage {...words} view={view} />, saw: saw(letter) }
}

async function showPrint(looking: Looking, kind: LetterKind): Promise<Answer> {
  const letter = await theLetter(looking, kind)
  if (!letter) return 'not found'
  return { page: (view) => <LetterPrintPage {...{ view, kind, letter }} />, saw: saw(letter) }
}

async function showPdf(looking: Looking, { desk, kind }: Place): Promise<Answer> {
  const letter = await theLetter(looking, kind)
  if (!letter) return 'not found'
  const html = renderPage(<LetterDocument sheet={sheetOf(kind, letter)} title={kind.title} />)
  const content = (await desk.printToPdf?.(html)) ?? null
  if (content === null) return { goTo: `/letters/${kind.id}/${letter.id}?pdf=failed` }
  return {
    file: { name: `${kind.id}-${letter.reference}.pdf`, type: 'application/pdf', content },
    saw: saw(letter),
  }
}

async function showSend(looking: Looking, kind: LetterKind): Promise<Answer> {
  const letter = await theLetter(looking, kind)
  if (!letter || letter.sent !== null) return 'not found'
  const { again } = looking
  return {
    page: (view) => (
      <AskPage
        {...{ view, again, form: sendLetterForm, button: 'It goes as I said', version: letter.version }}
        back={{ text: 'Back to the letter', href: `/letters/${kind.id}/${letter.id}` }}
        before={<GoesTo letter={letter} />}
      />
    ),
    saw: saw(letter),
  }
}

const messages: Record<SendProblem, { readonly text: string; readonly href: string }> = {
  'not confirmed': { text: 'Change who it goes to first, from the letter’s page', href: '#right' },
  'address does not fit': {
    text: 'The address does not fit: post needs a postal address, e-mail an e-mail address',
    href: '#how',
  },
  'changed meanwhile': {
    text: 'Somebody changed who it goes to. Check the name and address again',
    href: '#right',
  },
  'sent already': { text: 'This letter was sent already', href: '#right' },
  'no such letter': { text: 'This letter is not there any more', href: '#right' },
}

async function submitSend({ act, params, body }: Doing, kind: LetterKind) {
  const read = readAnswers(sendLetterForm, body, { today: act.today })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const at = await letterAt(act, { params, version: textOf(body, 'version'), kind })
  const { right, how } = read.value
  const done = await sendLetter(act, kind, { ...at, how, confirmed: right === 'yes' })
  const url = `/letters/${kind.id}/${at.letterId}`
  if (done.ok || done.problem === 'sent already') return { goTo: url }
  return { again: { errors: [messages[done.problem]], body } }
}

async function showRecipient(looking: Looking, kind: LetterKind): Promise<Answer> {
  const letter = await theLetter(looking, kind)
  if (!letter || letter.sent !== null) return 'not found'
  const { again } = looking
  return {
    page: (view) => (
      <AskPage
        {...{ view, again, form: recipientForm, button: 'Change it', version: letter.version }}
        first={bodyOf(recipientForm, letter.to)}
        back={{ text: 'Back to the letter', href: `/letters/${kind.id}/${letter.id}` }}
      />
    ),
    saw: saw(letter),
  }
}

async function submitRecipient({ act, params, body }: Doing, kind: LetterKind) {
  const read = readAnswers(recipientForm, body, { today: act.today })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const at = await letterAt(act, { params, version: textOf(body, 'version'), kind })
  const done = await readdressLetter(act, kind, { ...at, to: read.value })
  if (done.ok || done.problem === 'sent already') return { goTo: `/letters/${kind.id}/${at.letterId}` }
  const text =
    done.problem === 'changed meanwhile'
      ? 'Somebody changed it meanwhile: look again'
      : 'Enter a name and an address'
  return { again: { errors: [{ text, href: '#name' }], body } }
}

/**
 * The letter that a form was sent for.
 * @throws Refused where there is none, as for one that is not theirs
 */
async function letterAt(
  act: Act,
  { params, version, kind }: { readonly params: Params; readonly version: string; readonly kind: LetterKind },
) {
  const letterId = params['letterId'] ?? ''
  const letter = isId(letterId)
    ? await inContext(act.db, act.viewer, (trx) => findLetter(trx, { kind, id: letterId }))
    : undefined
  if (!letter) throw new Refused({ allowed: false, because: 'no working relationship' })
  return { letterId, about: letter.about, version: Number(version) }
}
