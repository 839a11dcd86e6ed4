import { Button } from '../../../../platform/components/button.tsx'
import { DataTable } from '../../../../platform/components/data-table.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import { longDate } from '../../../../platform/day-words.ts'
import type { Threshold } from '../../forms/threshold.ts'
import { domains } from '../../forms/threshold-words.ts'
import { levels } from '../../model.ts'
import type { ThresholdSet } from '../../threshold.records.ts'
import { Places } from '../queue/places.tsx'

interface ThresholdPageProps {
  readonly view: ShellView
  readonly now: Threshold
  readonly all: readonly ThresholdSet[]
  readonly maySet: boolean
}

/** The council's threshold guidance: what holds now by part and level, and its versions. */
export function ThresholdPage({ view, now, all, maySet }: ThresholdPageProps) {
  return (
    <Layout title="Threshold guidance" view={view} wide>
      <Places here="/settings/threshold" />
      <h1 class="govuk-heading-l">Threshold guidance</h1>
      <p class="govuk-body">
        Ticked with a decision, it suggests a level. The person decides, and says why where they choose
        another.
      </p>
      {maySet && <Button href="/settings/threshold/new" text="Set new guidance" />}
      {domains.map(({ code, label }) => (
        <DataTable
          id={`domain-${code}`}
          caption={label}
          columns={[{ text: 'Level' }, { text: 'What fits' }]}
          rows={now.descriptors
            .filter(({ domain }) => domain === code)
            .toSorted((one, other) => one.level - other.level)
            .map(({ level, text }) => [
              { text: levels.find((one) => one.code === String(level))?.label ?? String(level) },
              { text },
            ])}
        />
      ))}
      <DataTable
        id="versions"
        caption="Versions"
        columns={[{ text: 'Version' }, { text: 'Holds from' }, { text: 'Set by' }, { text: 'Why' }]}
        rows={all.map(({ version, from, setBy, because }) => [
          { text: String(version) },
          { text: setBy === null ? 'The beginning' : longDate(from) },
          { text: setBy ?? 'Came with Hearth' },
          { text: because ?? '' },
        ])}
      />
    </Layout>
  )
}
