import { forEveryone } from '../../mechanisms/access/index.ts'
import { type FormBody, readAnswers } from '../../mechanisms/forms/index.ts'
import { AskPage } from '../../record/involvements/ask-page.tsx'
import { guideNow } from '../../record/language/guide.records.ts'
import { howItReads } from '../../record/language/how-it-reads.ts'
import type { Answer, Desk } from '../../record/shell/desk.ts'
import { type Doing, formPage, type Looking, page } from '../../record/shell/page.ts'
import { maySetStandards } from '../settings/access.ts'
import { termForm, wordsForm } from './form.ts'
import { CheckedWords, GuidePage } from './page.tsx'
import { setTerm } from './set-term.ts'

const url = '/settings/language'

/** The council's guide to language, and a look at some words by it. */
export function languageRoutes(desk: Desk): void {
  page(desk, { url, access: forEveryone, audit: 'read language guide', show: showGuide })
  formPage(desk, {
    url: `${url}/term`,
    access: maySetStandards,
    audit: 'set language term',
    show: showTerm,
    submit,
  })
  page(desk, { url: '/language/guide', access: forEveryone, audit: 'fetch language guide', show: giveGuide })
  formPage(desk, {
    url: '/language',
    access: forEveryone,
    audit: 'look at words',
    show: showWords,
    submit: look,
  })
}

async function showGuide({ trx, act }: Looking): Promise<Answer> {
  const guide = await guideNow(trx)
  const maySet = maySetStandards(act.viewer).allowed
  return { page: (view) => <GuidePage {...{ view, guide, maySet }} /> }
}

/** For the script that offers kinder words while one writes. It holds nothing about anybody. */
async function giveGuide({ trx }: Looking): Promise<Answer> {
  const content = JSON.stringify(await guideNow(trx))
  return { file: { name: 'guide.json', type: 'application/json', content } }
}

async function showTerm({ trx, query, again }: Looking): Promise<Answer> {
  const known = (await guideNow(trx)).find(({ term }) => term === query['term'])
  const first: FormBody | undefined = known && {
    term: known.term,
    instead: known.instead,
    because: known.because,
  }
  return {
    page: (view) => (
      <AskPage
        {...{ view, again, first, form: termForm, button: 'Save' }}
        back={{ text: 'Language guide', href: url }}
      />
    ),
  }
}

async function submit({ act, body }: Doing) {
  const read = readAnswers(termForm, body, { today: act.today })
  if (!read.ok) return { again: { errors: read.errors, body } }
  await setTerm(act, read.value)
  return { goTo: url }
}

async function showWords({ trx, act, again }: Looking): Promise<Answer> {
  const read = again && readAnswers(wordsForm, again.body, { today: act.today })
  const found = read?.ok ? howItReads(read.value.text, await guideNow(trx), read.value.toFamily) : null
  return {
    page: (view) => (
      <AskPage
        {...{ view, again, form: wordsForm, button: 'Look at these words' }}
        back={{ text: 'Language guide', href: url }}
        before={found && <CheckedWords found={found} />}
      />
    ),
  }
}

/** Nothing is kept: the page comes back with what was found. */
async function look({ act, body }: Doing) {
  const read = readAnswers(wordsForm, body, { today: act.today })
  return { again: { errors: read.ok ? [] : read.errors, body } }
}
