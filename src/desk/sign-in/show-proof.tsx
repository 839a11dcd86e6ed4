import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Button } from '../../platform/components/button.tsx'
import type { ErrorList } from '../../platform/components/error-summary.tsx'
import { Form } from '../../platform/components/form.tsx'
import { Layout } from '../../platform/components/layout.tsx'
import { renderPage } from '../../platform/components/render-page.ts'
import type { ShellView } from '../../platform/components/view.ts'
import type { Session } from '../../platform/session.ts'
import { sendPage, signedInView } from '../../platform/web/answers.tsx'
import { hearthOf, signedIn } from '../../platform/web/hearth-of.ts'
import { keptPlace, placeFor } from '../../platform/web/place.ts'
import { isFresh } from './enter.ts'
import type { SignInKit } from './kit.ts'
import { LocalForm } from './local-form.tsx'
import { WayBack } from './way-back.tsx'

/** The page that asks again who somebody is, and leads back to where they were (spec/security.md 8.6). */
export function proofRoutes(app: FastifyInstance, kit: SignInKit): void {
  app.get('/sign-in/prove', async (request, reply) => {
    const session = signedIn(request)
    if (!isFresh(session, request)) return showProof(kit, { request, reply })
    return reply.redirect(
      placeFor(keptPlace(kit.ground, request, hearthOf(request).now), session.worker.id),
      303,
    )
  })
}

/** Answers with that page, and, after a try that failed, with what was wrong. */
export function showProof(
  { outside }: SignInKit,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  errors?: ErrorList,
): FastifyReply {
  const session = signedIn(request)
  const view = { ...signedInView(hearthOf(request), { session, outside }), errors }
  return sendPage(reply, renderPage(<ProofPage view={view} session={session} />))
}

function ProofPage({ view, session }: { readonly view: ShellView; readonly session: Session }) {
  return (
    <Layout title="Confirm that it is you" view={view} beforeContent={<WayBack />}>
      <h1 class="govuk-heading-l">Confirm that it is you</h1>
      <p class="govuk-body">
        What you are about to do needs a fresh proof, because the last one is more than 15 minutes old. You
        will be back at the same place.
      </p>
      <WayToProve view={view} session={session} />
    </Layout>
  )
}

function WayToProve({ view, session }: { readonly view: ShellView; readonly session: Session }) {
  if (session.strength === 'local') return <LocalForm view={view} action="/sign-in/prove/local" known />
  const demo = session.strength === 'demo'
  return (
    <Form action={demo ? '/sign-in/prove/demo' : '/sign-in/prove/openid'} csrfToken={view.csrfToken}>
      <Button>{demo ? `I am ${session.worker.name}` : 'Confirm with your council account'}</Button>
    </Form>
  )
}
