import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  type Decision,
  decide,
  type Facts,
  findFacts,
  type Part,
  type Viewer,
} from '../../mechanisms/access/index.ts'
import { type TraceEntry, type TraceKind, trace } from '../../mechanisms/audit/index.ts'
import type { AnyForm } from '../../mechanisms/forms/index.ts'
import type { ErrorList } from '../../platform/components/error-summary.tsx'
import { inContext, inContextWithKeptPlans, type Lastly, type Trx } from '../../platform/db.ts'
import type { Limited } from '../../platform/web/limits.ts'
import type { RouteGround } from '../../platform/web/route-ground.ts'
import type { Act } from './act.ts'
import type { Answer, Desk, RouteDeclared } from './desk.ts'
import { type DraftOnPage, draftOn, saveDraft } from './draft.ts'
import { type Fields, fieldsOf, isId, type Params, wordsOf } from './fields.ts'
import { keptInstead } from './kept-instead.records.ts'
import { formOf, keepLateWords, lateWordsAt, lateWordsOn } from './late-words.ts'
import { Refused } from './refused.ts'
import { reply, replyRefused } from './reply.tsx'

/**
 * Who may open a page: a part of the record of the person in the address (`:personId`), a part of the record of people found
 * from the address (at least one must be allowed; the others are left out), or a role's rule.
 */
export type PageAccess =
  | Part
  | {
      readonly part: Part
      readonly people: (trx: Trx, params: Params) => Promise<readonly (string | Sourced)[]>
    }
  | ((viewer: Viewer) => Decision)

/** A person of an address that names one contact about them: it may be open where the others are not. */
export interface Sourced {
  readonly personId: string
  readonly source: string
}

/** What a page has to work with. Everything it reads goes through `trx`, so its trace commits with it. */
export interface Looking {
  readonly trx: Trx
  readonly act: Act
  readonly params: Params
  readonly query: Params
  /** The people of the address whose record the viewer may see, in its order. */
  readonly people: readonly string[]
  /** Whether the viewer may also see another part of a person of the address. */
  readonly may: (part: Part, personId?: string) => boolean
  readonly facts: ReadonlyMap<string, Facts>
  /** A form shown again: what was sent and what was wrong with it. */
  readonly again: Again | null
  /** What the author typed here before and did not send; null where the form comes back anyway. */
  readonly draft: DraftOnPage | null
}

/** A form that comes back to its author with its words. */
export interface Again {
  readonly errors: ErrorList
  readonly body: Fields
  /** Whatever the page needs to know about the problem: the newer version, the other text. */
  readonly about?: unknown
}

export interface PageDeclared {
  readonly url: string
  readonly access: PageAccess
  /** The audit name: 'read child'. */
  readonly audit: string
  /** What the trace calls a visit; a look unless said otherwise. */
  readonly kind?: TraceKind
  /** The form whose words are kept while they are typed: every 10 seconds and on leaving (14.4). */
  readonly draft?: AnyForm
  /** Opened all day, with the same few statements each time: their plans are kept. Only where the bench has shown that they are good. */
  readonly opensAllDay?: boolean
  /** Holds what is sent here to a limit per person and per address (11.7). */
  readonly limit?: Limited
  readonly show: (looking: Looking) => Promise<Answer>
}

/** A press of a button: what was sent, by whom. */
export interface Doing {
  readonly act: Act
  readonly params: Params
  readonly body: Fields
}

export interface FormDeclared extends PageDeclared {
  readonly submit: (doing: Doing) => Promise<{ readonly goTo: string } | { readonly again: Again }>
}

/** Declares a page. It can't be declared without an access rule and an audit name. */
export function page(desk: Desk, declared: PageDeclared): void {
  declare(desk, declared, 'GET')
  desk.app.get(declared.url, (request, answer) => guarded(desk, { request, answer, declared }, null))
}

/** Declares a form: shown by GET, sent by POST to the same address, shown again with its words where something was wrong. */
export function formPage(desk: Desk, declared: FormDeclared): void {
  page(desk, declared)
  const keepWords = keepLateWords(desk.keys, declared)
  desk.draftTitles.set(formOf(declared).id, declared.draft?.title ?? `Not sent: ${declared.audit}`)
  button(desk, declared, { keepWords })
  if (declared.draft) keepDrafts(desk, { ...declared, draft: declared.draft })
}

/** Where a page's script sends what is typed. Added to the page's own address. */
const draftSuffix = '/draft'

