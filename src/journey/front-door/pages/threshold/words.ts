import { longDate } from '../../../../platform/day-words.ts'
import type { Threshold } from '../../forms/threshold.ts'
import { domains } from '../../forms/threshold-words.ts'
import { levels } from '../../model.ts'
import type { ThresholdSet } from '../../threshold.records.ts'

/** The guidance by part, each line with its level, the lowest first. */
export function guidanceParts({ descriptors }: Threshold) {
  return domains.map(({ code, label }) => ({
    code,
    label,
    lines: descriptors
      .filter(({ domain }) => domain === code)
      .toSorted((one, other) => one.level - other.level)
      .map(({ level, text }) => ({
        level: levels.find((one) => one.code === String(level))?.label ?? String(level),
        text,
      })),
  }))
}

/** Its versions: from when each holds, who set it and why. */
export function versionLines(all: readonly ThresholdSet[]) {
  return all.map(({ version, from, setBy, because }) => [
    String(version),
    setBy === null ? 'The beginning' : longDate(from),
    setBy ?? 'Came with Hearth',
    because ?? '',
  ])
}
