export { chainFaults, resignHeads, signHead } from './chain.ts'
export type { Origin, TraceEntry, TraceKind } from './entry.ts'
export { type Look, looksAt, looksBy, oldestUnsealedAge, sealEntries } from './records.ts'
export { trace } from './trace.ts'
