import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RouteDeclared } from '../../src/record/shell/desk.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { aTown, type ChildName, canary, children, type Town } from '../support/town.ts'
import { bodies } from './bodies.ts'
import type { Person } from './expected.ts'
import * as expected from './expected.ts'
import { type Asked, answersOf, type Browsers, people, signInAll, type Visit } from './people.ts'
import { contentsOf, tracedSince } from './store.ts'
import { addressOf, alike, namesIn, nobodysIds, noChilds } from './walk.ts'

const patience = 150_000

let town: Town
let hearth: TestApp
let browsers: Browsers
let gets: Asked[]
let refusedPosts: Asked[]

beforeAll(async () => {
  town = await aTown()
  hearth = await testApp({ database: town.story.database, now: town.story.now })
  browsers = await signInAll(hearth, town)
})
afterAll(async () => {
  await hearth.close()
  await town.close()
})

const inTable = new Set([
  ...Object.keys(expected.pagesAboutAChild),
  ...Object.keys(expected.pagesOfWork),
  expected.urgentPage.url,
  expected.taskPage.url,
  ...Object.keys(expected.duePages),
  ...Object.keys(expected.reviewPages),
])

const routed = (method: RouteDeclared['method']) =>
  [...new Set(hearth.app.routes.filter((route) => route.method === method).map(({ url }) => url))].filter(
    (url) => !expected.drafts.test(url) && !expected.walkedApart.has(url),
  )
// A page that is in no table fails the first test, and is left out of the others.
const declared = (method: RouteDeclared['method']) => routed(method).filter((url) => inTable.has(url))

/** Every person at every page of the children they stand in a relation to, of one they don't, and of those closed to them. */
function everyVisit(urls: readonly string[]): Visit[] {
  return people.flatMap((person) =>
    urls.flatMap((url) =>
      childrenOf(url, person).map((child) => {
        const path = addressOf(url, town.children[child])
        return { person, url, child, path, may: mayOpen(person, child, url) }
      }),
    ),
  )
}

const isAboutAChild = (url: string) => namesIn(url).some((name) => !noChilds.includes(name))
const always: readonly ChildName[] = ['stranger', 'allocated', 'restricted', 'conflict']

/** All children in the full run; a page about no child once. */
function childrenOf(url: string, person: Person): readonly ChildName[] {
  if (!isAboutAChild(url)) return ['stranger']
  if (process.env['HEARTH_TEST'] === 'full') return children
  if (expected.manyAlike.test(url)) return ['allocated', 'waiting', 'restricted', 'urgent']
  if (expected.reviewPages[url]) return [...always, 'urgent']
  const turn = url.length % turns
  const inTurn = (child: ChildName, n: number) =>
    expected.views[child][person] !== undefined && n % turns === turn
  return children.filter((child, n) => always.includes(child) || inTurn(child, n))
}

/** The usual run asks of the other children in turn, another third of them at each page; the full run of all. */
const turns = 3

function mayOpen(person: Person, child: ChildName, url: string): boolean {
  const { urgentPage, taskPage, pagesOfWork, things } = expected
  const work = pagesOfWork[url]
  if (work) return work.includes(person)
  const byChild =
    url === taskPage.url ? taskPage.opens : (expected.duePages[url] ?? expected.reviewPages[url])
  if (byChild) return byChild[child]?.includes(person) ?? false
  if (url === urgentPage.url)
    return urgentPage.roles.includes(person) && !urgentPage.closed[child]?.includes(person)
  const named = namesIn(url).map((name) => (name === 'aboutId' ? 'noteId' : name))
  if (named.some((name) => things[name]?.includes(child) === false)) return false
  const about = sharing(child, named).filter((one) => one !== 'restricted' || person === 'keeper')
  const sees = (one: ChildName) => {
    const view = expected.views[one][person]
    return view !== undefined && (expected.pagesAboutAChild[url] ?? []).includes(view)
  }
  return url === expected.forWhoeverSeesAll ? about.length > 0 && about.every(sees) : about.some(sees)
}

/** An address that names a person is about that person alone. */
function sharing(child: ChildName, named: readonly string[]): readonly ChildName[] {
  const all = named.includes('personId') ? [] : named.flatMap((name) => expected.shared[name] ?? [])
  return all.includes(child) ? all : [child]
}

/** 'Not part of your work' where a role is asked for; else as if it were not there. */
function refusalOf(person: Person, url: string): number {
  const roles =
    expected.pagesOfWork[url] ?? (url === expected.urgentPage.url ? expected.urgentPage.roles : null)
  return roles && !roles.includes(person) ? 403 : 404
}

const inWords = ({ person, child, url, status, may }: Asked) =>
  `${person}, ${child}: ${url} answers ${status}, ${may ? 'should open' : 'should not'}`

