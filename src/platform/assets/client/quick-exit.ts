import { post } from './post.ts'

/**
 * Lets Esc leave the page as the button does, beside the official three presses of Shift; and where the page names an address
 * for it, ends the stay on the way out, so that Back shows nothing.
 */
export function exitAtOnce(exit: HTMLElement): void {
  const button = exit.querySelector<HTMLAnchorElement>('.govuk-exit-this-page__button')
  if (!button) return
  const { leaveUrl, leaveToken } = exit.dataset
  const leave = () => {
    if (leaveUrl) void post(leaveUrl, new URLSearchParams({ csrfToken: leaveToken ?? '' }))
  }
  // The official script marks the body when it leaves, however it was asked to.
  const leaving = new MutationObserver(() => {
    if (!document.body.classList.contains('govuk-exit-this-page-hide-content')) return
    leaving.disconnect()
    leave()
  })
  leaving.observe(document.body, { attributeFilter: ['class'] })
  document.addEventListener('keydown', ({ key }) => {
    // An open dialog takes Esc for itself.
    if (key === 'Escape' && !document.querySelector('dialog[open]')) button.click()
  })
}
