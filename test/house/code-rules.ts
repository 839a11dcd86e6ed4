import { isNode, linesOf, type Node, nodesOf, type Place, part, parts, topOf, word } from './syntax.ts'

/** One file as the rules see it. */
export type Code = { readonly file: string; readonly text: string; readonly places: readonly Place[] }

export function code(file: string, text: string): Code {
  return { file, text, places: nodesOf(file, text) }
}

const longest = 40
const mostParameters = 3
const deepest = 2

const functionTypes = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'PrivateMethod',
  'Constructor',
  'MethodProperty',
])
const branchTypes = new Set([
  'IfStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
  'SwitchStatement',
])
const queryCalls = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto'])

/** Functions longer than a screen. */
export function longFunctions({ file, text, places }: Code): string[] {
  const linesOfNode = linesOf(text)
  return functionsIn(places).flatMap(({ node }) => {
    const { first, last } = linesOfNode(node)
    const lines = last - first + 1
    return lines > longest ? [`${file}:${first} a function of ${lines} lines, most is ${longest}`] : []
  })
}

/** Functions that ask for more than three things in a row. */
export function wideFunctions({ file, text, places }: Code): string[] {
  const linesOfNode = linesOf(text)
  return functionsIn(places).flatMap(({ node }) => {
    const asked = parametersOf(node).length
    return asked > mostParameters
      ? [`${file}:${linesOfNode(node).first} ${asked} parameters, most is ${mostParameters}`]
      : []
  })
}

/** A branch inside a branch inside a branch. `else if` is one chain, and a function starts afresh. */
export function deepNesting({ file, text, places }: Code): string[] {
  const linesOfNode = linesOf(text)
  return places
    .filter(({ node, within }) => isBranch(node, within) && branchesAround(within, node) >= deepest)
    .map(({ node }) => `${file}:${linesOfNode(node).first} nested deeper than ${deepest}`)
}

/** `as` casts, `as const` and the making of a brand declared in the same file apart. */
export function casts({ file, text, places }: Code): string[] {
  const brands = new Set(
    places
      .map(({ node }) => node)
      .filter(declaresBrand)
      .map((node) => word(part(node, 'id'), 'value')),
  )
  const linesOfNode = linesOf(text)
  return places
    .map(({ node }) => node)
    .filter((node) => node.type === 'TsAsExpression' || node.type === 'TsTypeAssertion')
    .filter((node) => !brands.has(word(part(part(node, 'typeAnnotation'), 'typeName'), 'value')))
    .map((node) => `${file}:${linesOfNode(node).first} a cast`)
}

/** Queries and raw SQL. Whoever calls this decides where they may stand. */
export function queries({ file, text, places }: Code): string[] {
  const linesOfNode = linesOf(text)
  return places
    .map(({ node }) => node)
    .filter((node) => importsSql(node) || queryCalls.has(word(part(node, 'property'), 'value')))
    .map((node) => `${file}:${linesOfNode(node).first} a query outside records`)
}

/** Passing on what another file exports. */
export function reExports({ file, places }: Code): string[] {
  return topOf(places)
    .filter((node) => node.type === 'ExportAllDeclaration' || part(node, 'source')?.type === 'StringLiteral')
    .filter((node) => node.type !== 'ImportDeclaration')
    .map((node) => `${file} passes on ${word(part(node, 'source'), 'value')}`)
}

/** Names of the values, not the types, that a file exports. */
export function exportedValues({ places }: Code): string[] {
  return topOf(places).flatMap((node) => {
    if (node.type === 'ExportAllDeclaration') return ['*']
    if (node.type === 'ExportNamedDeclaration') return namedValues(node)
    return node.type === 'ExportDeclaration' ? declaredValues(part(node, 'declaration')) : []
  })
}

const forbiddenWords = [
  { word: /\b(TO[D]O|FIXM[E]|XX[X]|HAC[K])\b/, says: 'unfinished work is not committed' },
  { word: /@ts-(ignor[e]|nochec[k])\b/, says: 'the compiler is not silenced' },
  { word: /\b(test|it|describe|scenario)\.(ski[p]|tod[o]|onl[y])\b/, says: 'every test runs' },
  { word: /(?<!['"\w])\b(xi[t]|xdescrib[e]|fi[t]|fdescrib[e])\(/, says: 'every test runs' },
]

/** Words that may not stand in a file, line by line. */
export function words({ file, text }: Pick<Code, 'file' | 'text'>): string[] {
  return text
    .split('\n')
    .flatMap((line, at) =>
      forbiddenWords.filter(({ word }) => word.test(line)).map(({ says }) => `${file}:${at + 1} ${says}`),
    )
}

function functionsIn(places: readonly Place[]): Place[] {
  return places.filter(({ node }) => functionTypes.has(node.type))
}

/** A method's parameters lie in its function, which the parser gives no type. */
function parametersOf(node: Node): unknown[] {
  const inner = node['function']
  const holder = typeof inner === 'object' && inner !== null ? inner : node
  const list = 'params' in holder ? holder.params : []
  return Array.isArray(list) ? list : []
}

function isBranch(node: Node, within: readonly Node[]): boolean {
  return branchTypes.has(node.type) && !isElseIf(node, within.at(-1))
}

function isElseIf(node: Node, parent: Node | undefined): boolean {
  return node.type === 'IfStatement' && parent?.type === 'IfStatement' && parent['alternate'] === node
}

function branchesAround(within: readonly Node[], node: Node): number {
  const start = within.findLastIndex((holder) => functionTypes.has(holder.type))
  const own = [...within.slice(start + 1), node]
  return own.filter((holder, at) => at < own.length - 1 && isBranch(holder, own.slice(0, at))).length
}

/** `type Name = string & { readonly [brand]: true }` */
function declaresBrand(node: Node): boolean {
  if (node.type !== 'TsTypeAliasDeclaration') return false
  const literals = parts(part(node, 'typeAnnotation'), 'types').filter(({ type }) => type === 'TsTypeLiteral')
  return literals
    .flatMap((literal) => parts(literal, 'members'))
    .some((member) => member['computed'] === true)
}

function importsSql(node: Node): boolean {
  const source = word(part(node, 'source'), 'value')
  if (node.type !== 'ImportDeclaration' || !['kysely', 'pg'].includes(source) || node['typeOnly'] === true)
    return false
  return parts(node, 'specifiers').some((specifier) => specifier['isTypeOnly'] !== true)
}

function namedValues(node: Node): string[] {
  if (node['typeOnly'] === true) return []
  const values = parts(node, 'specifiers').filter((specifier) => specifier['isTypeOnly'] !== true)
  return values.map((specifier) => word(part(specifier, 'exported') ?? part(specifier, 'orig'), 'value'))
}

function declaredValues(declaration: Node | undefined): string[] {
  if (declaration?.type === 'VariableDeclaration') {
    return parts(declaration, 'declarations').map((one) => word(part(one, 'id'), 'value'))
  }
  const isType = declaration?.type.startsWith('TsInterface') || declaration?.type.startsWith('TsTypeAlias')
  const name = part(declaration, 'identifier')
  return isNode(name) && !isType ? [word(name, 'value')] : []
}
