/** What a form would send, but for files and passwords. */
export function answersOf(form: HTMLFormElement): URLSearchParams {
  const secret = new Set(
    [...form.querySelectorAll<HTMLInputElement>('[type=password]')].map(({ name }) => name),
  )
  const answers = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !secret.has(name)) answers.append(name, value)
  }
  return answers
}

/** Largest body that a browser sends on behalf of a page that has gone. */
const keepaliveBytes = 60_000

/** Posts as the form itself would; true where the server took it. */
export async function post(url: string, body: URLSearchParams): Promise<boolean> {
  const keepalive = body.toString().length < keepaliveBytes
  try {
    const reply = await fetch(url, {
      method: 'POST',
      body,
      keepalive,
      redirect: 'manual',
      credentials: 'same-origin',
    })
    return reply.ok
  } catch {
    return false
  }
}