function keepDrafts(desk: Desk, declared: PageDeclared & { readonly draft: AnyForm }): void {
  const { url, audit, draft } = declared
  desk.routes.push({
    method: 'POST',
    url: `${url}${draftSuffix}`,
    audit: `draft: ${audit}`,
    access: 'own work',
  })
  desk.app.post(`${url}${draftSuffix}`, async (request, answer) => {
    const path = pathOf(request).slice(0, -draftSuffix.length)
    const act = desk.actOf(request)
    const begun = draftBegun(act, { declared, params: wordsOf(request.params) })
    await saveDraft(act, { keys: desk.keys, form: draft, path, begun }, fieldsOf(request.body))
    return answer.code(204).send()
  })
}

/** Says in the trace that a draft about the people of the page began, as far as they are open to its author. Never what it says. */
function draftBegun(act: Act, { declared, params }: { declared: PageDeclared; params: Params }) {
  return async (trx: Trx): Promise<void> => {
    const { decision, people } = await judge(trx, { act, access: declared.access, params })
    const entry = {
      kind: 'change',
      action: `begin draft: ${declared.audit}`,
      reason: decision.because,
    } as const
    await trace(
      trx,
      act.origin,
      people.length === 0 ? [entry] : people.map((personId) => ({ ...entry, personId })),
    )
  }
}

const pathOf = ({ url }: FastifyRequest) => url.split('?')[0] ?? url

/** Declares a button: a POST that shows nothing of its own unless something was wrong. */
export function submitOnly(desk: Desk, declared: FormDeclared): void {
  button(desk, declared, {})
}

function button(desk: Desk, declared: FormDeclared, { keepWords }: Pick<RouteGround, 'keepWords'>): void {
  declare(desk, declared, 'POST')
  const { limit } = declared
  const hearth: RouteGround = { ...(keepWords && { keepWords }), ...(limit && { limit }) }
  desk.app.post(declared.url, { config: { hearth } }, async (request, answer) => {
    const act = {
      ...desk.actOf(request),
      endsDraft: declared.draft !== undefined,
      ...(keepWords && lateWordsAt(declared, pathOf(request))),
    }
    const doing = { act, params: wordsOf(request.params), body: fieldsOf(request.body) }
    const done = await declared.submit(doing).catch((error: unknown) => refusalOf(error))
    if (done instanceof Refused) return replyRefused(desk, { request, answer, act }, done.decision)
    if ('goTo' in done) return answer.redirect(done.goTo, 303)
    // Without JavaScript this is when the words are kept.
    if (declared.draft)
      await saveDraft(
        act,
        {
          keys: desk.keys,
          form: declared.draft,
          path: pathOf(request),
          begun: draftBegun(act, { declared, params: doing.params }),
        },
        done.again.body,
      )
    return guarded(desk, { request, answer, declared }, done.again)
  })
}

function declare(desk: Desk, { url, access, audit }: PageDeclared, method: RouteDeclared['method']): void {
  if (typeof access === 'string' && !url.includes(':personId'))
    throw new Error(`${url} names a part but no person`)
  if (audit === '') throw new Error(`${url} has no audit name`)
  desk.routes.push({ method, url, audit, access: accessInWords(access) })
}

function accessInWords(access: PageAccess): string {
  if (typeof access === 'string') return access
  return typeof access === 'function' ? 'role' : access.part
}

function refusalOf(error: unknown): Refused {
  if (error instanceof Refused) return error
  throw error
}

interface Visit {
  readonly request: FastifyRequest
  readonly answer: FastifyReply
  readonly declared: PageDeclared
}

async function guarded(desk: Desk, visit: Visit, again: Again | null): Promise<FastifyReply> {
  const { request, answer, declared } = visit
  const act = desk.actOf(request)
  // The trace commits with what was read, before a byte is sent: no trace, no look (7.2).
  const open = declared.opensAllDay ? inContextWithKeptPlans : inContext
  const outcome = await open(act.db, act.viewer, (trx, lastly) =>
    look(trx, { act, declared, again, request, keys: desk.keys, lastly }),
  )
  if ('refused' in outcome) return replyRefused(desk, { request, answer, act }, outcome.refused)
  return reply(desk, { request, answer, act }, { shown: outcome.shown, errors: again?.errors })
}

interface Look {
  readonly act: Act
  readonly declared: PageDeclared | FormDeclared
  readonly again: Again | null
  readonly request: FastifyRequest
  readonly keys: Desk['keys']
  readonly lastly: Lastly
}

type Looked = { readonly shown: Answer } | { readonly refused: Decision }

