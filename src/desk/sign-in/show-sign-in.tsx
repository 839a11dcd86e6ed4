import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ErrorList } from '../../platform/components/error-summary.tsx'
import { renderPage } from '../../platform/components/render-page.ts'
import { inContext, systemActor } from '../../platform/db.ts'
import { outsideView, sendPage } from '../../platform/web/answers.tsx'
import { hearthOf } from '../../platform/web/hearth-of.ts'
import { keptPlace } from '../../platform/web/place.ts'
import { hasDemo, type SignInKit } from './kit.ts'
import { demoPeople, hasLocalAccounts } from './records.ts'
import { SignInPage } from './sign-in-page.tsx'

/** Answers with the sign-in page, and, after a try that failed, with what was wrong. */
export async function showSignIn(
  kit: SignInKit,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  failed: { userName?: string; errors?: ErrorList } = {},
): Promise<FastifyReply> {
  const hearth = hearthOf(request)
  const view = { ...outsideView(hearth, kit.outside), errors: failed.errors }
  const page = (
    <SignInPage
      view={view}
      demo={hasDemo(kit) ? await demoPeople(kit.db) : []}
      openid={kit.config.oidc !== null}
      local={await inContext(kit.db, systemActor, hasLocalAccounts)}
      {...leftBehind(kit, request)}
      userName={failed.userName}
    />
  )
  return sendPage(reply, renderPage(page))
}

function leftBehind({ ground }: SignInKit, request: FastifyRequest) {
  const place = keptPlace(ground, request, hearthOf(request).now)
  return { comesBack: (place?.workerId ?? null) !== null, words: place?.words === true }
}
