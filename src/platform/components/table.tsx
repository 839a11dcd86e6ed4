import {
  type Attributes,
  type Common,
  type Content,
  classNames,
  contentOf,
  optionsOf,
  present,
  type Short,
  type Sparse,
} from './options.ts'

export interface TableCell extends Content {
  readonly format?: 'numeric' | undefined
  readonly classes?: string | undefined
  readonly colspan?: number | undefined
  readonly rowspan?: number | undefined
  readonly attributes?: Attributes | undefined
}

export interface TableProps extends Common {
  readonly caption?: string | undefined
  readonly captionClasses?: string | undefined
  readonly head?: readonly Short<TableCell>[] | null | undefined
  readonly rows: Sparse<readonly Short<TableCell>[]>
  readonly firstCellIsHeader?: boolean | undefined
}

/** Rows and columns. For lists on a page take `DataTable`, which fits narrow screens. @source GOV.UK Frontend: table */
export function Table(props: TableProps) {
  return (
    <table class={classNames('govuk-table', props.classes)} {...props.attributes}>
      {props.caption && (
        <caption class={classNames('govuk-table__caption', props.captionClasses)}>{props.caption}</caption>
      )}
      {props.head && <Head cells={props.head} />}
      <tbody class="govuk-table__body">
        {present(props.rows).map((row) => (
          <tr class="govuk-table__row">
            {row.map((cell, index) => (
              <Cell cell={optionsOf(cell) ?? {}} header={index === 0 && props.firstCellIsHeader === true} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head({ cells }: { readonly cells: readonly Short<TableCell>[] }) {
  return (
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        {cells.map((cell) => (
          <HeadCell cell={optionsOf(cell) ?? {}} />
        ))}
      </tr>
    </thead>
  )
}

function HeadCell({ cell }: { readonly cell: TableCell }) {
  const format = cell.format && `govuk-table__header--${cell.format}`
  return (
    <th scope="col" class={classNames('govuk-table__header', format, cell.classes)} {...spanOf(cell)}>
      {contentOf(cell)}
    </th>
  )
}

function Cell({ cell, header }: { readonly cell: TableCell; readonly header: boolean }) {
  if (header) {
    return (
      <th scope="row" class={classNames('govuk-table__header', cell.classes)} {...spanOf(cell)}>
        {contentOf(cell)}
      </th>
    )
  }
  const format = cell.format && `govuk-table__cell--${cell.format}`
  return (
    <td class={classNames('govuk-table__cell', format, cell.classes)} {...spanOf(cell)}>
      {contentOf(cell)}
    </td>
  )
}

function spanOf({ colspan, rowspan, attributes }: TableCell): Attributes {
  return { colspan: colspan || undefined, rowspan: rowspan || undefined, ...attributes }
}
