import { Button } from '../../../../platform/components/button.tsx'
import { DataTable } from '../../../../platform/components/data-table.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import { Places } from '../queue/places.tsx'
import type { guidanceParts, versionLines } from './words.ts'

interface ThresholdPageProps {
  readonly view: ShellView
  readonly parts: ReturnType<typeof guidanceParts>
  readonly versions: ReturnType<typeof versionLines>
  readonly maySet: boolean
}

/** The council's threshold guidance: what holds now by part and level, and its versions. */
export function ThresholdPage({ view, parts, versions, maySet }: ThresholdPageProps) {
  return (
    <Layout title="Threshold guidance" view={view} wide>
      <Places here="/contacts/outcomes" />
      <h1 class="govuk-heading-l">Threshold guidance</h1>
      <p class="govuk-body">
        Ticked with a decision, it suggests a level. The person decides, and says why where they choose
        another.
      </p>
      {maySet && <Button href="/settings/threshold/new" text="Set new guidance" />}
      {parts.map(({ code, label, lines }) => (
        <DataTable
          id={`domain-${code}`}
          caption={label}
          columns={[{ text: 'Level' }, { text: 'What fits' }]}
          rows={lines.map(({ level, text }) => [{ text: level }, { text }])}
        />
      ))}
      <DataTable
        id="versions"
        caption="Versions"
        columns={['Version', 'Holds from', 'Set by', 'Why'].map((text) => ({ text }))}
        rows={versions}
      />
    </Layout>
  )
}
