import type { Answer, Desk } from '../../../../record/shell/desk.ts'
import { type Looking, page } from '../../../../record/shell/page.ts'
import { mayWorkAtFrontDoor } from '../../access.ts'
import { handoverBoard } from '../../handovers.records.ts'
import { onDutyNow } from '../../on-duty.records.ts'
import { queue } from '../../queue.records.ts'
import { sentWaiting } from '../../sent.records.ts'
import { onNowLines } from '../on-duty/words.ts'
import { BoardPage } from './page.tsx'
import { boardLists, boardTiles } from './words.ts'

/** How the front door stands: for its duty manager, open to all who work there. */
export function boardRoutes(desk: Desk): void {
  page(desk, { url: '/contacts/board', access: mayWorkAtFrontDoor, audit: 'front door board', show })
}

async function show({ trx, act }: Looking): Promise<Answer> {
  const { viewer, today } = act
  const { now } = act.origin
  const rows = await queue(trx, viewer, { filter: {}, now, today })
  const sent = await sentWaiting(trx)
  const left = await handoverBoard(trx, viewer, { now, since: now })
  const on = await onDutyNow(trx, now)
  const lists = boardLists(rows, now)
  return {
    saw: { listed: [...new Set(rows.map(({ childId }) => childId))] },
    page: (view) => (
      <BoardPage
        view={view}
        onNow={onNowLines(on)}
        tiles={boardTiles(
          { rows, sent: sent.length, left: left.filter(({ acceptedAt }) => acceptedAt === null).length },
          now,
        )}
        lists={lists}
      />
    ),
  }
}
