import type { Locator, Page } from 'playwright-core'

type Name = string | RegExp

/** What somebody does at a page, in the words that they read there. */
export interface Hands {
  /** Presses a button, or follows a link. */
  press(name: Name, role?: 'button' | 'link'): Promise<void>
  type(label: Name, text: string): Promise<void>
  /** Chooses an answer; the question is named where other questions have the same answer. */
  choose(answer: string, question?: string): Promise<void>
  /** Chooses out of a list that opens. */
  pick(label: string, answer: string): Promise<void>
  heading(name: Name): Promise<void>
}

/** With a mouse, or a finger: what a page without scripts must be able to do. */
export function byPressing(page: Page): Hands {
  return {
    press: (name, role = 'button') => control(page, name, role).click(),
    type: (label, text) => field(page, label).fill(text),
    choose: (answer, question) => option(page, answer, question).check({ force: true }),
    pick: async (label, answer) => {
      await list(page, label).selectOption({ label: answer })
    },
    heading: (name) => page.getByRole('heading', { name }).first().waitFor(),
  }
}

/** With Tab, Space, Enter and letters alone. The focus is moved from control to control, and must be seen. */
export function byKeyboard(page: Page): Hands {
  const to = (wanted: Locator) => tabTo(page, wanted)
  return {
    async press(name, role = 'button') {
      await to(control(page, name, role))
      await page.keyboard.press('Enter')
      await page.waitForLoadState()
    },
    async type(label, text) {
      await to(field(page, label))
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(text)
    },
    async choose(answer, question) {
      const wanted = option(page, answer, question)
      const isRadio = (await wanted.getAttribute('type')) === 'radio'
      await (isRadio ? arrowTo(page, wanted) : to(wanted))
      if (!(await wanted.isChecked())) await page.keyboard.press('Space')
    },
    async pick(label, answer) {
      await to(list(page, label))
      await page.keyboard.type(answer)
    },
    heading: (name) => page.getByRole('heading', { name }).first().waitFor(),
  }
}

const list = (page: Page, label: string) => page.locator('main').getByRole('combobox', { name: label })

const control = (page: Page, name: Name, role: 'button' | 'link') =>
  page.getByRole(role, { name, exact: typeof name === 'string' }).first()

/** By the beginning of its label: '(optional)' may follow. */
function field(page: Page, label: Name): Locator {
  const name = typeof label === 'string' ? new RegExp(`^${label.replaceAll(/[?(),.]/g, '.')}`) : label
  const main = page.locator('main')
  return main.getByRole('textbox', { name }).or(main.getByRole('searchbox', { name })).first()
}

function option(page: Page, answer: string, question?: string): Locator {
  const within = question === undefined ? page.locator('main') : page.getByRole('group', { name: question })
  return within.getByLabel(answer, { exact: true }).first()
}

const mostTabs = 250

async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor({ state: 'attached' })
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    if (await hasFocus(wanted)) return isSeen(page)
    await page.keyboard.press('Tab')
  }
  throw new TypeError(`The Tab key does not lead to ${wanted}`)
}

/** Tab leads to the chosen or first answer of a question, the arrows to the others. */
async function arrowTo(page: Page, wanted: Locator): Promise<void> {
  const name = (await wanted.getAttribute('name')) ?? ''
  for (let tabs = 0; tabs < mostTabs && (await focusedName(page)) !== name; tabs += 1)
    await page.keyboard.press('Tab')
  await isSeen(page)
  for (let arrows = 0; arrows < 40 && !(await hasFocus(wanted)); arrows += 1)
    await page.keyboard.press('ArrowDown')
}

const hasFocus = (wanted: Locator) => wanted.evaluate((element) => element === document.activeElement)

const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '')

/** What has the focus must be in the window, and not under something. */
async function isSeen(page: Page): Promise<void> {
  const covered = await page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return 'nothing has the focus'
    const box = element.getBoundingClientRect()
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20))
    const near = top?.closest('label, .govuk-radios__item, .govuk-checkboxes__item')
    const isIt = top === null || element.contains(top) || top.contains(element) || near?.contains(element)
    return isIt ? '' : `${element.outerHTML.slice(0, 100)} under ${top.outerHTML.slice(0, 100)}`
  })
  if (covered !== '') throw new TypeError(`The focus is covered: ${covered}`)
}
