import { answersOf } from './post.ts'

const pauseMs = 400
const fewestLetters = 3
const fewestDigits = 6

/**
 * Shows the answer to a part of a form (`data-as-typed`: the address to ask) while somebody types in it. The page that the form's
 * button would lead to is asked for, by the same rights and with the same trace, and the part of it that `data-into` names takes
 * the place of what stands there. What is being written there is never taken away. Without this script the button does it all.
 */
export function answerAsTyped(form: HTMLFormElement): void {
  let timer = 0
  let asking = new AbortController()
  const asked = new Map<string, string>()

  const stop = () => {
    clearTimeout(timer)
    asking.abort()
  }
  form.addEventListener('input', ({ target }) => {
    const part = target instanceof HTMLInputElement ? target.closest<HTMLElement>('[data-as-typed]') : null
    if (!part) return
    stop()
    timer = window.setTimeout(async () => {
      const { asTyped: url = '', into = '' } = part.dataset
      const text = textIn(part)
      if (!isEnough(text) || asked.get(into) === text) return
      asking = new AbortController()
      const before = written(into)
      const { said, region } = await answerOf(url, { form, part, into, signal: asking.signal })
      if (region) asked.set(into, text)
      if (region && before === written(into) && !isBusy(into)) replace(into, region)
      if (said !== null) say(part, said)
    }, pauseMs)
  })
  form.addEventListener('submit', stop)
  form.addEventListener('keydown', (event) => moveByKey(form, event))
}

interface Asking {
  readonly form: HTMLFormElement
  readonly part: HTMLElement
  readonly into: string
  readonly signal: AbortSignal
}

interface Told {
  readonly said: string | null
  readonly region: Element | null
}

async function answerOf(url: string, { form, part, into, signal }: Asking): Promise<Told> {
  const body = answersOf(form)
  body.set('typing', 'yes')
  if (part.dataset['press']) body.set('do', part.dataset['press'])
  const headers = { accept: 'text/html' }
  const asked = { method: 'POST', body, headers, signal, redirect: 'manual' } as const
  const reply = await fetch(url, { ...asked, credentials: 'same-origin' }).catch(() => null)
  if (reply?.status === 429) return { said: part.dataset['tooMany'] ?? null, region: null }
  if (!reply || ![200, 422].includes(reply.status)) return { said: null, region: null }
  const page = new DOMParser().parseFromString(await reply.text().catch(() => ''), 'text/html')
  const region = page.getElementById(into)
  return { said: region?.querySelector('h2, h3, h4')?.textContent ?? '', region }
}

/** Too little says nothing of anybody. */
function isEnough(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const digits = text.match(/\d/g)?.length ?? 0
  return letters >= fewestLetters || digits >= fewestDigits
}

function textIn(part: HTMLElement): string {
  const boxes = [...part.querySelectorAll<HTMLInputElement>('input:not([type=hidden])')]
  return boxes
    .map(({ type, value, checked }) => (type === 'radio' && !checked ? '' : value.trim()))
    .join(' ')
    .trim()
}

/** What stands in the boxes of a region: it may have changed since the question was sent. */
function written(into: string): string {
  const region = document.getElementById(into)
  const boxes = region?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ?? []
  return [...boxes]
    .map((box) => (box instanceof HTMLInputElement && box.type === 'radio' ? box.checked : box.value))
    .join('\n')
}

function isBusy(into: string): boolean {
  return document.getElementById(into)?.contains(document.activeElement) ?? false
}

function replace(into: string, region: Element): void {
  document.getElementById(into)?.replaceChildren(...document.importNode(region, true).childNodes)
}

/** Said aloud where the page is read aloud; shown only where it stopped. */
function say(part: HTMLElement, words: string): void {
  const status = part.querySelector<HTMLElement>('[data-as-typed-status]')
  if (!status) return
  status.classList.toggle('govuk-visually-hidden', words !== part.dataset['tooMany'])
  if (status.textContent !== words) status.textContent = words
}

/** Down goes from the box into the answer, and on; Up comes back; Escape leads to the box at once. */
function moveByKey(form: HTMLFormElement, event: KeyboardEvent): void {
  const at = document.activeElement
  const part = form.querySelector<HTMLElement>('[data-as-typed]')
  const box = part?.querySelector('input')
  const region = document.getElementById(part?.dataset['into'] ?? '')
  if (!box || !region || !(at instanceof HTMLElement)) return
  const stops = [box, ...region.querySelectorAll<HTMLElement>('[data-found]')]
  const place = stops.indexOf(at)
  const next = new Map([
    ['ArrowDown', place + 1],
    ['ArrowUp', place - 1],
    ['Escape', 0],
  ]).get(event.key)
  if (place < 0 || next === undefined || (event.key === 'Escape' && place === 0)) return
  const to = stops[next]
  if (!to) return
  event.preventDefault()
  to.focus()
}
