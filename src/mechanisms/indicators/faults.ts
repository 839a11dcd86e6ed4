import type { Indicator } from './declaration.ts'

/** Everything that is wrong with a list of indicators, one line each. */
export function indicatorFaults(indicators: readonly Indicator[]): string[] {
  return indicators.flatMap((indicator) => [...faultsOf(indicator), ...faultsAmong(indicator, indicators)])
}

function faultsOf({ id, title, source, drillDown, columns, placedBy = [] }: Indicator): string[] {
  const strangers = drillDown.filter((column) => !(column in columns))
  const twice = drillDown.filter((column, at) => drillDown.indexOf(column) !== at)
  return [
    ...when(!/^I-[A-Z]{2}\d{2}(-[a-z]+)?$/.test(id), `${id} is not the id of an indicator`),
    ...when(title.trim() === '', `${id} has no title`),
    ...when(source.trim() === '', `${id} has no source`),
    ...when(!drillDown.includes('childId'), `${id} does not open to children`),
    ...placedBy
      .filter((column) => !(column in columns))
      .map((column) => `${id} is placed by ${column}, which its rows do not have`),
    ...strangers.map((column) => `${id} opens to ${column}, which its rows do not have`),
    ...twice.map((column) => `${id} opens to ${column} twice`),
  ]
}

function faultsAmong({ id, timely }: Indicator, indicators: readonly Indicator[]): string[] {
  const same = indicators.filter((other) => other.id === id).length
  const twin = indicators.find((other) => other.id === timely?.other)
  const pairs = twin?.timely?.other === id && twin.timely.form !== timely?.form
  return [
    ...when(same > 1, `${id} is declared ${same} times`),
    ...when(timely !== undefined && !pairs, `${id} lacks its other form ${timely?.other}`),
  ]
}

function when(wrong: boolean, fault: string): string[] {
  return wrong ? [fault] : []
}
