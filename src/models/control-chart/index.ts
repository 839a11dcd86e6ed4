/** Control charts and funnels. See README.md. */
export { type ChartPoint, type Counted, type Limits, type Measured, type Signal } from './chart.ts'
export { type Funnel, type FunnelGroup, type FunnelPoint, funnel } from './funnel.ts'
export { counts, type Drawn, individuals, proportions } from './limits.ts'
