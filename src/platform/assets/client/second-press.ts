const forgetMs = 5_000

/** Ignores a second press while the first is on its way; the server's idempotency key catches the rest. */
export function refuseSecondPress(form: HTMLFormElement): void {
  let pressedAt = Number.NEGATIVE_INFINITY
  form.addEventListener('submit', (event) => {
    if (event.timeStamp - pressedAt < forgetMs) event.preventDefault()
    else pressedAt = event.timeStamp
  })
  addEventListener('pageshow', () => {
    pressedAt = Number.NEGATIVE_INFINITY
  })
}
