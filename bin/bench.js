import { underNode24 } from './node24.js'

underNode24(import.meta.url, async () => {
  await import('./loader.js')
  const { main } = await import('../bench/main.ts')
  await main(process.argv.slice(2))
})
