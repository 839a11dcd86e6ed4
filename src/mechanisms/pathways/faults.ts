import { type AnyPathway, rolesOf, type Step } from './pathway.ts'

/** What is wrong with a pathway, all at once; empty when it is sound. */
export function pathwayFaults(pathway: AnyPathway): readonly string[] {
  const steps = Object.entries(pathway.steps)
  return [
    ...(pathway.id.trim() === '' ? ['the pathway has no id'] : []),
    ...(steps.length === 0 ? ['the pathway has no steps'] : []),
    ...(pathway.ends.length === 0 ? ['the pathway has no end'] : []),
    ...stateFaults(
      pathway,
      steps.map(([, step]) => step),
    ),
    ...steps.flatMap(([name, step]) => stepFaults(pathway, step).map((fault) => `${name}: ${fault}`)),
  ]
}

type AnyStep = Step<string>

/** Every state must be reached, and must lead on or be an end. */
function stateFaults(pathway: AnyPathway, steps: readonly AnyStep[]): string[] {
  const states = new Set([pathway.starts, ...pathway.ends, ...steps.flatMap(({ from, to }) => [...from, to])])
  const reached = reachedFrom(new Set([pathway.starts]), steps)
  const left = new Set(steps.flatMap(({ from, to }) => from.filter((state) => state !== to)))
  const unreached = [...states].filter((state) => !reached.has(state))
  const stuck = [...states].filter((state) => !left.has(state) && !pathway.ends.includes(state))
  return [
    ...unreached.map((state) => `‘${state}’ is never reached`),
    ...stuck.map((state) => `‘${state}’ leads nowhere and is no end`),
    ...[...states].filter((state) => state.trim() === '').map(() => 'a state has no name'),
  ]
}

function reachedFrom(known: ReadonlySet<string>, steps: readonly AnyStep[]): ReadonlySet<string> {
  const next = steps.filter(({ from }) => from.some((state) => known.has(state))).map(({ to }) => to)
  const more = new Set([...known, ...next])
  return more.size === known.size ? known : reachedFrom(more, steps)
}

function stepFaults(pathway: AnyPathway, step: AnyStep): string[] {
  const roles = rolesOf(step)
  const twins = Object.values(pathway.steps).filter((other) => other !== step && readsAlike(other, step))
  const checks: readonly (readonly [boolean, string])[] = [
    [step.label.trim() === '', 'it has no label'],
    [roles.length === 0 || roles.some((role) => role.trim() === ''), 'nobody may take it'],
    [step.from.length === 0, 'it starts nowhere'],
    [twins.length > 0, 'another step from the same state reads alike'],
    [step.form?.trim() === '', 'its form has no id'],
    [
      step.undoes?.some((undone) => !takesBack(pathway.steps[undone], step)) ?? false,
      'it undoes what it can’t take back',
    ],
  ]
  return checks.filter(([wrong]) => wrong).map(([, says]) => says)
}

function readsAlike(one: AnyStep, other: AnyStep): boolean {
  return one.label === other.label && one.from.some((state) => other.from.includes(state))
}

/** An undo leads from where the undone step led to a place it came from. */
function takesBack(undone: AnyStep | undefined, step: AnyStep): boolean {
  return undone !== undefined && step.from.includes(undone.to) && undone.from.includes(step.to)
}
