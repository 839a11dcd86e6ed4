import type { Rule } from '../../rule.ts'
import { adoptedBeforeRules } from './adopted.ts'
import { changeRules } from './changes.ts'
import { jointRules } from './joints.ts'
import { statusRunRules } from './status-runs.ts'

/** Episodes: the sequence of a child's episodes. */
export const episodeSequenceRules: readonly Rule[] = [
  ...jointRules,
  ...changeRules,
  ...statusRunRules,
  ...adoptedBeforeRules,
]
