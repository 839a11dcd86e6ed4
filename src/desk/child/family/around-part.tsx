import { DataTable } from '../../../platform/components/data-table.tsx'
import { Details } from '../../../platform/components/details.tsx'
import { strengths } from '../../../record/network/codes.ts'
import { EcomapDrawing, TieLine } from '../../../record/network/ecomap.tsx'
import { Glyph } from '../../../record/network/genogram-key.tsx'
import type { FamilyWords } from './words.ts'

/** Everybody around a child, drawn and as a list, and how it is between them. */
export function AroundPart({ map, rows }: FamilyWords['around']) {
  return (
    <>
      <h2 class="govuk-heading-m">Who is around</h2>
      <EcomapDrawing {...map} />
      <LineKey />
      <DataTable
        id="around"
        caption="Who is around, and how it is between them"
        columns={[{ text: 'Who' }, { text: 'What they are' }, { text: 'How it is' }, { text: 'Next' }]}
        rows={rows.map(({ name, what, how, sayHref }) => [
          { children: <bdi>{name}</bdi> },
          what,
          { children: <bdi>{how}</bdi> },
          sayHref
            ? {
                children: (
                  <a class="govuk-link" href={sayHref}>
                    Say how it is<span class="govuk-visually-hidden"> with {name}</span>
                  </a>
                ),
              }
            : { text: '–' },
        ])}
      />
    </>
  )
}

function LineKey() {
  const ends = { node: { x: 13, y: 0 }, centre: { x: -13, y: 0 } }
  return (
    <Details summaryText="What the lines mean">
      <ul class="govuk-list hearth-key">
        {strengths.map(({ code, label }) => (
          <li>
            <Glyph>
              <TieLine node={{ ...ends.node, strength: code }} centre={ends.centre} />
            </Glyph>{' '}
            {label}
          </li>
        ))}
        <li>
          <Glyph>
            <TieLine node={{ ...ends.node, strength: null }} centre={ends.centre} />
          </Glyph>{' '}
          Nobody has said yet
        </li>
      </ul>
    </Details>
  )
}