async function look(trx: Trx, asked: Look): Promise<Looked> {
  const { act, declared, again, request, keys, lastly } = asked
  const params = wordsOf(request.params)
  const judged = await judge(trx, { act, access: declared.access, params })
  if (!judged.decision.allowed) return refused(trx, asked, judged)
  const { facts, people } = judged
  const may = (part: Part, personId = people[0] ?? '') =>
    decide(act.viewer, factsOf(facts, personId), { part, now: act.origin.now }).allowed
  const path = pathOf(request)
  const kept =
    declared.draft && again === null ? await draftOn(trx, act, { keys, form: declared.draft, path }) : null
  const late =
    'submit' in declared && again === null
      ? await lateWordsOn(trx, act, { keys, page: declared, path })
      : null
  const shown = await declared.show({
    trx,
    act: late ? { ...act, key: late.key } : act,
    params,
    query: wordsOf(request.query),
    people,
    may,
    facts,
    again: again ?? late,
    draft: kept,
  })
  // What turns out not to be there, or not theirs, was not seen.
  const seen = shown !== 'not found'
  const entries = seen
    ? looks({ declared, judged, shown })
    : denials(declared, { ...judged, decision: notThis })
  lastly(() => trace(trx, act.origin, entries))
  return { shown }
}

/** No; or the way to the record that took this one in, for whoever may see it there. Words that were sent are not led away from. */
async function refused(
  trx: Trx,
  { act, declared, again, request, lastly }: Look,
  judged: Judged,
): Promise<Looked> {
  const { personId } = wordsOf(request.params)
  if (again === null && typeof declared.access === 'string' && isId(personId)) {
    const kept = await keptInstead(trx, personId)
    const params = { personId: kept ?? '' }
    if (kept && (await judge(trx, { act, access: declared.access, params })).decision.allowed)
      return { shown: { goTo: request.url.replace(personId, kept) } }
  }
  lastly(() => trace(trx, act.origin, denials(declared, judged)))
  return { refused: judged.decision }
}

const notThis: Decision = { allowed: false, because: 'not this part' }

interface Judged {
  readonly decision: Decision
  readonly asked: readonly string[]
  readonly people: readonly string[]
  readonly facts: ReadonlyMap<string, Facts>
}

interface Judging {
  readonly act: Act
  readonly access: PageAccess
  readonly params: Params
}

async function judge(trx: Trx, { act, access, params }: Judging): Promise<Judged> {
  if (typeof access === 'function')
    return { decision: access(act.viewer), asked: [], people: [], facts: new Map() }
  const part = typeof access === 'string' ? access : access.part
  const found = typeof access === 'string' ? personOf(params) : await access.people(trx, params)
  const named = found.map((one) => (typeof one === 'string' ? { personId: one, source: undefined } : one))
  const asked = named.map(({ personId }) => personId)
  const facts = await findFacts(trx, act.viewer, asked)
  const decisions = named.map(({ personId: id, source }) => ({
    id,
    decision: decide(act.viewer, factsOf(facts, id), { part, now: act.origin.now, source }),
  }))
  const people = decisions.filter(({ decision }) => decision.allowed).map(({ id }) => id)
  const first = decisions.find(({ decision }) => decision.allowed) ?? decisions[0]
  return {
    decision: first?.decision ?? { allowed: false, because: 'no working relationship' },
    asked,
    people,
    facts,
  }
}

const nobody: Facts = { reasons: [], restrictedTo: null, conflict: false }

function factsOf(facts: ReadonlyMap<string, Facts>, personId: string): Facts {
  return facts.get(personId) ?? nobody
}

function personOf({ personId }: Params): string[] {
  return isId(personId) ? [personId] : []
}

function denials({ audit }: PageDeclared, { decision, asked }: Judged): TraceEntry[] {
  const denial = { kind: 'denial', action: audit, reason: decision.because, outcome: 'refused' } as const
  return asked.length === 0 ? [denial] : asked.map((personId) => ({ ...denial, personId }))
}

function looks({
  declared,
  judged,
  shown,
}: {
  declared: PageDeclared
  judged: Judged
  shown: Answer
}): TraceEntry[] {
  const saw = typeof shown === 'object' && 'saw' in shown ? shown.saw : undefined
  const common = {
    action: declared.audit,
    reason: judged.decision.because,
    ...(saw?.parts ? { parts: saw.parts } : {}),
    ...(saw?.subject ? { subject: saw.subject } : {}),
    ...(saw?.words ? { words: saw.words } : {}),
  }
  const kind = saw?.kind ?? declared.kind
  const opened = (saw?.people ?? judged.people).map((personId) => ({
    ...common,
    kind: kind ?? ('look' as const),
    personId,
  }))
  if (opened.length > 0 && !saw?.listed) return opened
  return [...opened, { ...common, kind: kind ?? 'list', people: saw?.listed ?? [] }]
}
