/** One step that can be taken. */
export interface Step<State extends string, Role extends string = string> {
  /** What the button says: a verb. */
  readonly label: string
  readonly from: readonly State[]
  readonly to: State
  /** Who may take it: any of these roles. */
  readonly by: Role | readonly Role[]
  /** The id of the form that is filled in with it. */
  readonly form?: string
  readonly comment?: 'required'
  /** Approves what somebody else wrote, in the version that was seen. A later version needs it again. */
  readonly approves?: true
  /** The steps that it takes back, as long as nothing was done after them. */
  readonly undoes?: readonly string[]
}

/** A workflow as a table. A step that is not in it can't be taken. */
export interface Pathway<State extends string, Role extends string = string> {
  readonly id: string
  readonly starts: State
  /** Where it may rest for good. An end may still have steps out of it: an undo, a reopening. */
  readonly ends: readonly State[]
  readonly steps: Readonly<Record<string, Step<State, Role>>>
}

export type AnyPathway = Pathway<string>

type StepOf<P extends AnyPathway> = P['steps'][keyof P['steps']]

/** The states of a pathway. */
export type StateOf<P extends AnyPathway> =
  | P['starts']
  | P['ends'][number]
  | StepOf<P>['from'][number]
  | StepOf<P>['to']

/** The names of its steps. */
export type StepName<P extends AnyPathway> = keyof P['steps'] & string

/** A step that was taken, as the service's events tell it, oldest first. */
export interface Taken<Name extends string = string> {
  readonly step: Name
  /** Id of the person. */
  readonly by: string
  /** The version of the content that they saw. Taking a step does not change it; writing does. */
  readonly version: number
}

/** How things stand with one record, and who looks. */
export interface Standing<P extends AnyPathway> {
  readonly history: readonly Taken<StepName<P>>[]
  /** The content's version now. */
  readonly version: number
  /** Who wrote that version, where writing is no step of the pathway. */
  readonly writtenBy?: string
  /** The state in which an imported record began. Left out: where the pathway starts. */
  readonly began?: StateOf<P>
  readonly viewerId: string
  readonly viewerRoles: readonly string[]
}

/** Roles as a list, however they were written. */
export function rolesOf({ by }: Step<string>): readonly string[] {
  return typeof by === 'string' ? [by] : by
}
