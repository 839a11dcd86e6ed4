import { randomUUID } from 'node:crypto'
import { plainDate } from '../../src/platform/plain-date.ts'
import { joinRecords } from '../../src/record/duplicates/actions/join.ts'
import { findJoiningFacts } from '../../src/record/duplicates/joins.records.ts'
import { type Post, viewerOf } from '../../src/testing/council.ts'
import { recordPerson } from '../../src/testing/people.ts'
import { arrange, type Town } from './town.ts'

/** Records that may be of one person: a pair in the list, one that waits for a second person, and one that was joined. */
export interface Duplicates {
  readonly pairId: string
  readonly waitingId: string
  readonly joinedId: string
}

/** Records children of one name, and compares them. */
export async function duplicatesIn({ story }: Pick<Town, 'story'>): Promise<Duplicates> {
  const record = (n: number) =>
    recordPerson(story.act('practitioner'), {
      ...{ given: 'Quill', family: 'Plimsoll', phones: [`07700 90012${n}`], bornOn: plainDate('2016-04-09') },
    })
  const ids = await Promise.all([1, 2, 3, 4, 5, 6].map(record))
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = ids
  const line = { title: 'Sex', values: ['M', 'M'], level: 'the same', rarity: '', bits: 1 }
  const explanation = { lines: [line], guards: [], words: 'Sex the same.', modelVersion: '1' }
  const pair = { id: randomUUID(), person_id: a, other_id: b, band: 'same', reason: 'A cousin' }
  const by = { recorded_at: story.now(), recorded_by: viewerOf('practitioner').id }
  await arrange(story, (trx) =>
    trx
      .insertInto('record.possible_duplicate')
      .values({ ...pair, explanation: JSON.stringify(explanation), ...by })
      .execute(),
  )
  const join = async (post: Post, keptId: string, mergedId: string) => {
    const { stands } = await arrange(story, (trx) => findJoiningFacts(trx, keptId, mergedId))
    const stood = { kept: stands[0] ?? '', merged: stands[1] ?? '' }
    const done = await joinRecords(story.act(post), {
      keptId,
      mergedId,
      because: 'One child',
      stood,
      explanation,
    })
    if (!done.ok) throw new TypeError(done.problem)
    return done.value
  }
  const waiting = await join('practitioner', c, d)
  const joined = await join('serviceManager', e, f)
  await arrange(story, (trx) =>
    trx
      .insertInto('record.contact_point')
      .values({ person_id: e, kind: 'phone', value: '07700 900999', source: 'the mother', ...by })
      .execute(),
  )
  return { pairId: pair.id, waitingId: waiting.mergeId, joinedId: joined.mergeId }
}
