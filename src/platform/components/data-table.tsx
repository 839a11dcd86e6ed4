import type { ComponentChildren } from 'preact'
import { type Content, classNames, contentOf, optionsOf, type Short } from './options.ts'

export interface Column {
  readonly text: string
  readonly format?: 'numeric' | undefined
  /** Lets people sort by a press; says how the rows come. */
  readonly sort?: 'ascending' | 'descending' | 'none' | undefined
}

export interface DataCell extends Content {
  /** What to sort by, where the words would sort wrongly: a date. */
  readonly sortValue?: string | number | undefined
}

export interface DataTableProps {
  readonly id: string
  readonly caption: string
  readonly captionClasses?: string | undefined
  readonly columns: readonly Column[]
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly Short<DataCell>[])[]
  /** On a narrow screen: rows as cards, or the table as it is in a strip of its own that scrolls. */
  readonly narrow?: 'stack' | 'scroll' | undefined
  /** Shown when there are no rows. */
  readonly empty?: ComponentChildren
}

/** A list as a table with caption and scopes that fits narrow screens. */
export function DataTable(props: DataTableProps) {
  const { id, narrow = 'stack', rows, empty } = props
  if (rows.length === 0 && empty) return empty
  const strip = { role: 'region', 'aria-labelledby': `${id}-caption`, tabIndex: 0 } as const
  return (
    <div
      class={classNames('hearth-data-table', `hearth-data-table--${narrow}`)}
      {...(narrow === 'scroll' ? strip : {})}
    >
      <Rows {...props} />
    </div>
  )
}

/** The roles say again what the elements are: a browser forgets it when a style shows rows as cards. */
function Rows({ id, caption, captionClasses = 'govuk-table__caption--m', columns, rows }: DataTableProps) {
  const sortable = columns.some((column) => column.sort) ? { 'data-module': 'moj-sortable-table' } : {}
  const table = { role: 'table', ...sortable } as const
  return (
    <table class="govuk-table" id={id} {...table}>
      <caption class={classNames('govuk-table__caption', captionClasses)} id={`${id}-caption`}>
        {caption}
      </caption>
      <thead class="govuk-table__head" {...role('rowgroup')}>
        <tr class="govuk-table__row" {...role('row')}>
          {columns.map((column) => (
            <ColumnHead {...column} />
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body" {...role('rowgroup')}>
        {rows.map((row) => (
          <tr class="govuk-table__row" {...role('row')}>
            {row.map((cell, index) => (
              <Cell cell={optionsOf(cell) ?? {}} column={columns[index]} first={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ColumnHead({ text, format, sort }: Column) {
  return (
    <th
      scope="col"
      class={classNames('govuk-table__header', format && `govuk-table__header--${format}`)}
      aria-sort={sort}
      {...role('columnheader')}
    >
      {text}
    </th>
  )
}

interface CellProps {
  readonly cell: DataCell
  readonly column: Column | undefined
  readonly first: boolean
}

function Cell({ cell, column, first }: CellProps) {
  const format = column?.format
  if (first) {
    return (
      <th scope="row" class="govuk-table__header" data-sort-value={cell.sortValue} {...role('rowheader')}>
        {contentOf(cell)}
      </th>
    )
  }
  return (
    <td
      class={classNames('govuk-table__cell', format && `govuk-table__cell--${format}`)}
      data-label={column?.text}
      data-sort-value={cell.sortValue}
      {...role('cell')}
    >
      {contentOf(cell)}
    </td>
  )
}

function role<const Role extends string>(name: Role): { readonly role: Role } {
  return { role: name }
}
