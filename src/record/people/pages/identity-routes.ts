import type { Trx } from '../../../platform/db.ts'
import { isPlainDate } from '../../../platform/plain-date.ts'
import type { Act } from '../../shell/act.ts'
import type { Desk } from '../../shell/desk.ts'
import { type Correction, correctIdentity, standing } from '../actions/correct-identity.ts'
import { identify } from '../actions/identify.ts'
import { recordBirth } from '../actions/record-birth.ts'
import type { AssertionKind } from '../codes.ts'
import * as forms from '../forms/identity.ts'
import { type Identity, identityOf, type Kept } from '../identity.records.ts'
import { keptWords } from '../kept-words.ts'
import { birthMessages, correctMessages, identifyMessages } from '../messages.ts'
import { type Edited, editRoute, type Starting } from './edit-route.tsx'

const toDetails = { text: 'Back to the details', path: '/details' }
const common = { part: 'chronology', button: 'Save', back: toDetails } as const

/** Who somebody is: corrected, changed, found out, born. */
export function identityRoutes(desk: Desk): void {
  nameRoutes(desk)
  dateRoutes(desk)
  oneValueRoutes(desk)
  becomingRoutes(desk)
}

function nameRoutes(desk: Desk): void {
  editRoute(desk, {
    ...common,
    path: '/details/name',
    audit: 'correct name',
    form: forms.nameForm,
    start: starting('name', ({ given, middle, family }) => ({
      ...(given ? { given } : {}),
      ...(middle ? { middle } : {}),
      ...(family ? { family } : {}),
    })),
    act: (act, { answers, ...edited }) =>
      correct(act, edited, { ...answers, says: { kind: 'name', ...answers } }),
    messages: correctMessages('given'),
  })
  editRoute(desk, {
    ...common,
    path: '/details/known-as',
    audit: 'correct known-as name',
    form: forms.knownAsForm,
    start: starting('known-as', asValue),
    act: (act, { answers, ...edited }) =>
      correct(act, edited, { ...answers, says: { kind: 'known-as', value: answers.value } }),
    messages: correctMessages('value'),
  })
}

function dateRoutes(desk: Desk): void {
  editRoute(desk, {
    ...common,
    path: '/details/birth-date',
    audit: 'correct date of birth',
    form: forms.birthDateForm,
    start: starting('birth-date', birthBody),
    act: (act, { answers: { on, precision, estimated, ...why }, ...edited }) =>
      correct(act, edited, {
        ...why,
        earlier: 'wrong',
        says: { kind: 'birth-date', on, precision, estimated },
      }),
    messages: correctMessages('on-day'),
  })
  editRoute(desk, {
    ...common,
    path: '/details/due-date',
    audit: 'correct due date',
    form: forms.dueDateForm,
    start: starting('due-date', ({ value }) => ({ on: value }), isUnborn),
    act: (act, { answers: { on, ...why }, ...edited }) =>
      correct(act, edited, { ...why, earlier: 'changed', says: { kind: 'due-date', on } }),
    messages: correctMessages('on-day'),
  })
}

function oneValueRoutes(desk: Desk): void {
  editRoute(desk, {
    ...common,
    path: '/details/sex',
    audit: 'correct sex',
    form: forms.sexForm,
    start: starting('sex', asValue),
    act: (act, { answers, ...edited }) =>
      correct(act, edited, { ...answers, says: { kind: 'sex', value: answers.value } }),
    messages: correctMessages('value'),
  })
  const single = [
    { kind: 'ethnicity', form: forms.ethnicityForm },
    { kind: 'language', form: forms.languageForm },
    { kind: 'interpreter-needed', form: forms.interpreterForm },
  ] as const
  for (const { kind, form } of single) {
    editRoute<{ value: string; because: string; source: string }, keyof ReturnType<typeof correctMessages>>(
      desk,
      {
        ...common,
        path: `/details/${kind}`,
        audit: `correct ${kind}`,
        form,
        start: starting(kind, asValue),
        act: (act, { answers: { value, ...why }, ...edited }) =>
          correct(act, edited, { ...why, earlier: 'changed', says: { kind, value } }),
        messages: correctMessages('value'),
      },
    )
  }
}

function becomingRoutes(desk: Desk): void {
  editRoute(desk, {
    ...common,
    path: '/details/born',
    audit: 'record birth',
    form: forms.birthForm,
    button: 'Record the birth',
    back: { text: 'Back to the summary', path: '' },
    start: async (trx, { personId }) => {
      const identity = await identityOf(trx, personId)
      if (!identity || !isUnborn(identity)) return null
      const [due] = standing(identity, 'due-date')
      return { version: identity.version, stands: `expected on ${due ? keptWords(due) : 'a day not known'}` }
    },
    act: (act, { personId, version, answers }) => recordBirth(act, { personId, version, ...answers }),
    messages: birthMessages,
  })
  editRoute(desk, {
    ...common,
    path: '/details/identify',
    audit: 'identify person',
    form: forms.identifyForm,
    back: { text: 'Back to the summary', path: '' },
    start: starting(
      'described-as',
      () => ({}),
      (identity) => standing(identity, 'name').length === 0,
    ),
    act: (act, { personId, version, answers }) => identify(act, { personId, version, ...answers }),
    messages: identifyMessages,
  })
}

interface Why {
  readonly says: Correction
  readonly earlier: 'wrong' | 'changed'
  readonly because: string
  readonly source: string
}

function correct(act: Act, { personId, version }: Omit<Edited<unknown>, 'answers'>, why: Why) {
  const { says, earlier, because, source } = why
  return correctIdentity(act, { personId, version, says, earlier, because, source })
}

/** The form starts from what is kept now; null where this person can't be changed so. */
function starting(
  kind: AssertionKind,
  answersOf: (kept: Kept) => object,
  fits: (identity: Identity) => boolean = () => true,
) {
  return async (trx: Trx, { personId }: { personId: string }): Promise<Starting | null> => {
    const identity = await identityOf(trx, personId)
    if (!identity || !fits(identity)) return null
    const [kept] = standing(identity, kind).toReversed()
    const { version } = identity
    if (!kept) return { version, stands: 'nothing' }
    return { version, stands: keptWords(kept), body: prefilled(answersOf(kept)) }
  }
}

/** Answers to the questions of any of these forms, as their controls hold them. */
function prefilled(answers: object) {
  const entries = Object.entries(answers).map(([name, value]) => [name, String(value)] as const)
  return Object.fromEntries(entries.flatMap(([name, value]) => controlsFor(name, value)))
}

function controlsFor(name: string, value: string): (readonly [string, string])[] {
  if (name !== 'on' || !isPlainDate(value)) return [[name, value]]
  const [year = '', month = '', day = ''] = value.split('-')
  return [
    [`${name}-day`, String(Number(day))],
    [`${name}-month`, String(Number(month))],
    [`${name}-year`, year],
  ]
}

const asValue = ({ value }: Kept) => ({ value })

function birthBody({ value, precision, estimated }: Kept): object {
  return { on: value, precision: precision ?? 'day', estimated: estimated ? 'yes' : 'no' }
}

function isUnborn(identity: Identity): boolean {
  return standing(identity, 'due-date').length > 0 && standing(identity, 'birth-date').length === 0
}
