import './loader.js'

const argv = process.argv.slice(2)
if (argv[0] === 'start') process.env.NODE_ENV ??= 'production'

const { main } = await import('../src/commands/main.ts')
await main(argv)
