import { Button } from '../../../platform/components/button.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import { InsetText } from '../../../platform/components/inset-text.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import { Genogram } from '../../../record/network/genogram.tsx'
import { GenogramKey } from '../../../record/network/genogram-key.tsx'
import type { Frame } from '../frame.ts'
import { RecordPage } from '../record-page.tsx'
import { AroundPart } from './around-part.tsx'
import { FurtherRelatives, Groups, Relatives } from './relatives.tsx'
import { ResponsibilityPart } from './responsibility-part.tsx'
import type { FamilyWords } from './words.ts'

interface FamilyPageProps {
  readonly view: ShellView
  readonly frame: Frame
  readonly words: FamilyWords
}

/** Who belongs to somebody, who did, who else is around them, who could help, and who decides for a child. */
export function FamilyPage({ view, frame, words }: FamilyPageProps) {
  return (
    <RecordPage view={view} frame={frame} title="Family and network">
      <h1 class="govuk-heading-l">Family and network</h1>
      {words.help && <CrisisCarer {...words.help} />}
      {words.addRelative && (
        <Button text="Add somebody" href={words.addRelative} classes="govuk-button--secondary" />
      )}
      {words.genogram && (
        <>
          <h2 class="govuk-heading-m">Family drawing</h2>
          <Genogram {...words.genogram} />
          <GenogramKey />
        </>
      )}
      <Relatives
        id="family-now"
        caption="Family now"
        rows={words.now}
        empty={<EmptyState title="No family is recorded" />}
      />
      {words.before.length > 0 && <Relatives id="family-before" caption="Earlier" rows={words.before} />}
      {words.genogram && words.genogram.further.length > 0 && (
        <FurtherRelatives rows={words.genogram.further} />
      )}
      {words.groups.length > 0 && <Groups groups={words.groups} />}
      {words.around.rows.length > 0 && <AroundPart {...words.around} />}
      {words.responsibility && <ResponsibilityPart {...words} rows={words.responsibility} />}
    </RecordPage>
  )
}

function CrisisCarer({ line, href }: { readonly line: string; readonly href: string }) {
  return (
    <InsetText>
      {line}{' '}
      <a class="govuk-link" href={href}>
        Who could help or care?
      </a>
    </InsetText>
  )
}
