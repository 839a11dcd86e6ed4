import type { ComponentChildren } from 'preact'

/** One component in one state, with what it is called. */
export function Example({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <section class="hearth-example">
      <h3 class="govuk-heading-s hearth-example__name">{name}</h3>
      {children}
    </section>
  )
}

/** A name as long as the record allows, without a place to break it. */
export const longName = `${'Wolfeschlegelsteinhausenbergerdorff'.repeat(9).slice(0, 300)}`

/** A long text that does have places to break it. */
export const longText =
  'The caller said that the children had not been seen at school since the end of the half term, that the curtains had been closed each morning, and that a neighbour had taken them in twice after dark.'
