// One Hearth process as `hearth start` makes it, on the database of the bench.
import { join } from 'node:path'
import { createApp } from '../../src/app.ts'
import { sealing } from '../../src/desk/sealing.ts'
import { buildAssets } from '../../src/platform/assets/build.ts'
import { instantOf } from '../../src/platform/instant.ts'
import { masterKeys } from '../../src/platform/keys.ts'
import { createLog } from '../../src/platform/log.ts'
import { openStore } from '../../src/platform/store.ts'
import { serveBench } from '../support/serve-bench.ts'
import { configFor } from '../support/store.ts'

const dataDir = process.argv[2] ?? ''
const config = configFor(dataDir, Number(process.argv[3] ?? 0))
const log = createLog()
const store = await openStore(config, { exclusive: false, say: () => {} })
const db = store.connect('hearth_staff', { connections: 20 })
const keys = masterKeys(null, dataDir)
const folder = join(dataDir, 'assets')
const now = () => instantOf(new Date())
const { server } = await createApp({
  config,
  db,
  portal: store.connect('hearth_portal', { connections: 1 }),
  keys,
  log,
  now,
  assets: { folder, addresses: await buildAssets({ to: folder }) },
  madeUp: true,
  dataDir,
})
const stopSealing = sealing({
  db: store.connect('hearth_staff', { connections: 1 }),
  log,
  keys,
  dataDir,
  now,
})
const address = new URL(await server.listen({ host: '127.0.0.1', port: 0 }))
serveBench(Number(address.port), async () => {
  await server.close()
  await stopSealing()
  await db.destroy()
})
