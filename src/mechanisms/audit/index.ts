export { chainFaults, signHead } from './chain.ts'
export { type Look, looksAt, oldestUnsealedAge, sealEntries } from './records.ts'
export { type Origin, type TraceEntry, type TraceKind, trace } from './trace.ts'
