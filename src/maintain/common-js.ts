import {createRequire} from 'node:module'
import ts from 'typescript'

/** A chunk that the bundler made: an ECMAScript module that imports chunks and modules of Node. */
export interface Chunk {
  /** What other chunks call it: its file’s name without its ending. */
  readonly name: string
  readonly text: string
}

/** A piece of text that takes the place of another. */
interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * A chunk → the expression of a function that runs it and gives what it exports. In it, `load(name)` gives what another
 * chunk exports, and `require` what Node has. What is imported becomes constants of the function, which cost no more
 * than what stands beside them in one module; so nothing that is exported may change once the chunk has run.
 *
 * @param isLate whether a chunk is run only when something of it is called: its exports are functions and classes
 * @throws {Error} for a chunk that holds what such a function cannot
 */
export function asFunction({name, text}: Chunk, isLate: (chunk: string) => boolean = () => false): string {
  const source = ts.createSourceFile(`${name}.js`, text, ts.ScriptTarget.Latest)
  const changes: Change[] = []
  const exported: string[] = []
  for (const statement of source.statements) {
    const range = {start: statement.getStart(source), end: statement.end}
    if (ts.isImportDeclaration(statement)) changes.push({...range, text: imported(statement, isLate)})
    else if (ts.isExportDeclaration(statement)) {
      exported.push(...exportsOf(statement))
      changes.push({...range, text: ''})
    } else if (ts.canHaveModifiers(statement) && statement.modifiers?.some(isExport))
      throw new Error(`${name}: an export that is no list`)
  }
  changes.push(...dynamicImports(source))
  const body = changed(text, changes)
  return `function (load, require, bundle) {\n${body}\nreturn {${exported.join(', ')}};\n}`
}

function isExport({kind}: ts.ModifierLike): boolean {
  return kind === ts.SyntaxKind.ExportKeyword
}

/** `import {a as b} from "./chunk.js"` → `const {a: b} = load("chunk");` */
function imported(
  {importClause, moduleSpecifier}: ts.ImportDeclaration,
  isLate: (chunk: string) => boolean
): string {
  const specifier = (moduleSpecifier as ts.StringLiteral).text
  const asked = asking(specifier)
  const isLateChunk = specifier.startsWith('.') ? isLate(chunkName(specifier)) : lateModules.test(specifier)
  if (!importClause) return isLateChunk ? '' : `${asked};`
  const {name, namedBindings} = importClause
  const said: string[] = []
  // What is CommonJS is its own default.
  if (name) said.push(`const ${name.text} = ${asked};`)
  if (namedBindings && ts.isNamespaceImport(namedBindings))
    said.push(`const ${namedBindings.name.text} = ${asked};`)
  if (namedBindings && ts.isNamedImports(namedBindings)) {
    const pairs = namedBindings.elements.map(one => [one.propertyName?.text ?? one.name.text, one.name.text])
    const isDefault = ([theirs]: readonly string[]) => theirs === 'default' && !specifier.startsWith('.')
    for (const pair of pairs.filter(isDefault)) said.push(`const ${pair[1]} = ${asked};`)
    const names = pairs.filter(pair => !isDefault(pair))
    const isFunction = ([theirs = '']: readonly string[]) =>
      specifier.startsWith('.') || isFunctionOf(specifier, theirs)
    for (const pair of names) {
      const [theirs = '', ours = ''] = pair
      if (isLateChunk && isFunction(pair)) said.push(late(`${asked}.${theirs}`, ours))
      else said.push(`const {${theirs}: ${ours}} = ${asked};`)
    }
  }
  return said.join(' ')
}

/** Modules of Node that take long to load: functions of them are asked for when they are called. */
const lateModules = /^(?:node:)?(?:child_process|fs\/promises|os|worker_threads|zlib)$/

/** Whether what a module of Node calls so is a function; other values, such as `workerData`, cannot wait. */
function isFunctionOf(module: string, name: string): boolean {
  const exports: Readonly<Record<string, unknown>> = createRequire(import.meta.url)(module)
  return typeof exports[name] === 'function'
}

/** A function in front of another, or of a class, which is not asked for before the first call. */
function late(asked: string, name: string): string {
  return `function ${name}(...given) { const made = ${asked}; return new.target ? new made(...given) : made(...given); }`
}

function exportsOf({exportClause, moduleSpecifier}: ts.ExportDeclaration): string[] {
  if (moduleSpecifier || !exportClause || !ts.isNamedExports(exportClause))
    throw new Error('an export from another module')
  return exportClause.elements.map(({name, propertyName}) =>
    propertyName ? `${name.text}: ${propertyName.text}` : name.text
  )
}

/** What is imported on demand: a chunk or a module of Node. */
function dynamicImports(source: ts.SourceFile): Change[] {
  const found: Change[] = []
  // Most chunks have none, and the largest of them half a million nodes.
  if (!/\bimport\s*\(/.test(source.text)) return found
  // Not by calls: one chunk has a sum of four thousand texts, each within the next.
  const open: ts.Node[] = [source]
  for (let node = open.pop(); node; node = open.pop()) {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [named] = node.arguments
      if (!named || !ts.isStringLiteral(named)) throw new Error('an import of what is worked out')
      const text = `Promise.resolve().then(() => ${asking(named.text)})`
      found.push({start: node.getStart(source), end: node.end, text})
    }
    ts.forEachChild(node, child => void open.push(child))
  }
  return found
}

/** “./chunks/a-B.js”, “./a-B.js” → `load("a-B")`; “node:fs”, “fs” → `require("node:fs")`. */
function asking(specifier: string): string {
  if (!specifier.startsWith('.')) return `require(${JSON.stringify(specifier)})`
  return `load(${JSON.stringify(chunkName(specifier))})`
}

/** What a chunk is called, by its path. */
export function chunkName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1, -'.js'.length)
}

function changed(text: string, changes: readonly Change[]): string {
  let made = ''
  let at = 0
  for (const change of [...changes].sort((a, b) => a.start - b.start)) {
    made += text.slice(at, change.start) + change.text
    at = change.end
  }
  return made + text.slice(at)
}

/**
 * The same program in ASCII, so that it may be read as one byte a unit: the bundler escapes what stands in strings, this
 * also what stands in expressions, where an escape means the same. In a comment it matters to nobody.
 */
export function inAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
