/** A time as people write it ('14:30', '9.05', '2pm', '2:30 pm', '1430') as 'HH:MM'; null where it is none. */
export function parseTime(typed: string): string | null {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*([ap]\.?m\.?)?$/i.exec(typed)
  const [, hours = '', minutes, half] = found ?? []
  const bareNumber = minutes === undefined && half === undefined
  const hour = hourOf(Number(hours), half)
  if (!found || bareNumber || hour === null || Number(minutes ?? 0) > 59) return null
  return `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
}