test('14.6 no message of any kind names a child, a parent or their place', async () => {
  const { owner } = town.story.database
  const sent = await owner.selectFrom('record.outbox').select(['kind', 'subject', 'text', 'link']).execute()
  const people = await owner.selectFrom('record.person').select(['given', 'family', 'known_as']).execute()
  const names = new Set(people.flatMap((person) => Object.values(person)).filter((name) => name !== null))
  expect(new Set(sent.map(({ kind }) => kind)).size).toBeGreaterThan(3)
  const telling = sent.filter(({ subject, text, link }) =>
    `${subject} ${text} ${link}`.split(/[^\p{L}'’-]+/u).some((word) => names.has(word)),
  )
  expect(telling).toEqual([])
})

test('17.2 every page and button there is stands in the table of the test', () => {
  const routes = [...routed('GET'), ...routed('POST')]
  expect(routes.length).toBeGreaterThan(40)
  expect(
    routes.filter((url) => !inTable.has(url)),
    'say in test/access/expected.ts who opens it',
  ).toEqual([])
  expect(
    [...inTable].filter((url) => !routes.includes(url)),
    'no longer there',
  ).toEqual([])
  // The many alike are sent as they come, and come back to whoever may open them.
  const unsent = declared('POST').filter((url) => bodies[url] === undefined && !expected.manyAlike.test(url))
  expect(unsent, 'say in test/access/bodies.ts what its form is sent with').toEqual([])
})

test(
  '17.2 every page opens for those in the table and for nobody else',
  async () => {
    gets = await answersOf(browsers, town, { method: 'GET', visits: everyVisit(declared('GET')) })
    const wrong = gets.filter(({ person, url, status, may }) =>
      may ? status !== 200 && status !== 303 : status !== refusalOf(person, url),
    )
    expect(wrong.map(inWords)).toEqual([])
    expect(gets.filter(({ may }) => may).length).toBeGreaterThan(300)
  },
  patience,
)

test('7.1 every look leaves its entry with the name of the page, every refusal its denial', async () => {
  const traced = await tracedSince(town.story)
  const wrong = people.flatMap((person) => {
    const mine = gets.filter((asked) => asked.person === person)
    const names = new Set(mine.map(({ url }) => auditOf(url)))
    return [...names].flatMap((audit) => {
      const visits = mine.filter(({ url }) => auditOf(url) === audit)
      const looks = visits.filter(({ may }) => may).length
      const found = traced(town.workers[person], audit)
      const denials = visits.length - looks
      return found.looks === looks && found.denials === denials
        ? []
        : [`${person}, ${audit}: ${looks} looks and ${denials} refusals, traced ${JSON.stringify(found)}`]
    })
  })
  expect(wrong).toEqual([])
})

const auditOf = (url: string) =>
  hearth.app.routes.find((route) => route.method === 'GET' && route.url === url)?.audit ?? ''

test(
  '3.7 not there and not yours answer alike, to the byte',
  async () => {
    const nowhere = people.flatMap((person) =>
      declared('GET')
        .filter(isAboutAChild)
        .map((url) => ({
          person,
          url,
          child: 'stranger' as const,
          path: addressOf(url, nobodysIds()),
          may: false,
        })),
    )
    const answers = await answersOf(browsers, town, { method: 'GET', visits: nowhere })
    const notThere = new Map(
      answers.map(({ person, url, status, text }) => [person + url, `${status}${alike(text)}`]),
    )
    const refused = gets.filter(({ may, url }) => !may && isAboutAChild(url))
    const told = refused.filter(
      ({ person, url, status, text }) => notThere.get(person + url) !== `${status}${alike(text)}`,
    )
    expect(refused.length).toBeGreaterThan(500)
    expect(told.map(inWords)).toEqual([])
  },
  patience,
)

test('4.1 of a restricted child no page tells anybody but the keeper', () => {
  expect(leaks(gets)).toEqual([])
  const keeper = gets.filter(({ person, child }) => person === 'keeper' && child === 'restricted')
  expect(keeper.some(({ text }) => text.includes(canary.family))).toBe(true)
})

function leaks(asked: readonly Asked[]): string[] {
  const words = [
    canary.given,
    canary.family,
    canary.postcode,
    'Canary Court',
    town.children.restricted.personId,
  ]
  return asked
    .filter(({ person }) => person !== 'keeper')
    .flatMap((one) =>
      words.filter((word) => one.text.includes(word)).map((word) => `${word}: ${inWords(one)}`),
    )
}

test(
  '3.1 what may not be done is refused and changes nothing',
  async () => {
    const before = await contentsOf(town.story)
    const visits = everyVisit(declared('POST')).map((visit) => ({ ...visit, may: maySend(visit) }))
    refusedPosts = await answersOf(browsers, town, {
      method: 'POST',
      visits: visits.filter(({ may }) => !may),
    })
    const wrong = refusedPosts.filter(({ status }) => status !== 404 && status !== 403)
    expect(wrong.map(inWords)).toEqual([])
    // A record that is open says that the act belongs to the manager; one that is not says nothing.
    const told = refusedPosts.filter(
      ({ person, child, url, status }) =>
        status !== refusalOf(person, url) && expected.views[child][person] === undefined,
    )
    expect(told.map(inWords)).toEqual([])
    expect(leaks(refusedPosts)).toEqual([])
    expect(await contentsOf(town.story)).toEqual(before)
  },
  patience,
)

/** Who may see may send, but for what was opened urgently: that is for reading (5.2). */
function maySend({ person, child, url, may }: Visit): boolean {
  const reads = expected.views[child][person] === 'urgent'
  return may && (!reads || url === expected.urgentPage.url || expected.manyAlike.test(url))
}

test(
  'what may be done is not refused',
  async () => {
    const visits = everyVisit(declared('POST')).filter(maySend)
    const allowed = [...visits.filter(({ url }) => !ending.test(url)), ...onceEach(visits)]
    const answers = await answersOf(browsers, town, { method: 'POST', visits: allowed, inTurn: true })
    expect(answers.filter(({ status }) => ![200, 303, 422].includes(status)).map(inWords)).toEqual([])
    expect(leaks(answers)).toEqual([])
  },
  patience,
)

const ending = /\/(close|end|move|open-whole)$/

/** What changes who sees the child: one of each, each about another child. */
function onceEach(visits: readonly Visit[]): Visit[] {
  const chosen: Visit[] = []
  for (const visit of visits.filter(({ url }) => ending.test(url))) {
    const taken = chosen.some(({ url, child }) => url === visit.url || child === visit.child)
    if (!taken) chosen.push(visit)
  }
  return chosen
}
