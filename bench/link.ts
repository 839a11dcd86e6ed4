import { writeFileSync } from 'node:fs'
import { cleanPerson } from '../src/models/link/clean/person.ts'
import { learnModel } from '../src/models/link/estimate/learn.ts'
import { expectedChances } from '../src/models/link/expected.ts'
import { type Measured, measure, widestGap } from './link/measure.ts'
import { families, febrl, febrlFields, type KnownSet } from './link/sets.ts'

const model = new URL('../src/models/link/default-model.json', import.meta.url)

/** Measures the linking of records on the sets beside the checkout. @param words `families`, `febrl` or both; `learn` writes the default model anew */
export async function benchLink(words: readonly string[]): Promise<void> {
  if (words.includes('learn')) return learn()
  const wanted = words.length > 0 ? words : ['families', 'febrl']
  const sets = [
    ...(wanted.includes('families') ? familySets() : []),
    ...(wanted.includes('febrl') ? febrlSets() : []),
  ]
  for (const set of sets) say(asText(measure(set)))
}

function learn(): void {
  const set = families('fitted')
  const persons = set.records.map(cleanPerson)
  const sorted = { persons, whoIs: set.whoIs, familyOf: (id: string) => set.about(id).family }
  writeFileSync(model, `${JSON.stringify(learnModel(sorted, 'families-1', expectedChances), null, 2)}\n`)
  say(`learned from ${persons.length} records`)
}

function familySets(): KnownSet[] {
  return [families('fitted'), families('held back'), families('whole')]
}

function febrlSets(): KnownSet[] {
  return febrlFields.flatMap((given) => [febrl(1, given), febrl(2, given), febrl(3, given)])
}

function asText(measured: Measured): string {
  const { set, records, truePairs, threshold, precision, recall, f1, bestF1, recallAt99 } = measured
  const origins = Object.entries(measured.byOrigin).map(([origin, share]) => `${origin} ${share.toFixed(3)}`)
  const calibration = measured.calibration.map(({ pairs, truth }) => (pairs < 50 ? '-' : truth.toFixed(2)))
  return [
    `${set}: ${records} records, ${truePairs} true pairs`,
    `  at ${threshold}: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}; best F1 ${bestF1.toFixed(4)}; recall at precision .99 ${recallAt99.toFixed(4)}`,
    `  blocking recall ${measured.blockingRecall.toFixed(4)}, ${measured.candidatesPerRecord.toFixed(2)} candidates a record; precision of clusters ${measured.clusterPrecision.toFixed(4)}; ${measured.seconds.toFixed(1)} s`,
    ...(origins.length > 0
      ? [
          `  false twin links ${measured.twinLinks}; recall ${origins.join(', ')}; gap ${widestGap(measured).toFixed(3)}`,
        ]
      : []),
    `  true, by tenth of probability: ${calibration.join(' ')}`,
  ].join('\n')
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
