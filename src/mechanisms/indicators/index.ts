export { ageBand } from './age-band.ts'
export { type Asked, figure, figureBy, type Group } from './ask.ts'
export {
  type Answer,
  type Cell,
  type CountedRow,
  type Indicator,
  type Judged,
  type Mix,
  type Period,
  type Question,
  type Rate,
  type Share,
  type Split,
  splits,
} from './declaration.ts'
export { type DrillDown, type DrilledRow, drillDown, type MayDrill } from './drill-down.ts'
export { indicatorFaults } from './faults.ts'
export type { Figure, MixFigure, SingleFigure } from './figure.ts'
export { WrongPeriod, yearTo } from './period.ts'
export { type Population, readPopulation, WrongPopulation } from './population.ts'
