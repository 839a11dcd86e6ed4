import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { TraceKind } from '../../mechanisms/audit/index.ts'
import type { ErrorList } from '../../platform/components/error-summary.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import type { MasterKeys } from '../../platform/keys.ts'
import type { PrintToPdf } from '../../platform/print-to-pdf.ts'
import type { Act } from './act.ts'

/** What the web side hands to the pages: who asks, and what surrounds every page. Made once by `app.ts`. */
export interface Desk {
  readonly app: FastifyInstance
  /** Who asks. Throws NotSignedIn, which leads to the sign-in page and back to this place. */
  readonly actOf: (request: FastifyRequest) => Act
  readonly viewOf: (request: FastifyRequest, act: Act, errors?: ErrorList) => ShellView
  /** The keys under which fields of the record are encrypted. */
  readonly keys: MasterKeys
  /** Makes PDFs, where a browser is installed that can. Left out: pages are offered for printing only. */
  readonly printToPdf?: PrintToPdf | undefined
  /** Every page and action there is, for the tests that walk them. */
  readonly routes: RouteDeclared[]
  /** What a draft of a form is called on its author's home page. */
  readonly draftTitles: Map<string, string>
}

/** One line of the route table. */
export interface RouteDeclared {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly audit: string
  /** The access rule in words: a part of a person's record, or a role's rule. */
  readonly access: string
}

/** A page, given what surrounds it. */
export type Draw = (view: ShellView) => VNode

/** What a page answers with. */
export type Answer =
  | { readonly page: Draw; readonly saw?: Saw; readonly status?: number }
  | {
      readonly file: { readonly name: string; readonly type: string; readonly content: Uint8Array | string }
      readonly saw?: Saw
    }
  | { readonly goTo: string }
  | 'not found'

/** What the page showed, for the trace. */
export interface Saw {
  /** What the trace calls it where that differs from the page's own: a form page that searched. */
  readonly kind?: TraceKind
  /** People whose record was opened: one entry each. */
  readonly people?: readonly string[]
  /** People who stood in a list: one entry for all. */
  readonly listed?: readonly string[]
  readonly parts?: readonly string[]
  readonly subject?: { readonly kind: string; readonly id: string }
  /** Searched words, already encrypted. */
  readonly words?: Uint8Array
}
