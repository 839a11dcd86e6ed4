/** Figures that equal the rows behind them. See README.md. */
export { ageBand } from './age-band.ts'
export { type Asked, figure, figureBy, type Group } from './ask.ts'
export {
  type Answer,
  type CountedRow,
  type Indicator,
  type Judged,
  type Mix,
  type Period,
  type Rate,
  type Share,
  type Split,
  splits,
} from './declaration.ts'
export { type DrillDown, type DrilledRow, drillDown } from './drill-down.ts'
export { indicatorFaults } from './faults.ts'
export type { Figure } from './figure.ts'
export { yearTo } from './period.ts'
export { midYearOf, type Population, readPopulation } from './population.ts'
export { monthsBefore, type Series, type SeriesAsked, series } from './series.ts'
