import type { PlainDate } from '../../platform/plain-date.ts'

/** A service that works, or worked, with a person. */
export interface Involvement {
  readonly id: string
  readonly personId: string
  readonly service: string
  readonly openedOn: PlainDate
  readonly openedBecause: string
  readonly closedOn: PlainDate | null
  readonly closedBecause: string | null
  readonly teamId: string | null
  readonly teamName: string | null
  /** Who is allocated now. */
  readonly workers: readonly AllocatedNow[]
  readonly version: number
}

/** Somebody who is allocated now. */
export interface AllocatedNow {
  readonly allocationId: string
  readonly workerId: string
  readonly name: string
  readonly role: string
}

/** One worker's time with a person, as the history shows it. */
export interface Allocation {
  readonly id: string
  readonly involvementId: string | null
  readonly personId: string
  readonly service: string | null
  readonly workerId: string | null
  readonly workerName: string | null
  readonly teamId: string | null
  readonly teamName: string | null
  readonly role: string
  readonly fromOn: PlainDate
  readonly toOn: PlainDate | null
  readonly changeReason: string | null
}

/** Somebody who may be allocated, with what they carry now. */
export interface WorkerToChoose {
  readonly id: string
  readonly name: string
  readonly teamId: string
  readonly teamName: string
  /** People, counted once each, whom they are allocated to now. */
  readonly caseload: number
}

/** A child waiting for a worker. */
export interface Waiting {
  readonly involvementId: string
  readonly personId: string
  readonly name: string
  readonly service: string
  readonly openedOn: PlainDate
  readonly openedBecause: string
  readonly teamId: string
  readonly teamName: string
}
