import { Button } from '../../../platform/components/button.tsx'
import { DataTable } from '../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import { ChangeLink } from './relatives.tsx'
import type { ResponsibilityRow } from './words.ts'

interface ResponsibilityPartProps {
  readonly rows: readonly ResponsibilityRow[]
  readonly addResponsibility: string | null
}

/** Who decides for a child in law. */
export function ResponsibilityPart({ rows, addResponsibility }: ResponsibilityPartProps) {
  return (
    <>
      <DataTable
        id="responsibility"
        caption="Parental responsibility"
        columns={[{ text: 'Who' }, { text: 'On what ground' }, { text: 'When' }, { text: 'Change' }]}
        rows={rows.map(({ who, basis, when, changeHref }) => [
          { children: <bdi>{who}</bdi> },
          basis,
          when,
          { children: <ChangeLink href={changeHref} about={who} /> },
        ])}
        empty={<EmptyState title="Who holds parental responsibility is not recorded yet" />}
      />
      {addResponsibility && (
        <Button
          text="Add who holds parental responsibility"
          href={addResponsibility}
          classes="govuk-button--secondary"
        />
      )}
    </>
  )
}
