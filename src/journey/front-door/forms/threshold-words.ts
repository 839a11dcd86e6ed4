import { createHash } from 'node:crypto'
import { ask, form } from '../../../mechanisms/forms/index.ts'
import type { Level } from '../model.ts'
import type { Descriptor, Domain, Threshold } from './threshold.ts'

/** The parts of the guidance as they are asked for. */
export const domains = [
  { code: 'child', label: 'The child' },
  { code: 'parents', label: 'The parents or carers' },
  { code: 'around', label: 'The home and the people around' },
  { code: 'exploitation', label: 'Exploitation, from the first signs to now' },
] as const satisfies readonly { code: Domain; label: string }[]

const words = (label: string) =>
  ask.longText(label, {
    required: `Enter what stands in this part: ${label}`,
    hint: 'A line each, beginning with its level: 2 Slipping at school',
    rows: 8,
  })

/** A new version of the council's guidance. */
export const setThresholdForm = form({ id: 'set-threshold', version: 1, title: 'New threshold guidance' })
  .ask('child', words(domains[0].label))
  .ask('parents', words(domains[1].label))
  .ask('around', words(domains[2].label))
  .ask('exploitation', words(domains[3].label))
  .ask('from', ask.date('From which day does it hold?', { required: 'Enter the day from which it holds' }))
  .ask(
    'because',
    ask.text('Why is it changed?', {
      required: 'Enter why it is changed',
      hint: 'For example, agreed by the partnership in March',
    }),
  )
  .done()

/** A part of the guidance as lines to read and change. */
export function linesOf({ descriptors }: Threshold, domain: Domain): string {
  const own = descriptors.filter((one) => one.domain === domain)
  return own.map(({ level, text }) => `${level} ${text}`).join('\n')
}

/** The lines of a part as descriptors; of a line that does not begin with a level, the line. */
export function descriptorsIn(
  domain: Domain,
  text: string,
  before: readonly Descriptor[],
): { readonly descriptors: readonly Descriptor[]; readonly wrong: string | null } {
  const lines = text.split('\n').map((line) => line.trim())
  const read = lines.filter((line) => line !== '').map((line) => descriptorIn(domain, line, before))
  return {
    descriptors: read.filter((one) => typeof one !== 'string'),
    wrong: read.find((one) => typeof one === 'string') ?? null,
  }
}

const levelOf: Readonly<Record<string, Level>> = { 1: 1, 2: 2, 3: 3, 4: 4 }

/** A line that stays keeps its code, so that what was ticked before and after can be counted together. */
function descriptorIn(domain: Domain, line: string, before: readonly Descriptor[]): Descriptor | string {
  const [, digit = '', text = ''] = /^([1-4])[\s.:)-]+(\S.*)$/.exec(line) ?? []
  const level = levelOf[digit]
  if (level === undefined) return line
  const same = before.find((one) => one.domain === domain && one.level === level && one.text === text)
  const code = `${domain}-${createHash('sha256').update(`${level} ${text}`).digest('hex').slice(0, 10)}`
  return same ?? { code, domain, level, text }
}
