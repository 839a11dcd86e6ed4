import type { Code } from '../../platform/code.ts'

/** What works with a child or family. The labels are what a family is told. */
export const services = [
  { code: 'early-help', label: 'Early help' },
  { code: 'assessment', label: 'Children’s social care assessment' },
  { code: 'child-in-need', label: 'Support for a child in need' },
  { code: 'child-protection', label: 'Child protection' },
  { code: 'court', label: 'Court work' },
  { code: 'children-in-care', label: 'Care for a child who is looked after' },
  { code: 'leaving-care', label: 'Support on leaving care' },
  { code: 'disabled-children', label: 'Service for disabled children' },
  { code: 'other', label: 'Other service' },
] as const satisfies readonly Code[]

/** Why a service stops working with somebody. */
export const closingReasons = [
  { code: 'goals met', label: 'What we set out to do is done' },
  { code: 'other service', label: 'Another service of ours goes on' },
  { code: 'partner leads', label: 'A partner, such as the school, goes on' },
  { code: 'moved away', label: 'The family moved to another council' },
  { code: 'family ended it', label: 'The family chose to end it' },
  { code: 'grew up', label: 'The young person became an adult' },
  { code: 'died', label: 'The child died' },
  { code: 'opened by mistake', label: 'It was opened by mistake' },
] as const satisfies readonly Code[]
export type ClosingReason = (typeof closingReasons)[number]['code']

/** Why a worker stops being the one allocated. */
export const changeReasons = [
  { code: 'another team', label: 'Another team takes over' },
  { code: 'worker left', label: 'The worker leaves' },
  { code: 'worker absent', label: 'The worker is away for long' },
  { code: 'workload', label: 'To share out the work' },
  { code: 'family asked', label: 'The child or family asked for a change' },
  { code: 'conflict of interest', label: 'The worker has an interest in this family' },
  { code: 'other', label: 'Another reason' },
] as const satisfies readonly Code[]
export type ChangeReason = (typeof changeReasons)[number]['code']

/** What a worker is there for. One allocated worker at a time, and any number of co-workers. */
export const allocationRoles = [
  { code: 'allocated worker', label: 'Allocated worker' },
  { code: 'co-worker', label: 'Co-worker' },
] as const satisfies readonly Code[]
export type AllocationRole = (typeof allocationRoles)[number]['code']
