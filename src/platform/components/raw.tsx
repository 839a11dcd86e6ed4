import { jsxTemplate } from 'preact/jsx-runtime'

/**
 * Markup as it stands, not escaped. The only place that does so: everything else in Hearth is escaped by default.
 * Give it only markup that our own code wrote or that has been through the allow-list of rich text.
 */
export function Raw({ html }: { readonly html: string }) {
  return jsxTemplate([html])
}
