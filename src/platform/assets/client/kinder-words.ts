import { type GuideTerm, termsIn } from '../../language/terms.ts'

const kept = 'hearth-language-guide'
const pauseMs = 700

/** The council's guide, fetched once for a visit. It holds nothing about anybody. None where it can't be had: writing goes on without. */
async function guideOf(): Promise<GuideTerm[]> {
  const had = sessionStorage.getItem(kept)
  if (had !== null) return read(had)
  const reply = await fetch('/language/guide', { credentials: 'same-origin', redirect: 'manual' }).catch(
    () => null,
  )
  if (!reply?.ok) return []
  const text = await reply.text().catch(() => '[]')
  sessionStorage.setItem(kept, text)
  return read(text)
}

function read(text: string): GuideTerm[] {
  const guide: unknown = JSON.parse(text)
  return Array.isArray(guide) ? guide.filter(isTerm) : []
}

function isTerm(line: unknown): line is GuideTerm {
  if (typeof line !== 'object' || line === null) return false
  return ['term', 'instead', 'because'].every((name) => typeof Reflect.get(line, name) === 'string')
}

/** Offers kinder words under a box while somebody writes in it. It changes nothing, and keeps nobody from sending. */
export function offerKinderWords(box: HTMLTextAreaElement): void {
  const list = document.createElement('ul')
  list.className = 'govuk-list govuk-list--bullet govuk-hint hearth-kinder-words'
  list.setAttribute('role', 'status')
  list.hidden = true
  box.after(list)
  let timer = 0
  box.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(async () => offer(list, termsIn(box.value, await guideOf())), pauseMs)
  })
}

function offer(list: HTMLElement, found: readonly GuideTerm[]): void {
  const once = [...new Map(found.map((line) => [line.term, line])).values()]
  list.hidden = once.length === 0
  list.replaceChildren(...once.map(lineOf))
}

function lineOf({ term, instead, because }: GuideTerm): HTMLLIElement {
  const line = document.createElement('li')
  const underlined = document.createElement('u')
  underlined.textContent = term
  line.append(underlined, `: perhaps “${instead}”. ${because}`)
  return line
}
