import { Command } from 'commander'
import { checkCin } from './check-cin.ts'
import { checkSsda903 } from './check-ssda903.ts'

/** `hearth check`: the statutory rules over the files of a return. No database is needed. */
export function checkCommand(): Command {
  return new Command('check')
    .description('check the files of a statutory return; nothing is stored')
    .addCommand(checkSsda903().exitOverride())
    .addCommand(checkCin().exitOverride())
}
