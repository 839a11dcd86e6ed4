import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contactForm } from './journey/front-door/forms/contact.ts'
import { decisionForm } from './journey/front-door/forms/decision.ts'
import { namedPersonForm } from './journey/front-door/forms/named-person.ts'
import { referralForm, signOffForm, tellForm, undoForm } from './journey/front-door/forms/reasons.ts'
import { frontDoorIndicators } from './journey/front-door/indicators.ts'
import { contactPathway } from './journey/front-door/pathway.ts'
import { journey } from './journey/index.ts'
import { type AnyForm, formFaults, formFingerprint } from './mechanisms/forms/index.ts'
import { indicatorFaults } from './mechanisms/indicators/index.ts'
import { pathwayFaults } from './mechanisms/pathways/index.ts'
import { timescaleFaults } from './mechanisms/timescales/index.ts'

const forms = [contactForm, decisionForm, namedPersonForm, signOffForm, undoForm, tellForm, referralForm]

/** Every form that any file declares, found by reading the tree: none can be forgotten. */
async function everyForm(): Promise<AnyForm[]> {
  const root = import.meta.dirname
  const files = (await readdir(root, { recursive: true })).filter(
    (file) => /\.tsx?$/.test(file) && !file.includes('.test.'),
  )
  const declaring = await Promise.all(
    files.map(async (file) =>
      (await readFile(join(root, file), 'utf8')).includes(' = form(') ? file : null,
    ),
  )
  const modules = await Promise.all(
    declaring
      .flatMap((file) => (file?.includes('mechanisms') ? [] : (file ?? [])))
      .map((file) => import(join(root, file))),
  )
  return modules.flatMap((module: object) => Object.values(module).filter(isForm))
}

function isForm(value: unknown): value is AnyForm {
  return typeof value === 'object' && value !== null && 'sections' in value && 'version' in value
}

test('every form is sound, and no two share a name', async () => {
  const all = await everyForm()
  expect(all.length).toBeGreaterThan(30)
  expect(all.map((form) => [form.id, formFaults(form)])).toEqual(all.map((form) => [form.id, []]))
  const names = all.map(({ id, version }) => `${id} ${version}`)
  expect(names.length).toBe(new Set(names).size)
})

test('a published form never changes: a new wording is a new version', () => {
  expect(forms.map((form) => `${form.id} ${form.version} ${formFingerprint(form)}`)).toMatchInlineSnapshot(`
    [
      "contact 1 fc77847b2f679311",
      "contact-decision 1 055047cd15e99a2d",
      "named-person 1 635abe44ef28ec72",
      "contact-sign-off 1 d25bc23c7984ae77",
      "contact-undo 1 ee1b28ecd6dce3cf",
      "referrer-told 1 07fec802ffd9882b",
      "referral-decision 1 496efc7f1a329966",
    ]
  `)
})

test.each([contactPathway])('pathway $id is sound', (pathway) => {
  expect(pathwayFaults(pathway)).toEqual([])
})

test('the timescales of all services are sound together', () => {
  const all = journey.flatMap(({ timescales }) => timescales)
  expect(all.length).toBeGreaterThan(3)
  expect(timescaleFaults(all)).toEqual([])
})

test('every clock of a service has a next step for somebody, or is nobody’s to press', () => {
  for (const { timescales, next } of journey) {
    for (const { id } of timescales) {
      const viewer = {
        id: 'x',
        name: 'x',
        roles: new Set(['team-manager'] as const),
        teams: new Set<string>(),
        managedTeams: new Set(['x']),
      }
      expect(next?.({ timescale: id, subject: 'x' }, viewer), id).not.toBeNull()
    }
  }
})

test('the indicators are sound together', () => {
  expect(indicatorFaults(frontDoorIndicators)).toEqual([])
})
