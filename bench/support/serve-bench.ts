/**
 * The child's side of `startChild`: says where it listens, tells what it used of the processor, stops when asked to or when
 * the bench is gone.
 */
export function serveBench(port: number, stop: () => Promise<unknown>): void {
  const end = () => {
    stop().finally(() => process.exit(0))
  }
  process.on('message', (asked) => {
    if (asked === 'processor') process.send?.(process.cpuUsage())
    if (asked === 'stop') end()
  })
  process.on('disconnect', end)
  process.send?.({ port })
}
