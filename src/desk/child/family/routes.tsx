import { familiesOf } from '../../../record/families/membership.records.ts'
import { responsibilityFor } from '../../../record/families/records.ts'
import { involvementsOf } from '../../../record/involvements/records.ts'
import { tiesOf } from '../../../record/network/around.records.ts'
import { aroundOf } from '../../../record/network/around.ts'
import { genogramWords } from '../../../record/network/genogram-words.ts'
import { helpFor } from '../../../record/network/help.records.ts'
import { helperRows } from '../../../record/network/help-words.ts'
import { householdOf } from '../../../record/network/network.records.ts'
import { networkOf, whoMightHelp } from '../../../record/network/network.ts'
import { organisationsOf } from '../../../record/people/organisation.records.ts'
import type { Answer, Desk } from '../../../record/shell/desk.ts'
import { type Looking, page } from '../../../record/shell/page.ts'
import { framed } from '../frame.ts'
import { mayWrite } from '../may-write.ts'
import { partsSeen } from '../parts-seen.ts'
import { FamilyPage } from './page.tsx'
import { familyWords } from './words.ts'

/** Family and network, and parental responsibility. */
export function familyRoute(desk: Desk): void {
  page(desk, { url: '/people/:personId/family', access: 'family', audit: 'read family', show })
}

async function show(looking: Looking): Promise<Answer> {
  const found = await framed(looking, 'family')
  if (!found) return 'not found'
  const { subject } = found
  const network = await readNetwork(looking, subject.id)
  const words = familyWords({
    ...network,
    subject,
    responsibility: await responsibilityFor(looking.trx, subject.id),
    groups: await familiesOf(looking.trx, subject.id),
    mayAdd: mayWrite(looking, 'family'),
    mayEnd: mayWrite(looking, 'chronology'),
    today: looking.act.today,
  })
  return {
    page: (view) => <FamilyPage view={view} frame={found.frame} words={words} />,
    saw: { parts: partsSeen(looking, ['identity', 'warnings', 'family', 'involvements']) },
  }
}

/** Everybody around somebody: drawn as a family, as a map, and as those who could help. */
async function readNetwork(looking: Looking, personId: string) {
  const { trx, act, may } = looking
  const { today } = act
  const network = await networkOf(trx, personId, act)
  const { family, relatives } = network
  const mayAdd = mayWrite(looking, 'family')
  return {
    relatives,
    genogram: genogramWords({
      ...family,
      personId,
      today,
      household: await householdOf(trx, personId, family.people),
    }),
    around: aroundOf({
      personId,
      relatives,
      organisations: await organisationsOf(trx, personId),
      involvements: may('involvements') ? await involvementsOf(trx, personId) : [],
      ties: await tiesOf(trx, personId),
      maySay: mayAdd,
    }),
    helpers: helperRows(whoMightHelp(network, { personId, today }), await helpFor(trx, personId), {
      personId,
      mayRecord: mayAdd,
    }),
  }
}
