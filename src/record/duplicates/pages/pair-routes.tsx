import { readAnswers } from '../../../mechanisms/forms/index.ts'
import { hiddenFields } from '../../../platform/components/form.tsx'
import { inContext } from '../../../platform/db.ts'
import { confirmDifferent } from '../../people/alike/confirm-different.ts'
import { fullName } from '../../people/names.ts'
import type { Act } from '../../shell/act.ts'
import type { Answer, Desk } from '../../shell/desk.ts'
import { textOf } from '../../shell/fields.ts'
import { type Doing, type FormDeclared, formPage, type Looking, page } from '../../shell/page.ts'
import { mayCompare } from '../access.ts'
import { joinRecords } from '../actions/join.ts'
import { putOff } from '../actions/put-off.ts'
import { reasonLines, sentenceOf } from '../explanation.ts'
import { findPair, findSides } from '../find.ts'
import { comparisonForm } from '../forms.ts'
import { findJoiningFacts, latestMerges } from '../joins.records.ts'
import { joinMessages } from '../messages.ts'
import { openPairs, type Pair, standingOf } from '../pairs.records.ts'
import { betterKept, comparisonRows, mergeLine, pairLine, sureness } from '../words.ts'
import { AskBelow } from './ask.tsx'
import { Comparison } from './comparison.tsx'
import { ListPage } from './list.tsx'

/** The list of records that may be of one person, and each pair side by side. */
export function pairRoutes(desk: Desk): void {
  page(desk, { url: '/duplicates', access: mayCompare, audit: 'list possible duplicates', show: list })
  formPage(desk, {
    url: '/duplicates/:pairId',
    access: mayCompare,
    audit: 'compare records',
    draft: comparisonForm,
    show: compare,
    submit,
  })
}

/** As many as can be looked over. */
const most = 100

async function list({ trx, act }: Looking): Promise<Answer> {
  const comparing = { viewer: act.viewer, now: act.origin.now }
  const pairs = await openPairs(trx, comparing, { limit: most })
  const lines = pairs.map((pair) => pairLine(pair, act.today))
  const merges = await latestMerges(trx, comparing, most)
  const standing = await standingOf(
    trx,
    merges.map(({ keptId }) => keptId),
  )
  const named = merges.flatMap((merge) => {
    const own = standing.get(merge.keptId)
    return own ? [mergeLine({ merge, name: fullName(own.named) })] : []
  })
  const waits = new Set(merges.filter(({ state }) => state === 'proposed').map(({ id }) => `/merges/${id}`))
  return {
    page: (view) => (
      <ListPage
        view={view}
        open={lines.filter(({ later }) => later === null)}
        later={lines.filter(({ later }) => later !== null)}
        waiting={named.filter(({ href }) => waits.has(href))}
        decided={named.filter(({ href }) => !waits.has(href))}
      />
    ),
    saw: { listed: [...pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]), ...standing.keys()] },
  }
}

async function compare(looking: Looking): Promise<Answer> {
  const { trx, act, params, again, draft } = looking
  const pair = await findPair(trx, act, params['pairId'])
  const sides = pair && (await findSides(trx, act, [pair.firstId, pair.secondId]))
  if (!pair || !sides) return 'not found'
  const { stands } = await findJoiningFacts(trx, pair.firstId, pair.secondId)
  const asked = {
    form: comparisonForm,
    button: 'Save',
    draftUrl: `/duplicates/${pair.id}/draft`,
    stood: stands.join('/'),
    first: { keep: betterKept(sides) },
  }
  return {
    page: (view) => (
      <AskBelow
        {...{ view, again, draft, asked, title: comparisonForm.title }}
        back={{ text: 'Possible duplicates', href: '/duplicates' }}
      >
        <Comparison
          heads={['First record', 'Second record']}
          rows={comparisonRows(sides, act.today)}
          reasons={reasonLines(pair.explanation)}
          sentence={sentenceOf(pair.explanation)}
          sure={sureness[pair.band] ?? ''}
        />
      </AskBelow>
    ),
    saw: {
      people: [pair.firstId, pair.secondId],
      parts: ['identity', 'family', 'involvements'],
      subject: { kind: 'possible duplicate', id: pair.id },
    },
  }
}

async function submit({ act, params, body }: Doing): ReturnType<FormDeclared['submit']> {
  // The page says no, and traces it, before anything is looked up or read.
  if (!mayCompare(act.viewer).allowed) return { again: { errors: [], body } }
  const pair = await inContext(act.db, act.viewer, (trx) => findPair(trx, act, params['pairId']))
  if (!pair) return { again: { errors: [], body } }
  const read = readAnswers(comparisonForm, body, { today: act.today })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const done = await answer(act, pair, { ...read.value, stood: textOf(body, hiddenFields.version) })
  if ('goTo' in done) return done
  const { field, text } = joinMessages[done.problem]
  return { again: { errors: [{ href: `#${field}`, text }], body } }
}

interface Said {
  readonly answer: string
  readonly keep?: 'first' | 'second' | null | undefined
  readonly because: string
  readonly stood: string
}

async function answer(
  act: Act,
  pair: Pair,
  { answer: said, keep, because, stood }: Said,
): Promise<{ goTo: string } | { problem: keyof typeof joinMessages }> {
  const { firstId, secondId, explanation } = pair
  if (said === 'later') {
    const done = await putOff(act, { pair, because })
    return done.ok ? { goTo: '/duplicates' } : { problem: done.problem }
  }
  if (said === 'different') {
    const done = await confirmDifferent(act, { a: firstId, b: secondId, because })
    return done.ok ? { goTo: '/duplicates' } : { problem: 'no reason' }
  }
  const [first = '', second = ''] = stood.split('/')
  const turned = keep === 'second'
  const done = await joinRecords(act, {
    keptId: turned ? secondId : firstId,
    mergedId: turned ? firstId : secondId,
    stood: turned ? { kept: second, merged: first } : { kept: first, merged: second },
    ...{ because, explanation },
  })
  return done.ok ? { goTo: `/merges/${done.value.mergeId}` } : { problem: done.problem }
}
