import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import * as z from 'zod'
import { policyReportPath } from './headers.ts'

// Two shapes: the older one of `report-uri`, and a list of the newer one of `report-to`.
const older = z.object({ 'csp-report': z.object({ 'effective-directive': z.string() }) })
const newer = z.array(z.object({ body: z.object({ effectiveDirective: z.string() }) })).max(20)

/** Collects what browsers say that the content policy stopped. Only the directive is kept: addresses may tell of people. */
export function takePolicyReports(app: FastifyInstance, log: Logger): void {
  app.register(async (inner) => {
    const parsed = { parseAs: 'string', bodyLimit: 20_000 } as const
    inner.addContentTypeParser(
      ['application/csp-report', 'application/reports+json'],
      parsed,
      (_request, text, done) => done(null, text),
    )
    const config = { hearth: { limit: 'report', withoutToken: 'policy report' } } as const
    inner.post(policyReportPath, { config }, async (request, reply) => {
      for (const directive of directivesIn(String(request.body)))
        log.warn({ event: 'policy report', directive }, 'stopped by the content policy')
      return reply.code(204).send()
    })
  })
}

/** The directives that a report names; none where it can't be read. */
function directivesIn(text: string): string[] {
  try {
    const report: unknown = JSON.parse(text)
    const old = older.safeParse(report)
    if (old.success) return [old.data['csp-report']['effective-directive'].slice(0, 40)]
    const now = newer.safeParse(report)
    return now.success ? now.data.map(({ body }) => body.effectiveDirective.slice(0, 40)) : []
  } catch {
    return []
  }
}
