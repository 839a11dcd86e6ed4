import { answersOf, post } from './post.ts'

const minuteMs = 60_000

/** Opens the warning when the session is about to end. Another tab of the same session puts it off. */
export function warnOfTimeOut(dialog: HTMLDialogElement): void {
  const warnAfterMs = Number(dialog.dataset['warnAfter']) * minuteMs
  const endsAfterMs = Number(dialog.dataset['endsAfter']) * minuteMs
  const otherTabs = new BroadcastChannel('hearth-session')
  let timers: number[] = []

  const startAgain = () => {
    timers.forEach(clearTimeout)
    timers = [
      window.setTimeout(() => dialog.showModal(), warnAfterMs),
      window.setTimeout(() => ended(dialog), endsAfterMs),
    ]
    if (dialog.open) dialog.close()
  }

  otherTabs.addEventListener('message', startAgain)
  otherTabs.postMessage('in use')
  dialog.querySelector('form')?.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) return
    const extended = await post(dialog.dataset['extendUrl'] ?? '', answersOf(event.target))
    if (!extended) return ended(dialog)
    startAgain()
    otherTabs.postMessage('in use')
  })
  startAgain()
}

function ended(dialog: HTMLDialogElement): void {
  const words = dialog.querySelector('[data-time-out-words]')
  if (words)
    words.textContent =
      dialog.dataset['endedWords'] ??
      'You have been signed out. Your draft is kept. Load this page again to sign in and go on.'
  dialog.querySelector('form')?.remove()
  if (!dialog.open) dialog.showModal()
}
