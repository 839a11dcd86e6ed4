import { answersOf, post } from './post.ts'

const everyMs = 10_000

/** Saves what is written every 10 seconds and on leaving, and says so. */
export function keepDraft(form: HTMLFormElement): void {
  const url = form.dataset['draftUrl']
  if (!url) return
  let saved = answersOf(form).toString()
  let sending = false
  let submitted = false

  const save = async () => {
    const answers = answersOf(form)
    const text = answers.toString()
    if (submitted || sending || text === saved) return
    sending = true
    const taken = await post(url, answers)
    sending = false
    if (taken) saved = text
    say(form, taken)
  }

  setInterval(save, everyMs)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && save())
  addEventListener('pagehide', save)
  form.addEventListener('submit', () => {
    submitted = true
  })
  addEventListener('pageshow', () => {
    submitted = false
  })
}

function say(form: HTMLFormElement, taken: boolean): void {
  const status = form.querySelector('[data-draft-status]')
  const words = taken
    ? `Draft saved at ${clock()}`
    : 'Draft not saved. We will keep trying. Do not close this page yet.'
  if (status && status.textContent !== words) status.textContent = words
}

function clock(): string {
  return new Date().toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/London',
  })
}
