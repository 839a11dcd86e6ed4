import type { Locator, Page } from 'playwright-core'
import { type Effort, noEffort, type Step } from './steps.ts'

/** Takes one step in a real browser, as fast as the page lets it. @throws where the page does not have what the step names */
export async function takeStep(page: Page, step: Step): Promise<Effort> {
  switch (step.does) {
    case 'open':
      return { ...noEffort, waited: await waitFor(() => page.goto(step.path)) }
    case 'press':
      return press(page, page.getByRole(step.role ?? 'button', { name: step.name, exact: true }).first())
    case 'choose':
      return choose(page, step)
    case 'pick': {
      const list = page.locator('main').getByRole('combobox', { name: step.label }).first()
      await list.selectOption({ label: step.answer })
      return { ...noEffort, clicks: 2, decisions: 1 }
    }
    case 'type':
      return type(page, step)
    case 'see':
      return { ...noEffort, waited: await waitFor(() => page.getByText(step.words).first().waitFor()) }
  }
}

async function press(page: Page, control: Locator): Promise<Effort> {
  await control.waitFor()
  const waited = await waitFor(async () => {
    const loaded = page.waitForEvent('load')
    await control.click()
    await loaded
  })
  return { ...noEffort, clicks: 1, decisions: 1, waited }
}

async function choose(page: Page, { answer, question }: Extract<Step, { does: 'choose' }>): Promise<Effort> {
  const within = question === undefined ? page.locator('main') : page.getByRole('group', { name: question })
  await within.getByLabel(answer, { exact: true }).first().check({ force: true })
  return { ...noEffort, clicks: 1, decisions: 1 }
}

async function type(page: Page, { label, text, told }: Extract<Step, { does: 'type' }>): Promise<Effort> {
  const box = page.locator('main').getByLabel(label).first()
  await box.click()
  await box.pressSequentially(text)
  const keys = text.length
  return { ...noEffort, keys, toldKeys: told ? keys : 0, clicks: 1, decisions: 1 }
}

async function waitFor(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
