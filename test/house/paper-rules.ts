/** Places of one machine, and hosts that packages came from: neither means anything to anybody else. */
export function machineTraces(file: string, text: string): string[] {
  const traces = [
    /(?<![\w.~-])\/(root|work\/(main|shared|tmp|\.library))\b/,
    /https?:\/\/[^\s/"']*(registry|artifactory|nexus|verdaccio|mirror)[^\s"']*/i,
    /"resolved": "https?:/,
    /\/\/[^\s/]+\/:_auth/,
  ]
  return hits(file, text, traces)
}

/**
 * What looks like somebody's own: an address, a telephone number, an NHS number. Only addresses nobody can have, the
 * numbers Ofcom keeps for drama and NHS numbers of the test range (999) are made up for certain.
 */
export function personalTraces(file: string, text: string): string[] {
  const emails = text.match(/\b[\w.+-]+@[\w-]+(\.[\w-]+)+\b/g) ?? []
  const phones = text.match(/(?<![\w.-])0[127](\d ?){8}\d(?![\w.])/g) ?? []
  const nhs = text.match(/(?<![\w.-])\d{3} \d{3} \d{4}(?![\w.])/g) ?? []
  const real = [
    ...emails.filter(
      (email) =>
        !/@(.*\.)?(example(\.(com|org|net))?|test|invalid|localhost|127\.0\.0\.1)$|\.(example|test|invalid)$/.test(
          email,
        ),
    ),
    ...phones.filter((phone) => !madeUpPhone.test(phone.replaceAll(' ', ''))),
    ...nhs.filter((number) => !number.startsWith('999')),
  ]
  return real.map((found) => `${file} looks like somebody’s: ${found}`)
}

const madeUpPhone = /^(01632960|07700900|02079460|011[3-8]4960|01[2-6]14960|01914980|02890180|02920180)/

/** Package names in the first column of the tables of docs/dependencies.md, with their licences in the last. */
export function explainedPackages(text: string): Map<string, string> {
  const rows = text.split('\n').filter((line) => line.startsWith('| `'))
  return new Map(rows.map((row) => [/`([^`]+)`/.exec(row)?.[1] ?? '', row.split('|').at(-2)?.trim() ?? '']))
}

/** What is wrong with the decisions: numbers with a gap or twice, a part left out. */
export function decisionFaults(decisions: readonly { file: string; text: string }[]): string[] {
  const parts = [
    'Accepted, ',
    '**Context.**',
    '**Options.**',
    '**Decision.**',
    '**Consequences.**',
    '**We would change our mind if**',
  ]
  return decisions
    .toSorted((a, b) => a.file.localeCompare(b.file))
    .flatMap(({ file, text }, at) => {
      const number = at + 1
      const named =
        file.startsWith(`decisions/${String(number).padStart(4, '0')}-`) && text.startsWith(`# ${number}. `)
      const wrongNumber = named ? [] : [`${file} should be decision ${number}`]
      const tooLong = text.split('\n').length > 45 ? [`${file} is longer than half a page`] : []
      return [
        ...wrongNumber,
        ...tooLong,
        ...parts.filter((part) => !text.includes(part)).map((part) => `${file} has no ${part}`),
      ]
    })
}

function hits(file: string, text: string, patterns: readonly RegExp[]): string[] {
  return text.split('\n').flatMap((line, at) => {
    const found = patterns.map((pattern) => pattern.exec(line)?.[0]).filter((hit) => hit !== undefined)
    return found.map((hit) => `${file}:${at + 1} ${hit}`)
  })
}
