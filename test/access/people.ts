import { randomUUID } from 'node:crypto'
import type { Browser } from '../../src/platform/web/testing/browser.ts'
import { allPosts } from '../../src/testing/council.ts'
import type { TestApp } from '../support/app.ts'
import type { ChildName, Town } from '../support/town.ts'
import { bodies } from './bodies.ts'
import type { Person } from './expected.ts'

/** Everybody who signs in. */
export const people: readonly Person[] = [...allPosts, 'colleague']

/** Somebody at an address, and what was answered. */
export interface Asked {
  readonly person: Person
  readonly url: string
  readonly child: ChildName
  readonly path: string
  readonly may: boolean
  readonly status: number
  readonly text: string
}

/** As it is asked. */
export type Visit = Omit<Asked, 'status' | 'text'>

interface Walk {
  readonly method: 'GET' | 'POST'
  readonly visits: readonly Visit[]
  /** One after the other, not person beside person. */
  readonly inTurn?: boolean
}

/** Everybody's browser, signed in. */
export type Browsers = ReadonlyMap<Person, Browser>

/** Signs everybody in. */
export async function signInAll(hearth: TestApp, town: Town): Promise<Browsers> {
  const all = people.map(async (person) => [person, await hearth.signedIn(town.workers[person])] as const)
  return new Map(await Promise.all(all))
}

/** Makes the visits, each person their own one after the other. */
export async function answersOf(browsers: Browsers, town: Town, walk: Walk): Promise<Asked[]> {
  const { method, visits } = walk
  const visiting = (visit: Visit) => answer(browserOf(browsers, visit), town, { method, visit })
  if (walk.inTurn) return inTurn(visits, visiting)
  const mine = people.map((person) =>
    inTurn(
      visits.filter((visit) => visit.person === person),
      visiting,
    ),
  )
  return (await Promise.all(mine)).flat()
}

function browserOf(browsers: Browsers, { person }: Visit): Browser {
  const browser = browsers.get(person)
  if (!browser) throw new TypeError(`${person} did not sign in`)
  return browser
}

async function inTurn<One, Answer>(
  all: readonly One[],
  work: (one: One) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const one of all) answers.push(await work(one))
  return answers
}

async function answer(
  browser: Browser,
  town: Town,
  { method, visit }: { method: 'GET' | 'POST'; visit: Visit },
): Promise<Asked> {
  const { status, text } = method === 'GET' ? await browser.get(visit.path) : await send(browser, town, visit)
  return { ...visit, status, text }
}

async function send(browser: Browser, town: Town, { person, url, path }: Visit) {
  if (browser.token() === '') await browser.get('/')
  const fields = bodies[url]?.(town.workers[person]) ?? {}
  return browser.post(path, { idempotencyKey: randomUUID(), ...fields })
}
