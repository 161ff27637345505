import {readFileSync} from 'node:fs'
import path from 'node:path'
import {globSync} from 'tinyglobby'
import ts from 'typescript'

/** A regular expression of the source. */
export interface Expression {
  readonly file: string
  readonly line: number
  readonly source: string
  readonly flags: string
}

/** An expression that is put together while the program runs. */
export interface UnknownExpression {
  readonly file: string
  readonly line: number
  readonly text: string
}

export interface Expressions {
  readonly known: readonly Expression[]
  readonly unknown: readonly UnknownExpression[]
}

/** All expressions of `src/`: literals, and `new RegExp` of what constants of the same file hold. */
export function expressionsIn(root: string): Expressions {
  const files = globSync('src/**/*.ts', {cwd: root, ignore: '**/*.generated.ts'}).sort()
  const all = files.map(file =>
    expressionsOf(file.replaceAll('\\', '/'), readFileSync(path.join(root, file), 'utf8'))
  )
  return {known: all.flatMap(one => one.known), unknown: all.flatMap(one => one.unknown)}
}

export function expressionsOf(file: string, text: string): Expressions {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const known: Expression[] = []
  const unknown: UnknownExpression[] = []
  const constants = constantsOf(source)
  const lineOf = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart()).line + 1
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) known.push({file, line: lineOf(node), ...partsOf(node)})
    if (isMade(node)) {
      const said = (node.arguments ?? []).map(argument => valueOf(argument, constants))
      const [pattern, flags] = said
      if (pattern !== undefined && (flags !== undefined || said.length === 1))
        known.push({file, line: lineOf(node), source: pattern, flags: flags ?? ''})
      else unknown.push({file, line: lineOf(node), text: node.getText()})
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return {known, unknown}
}

function isMade(node: ts.Node): node is ts.NewExpression | ts.CallExpression {
  return (
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'RegExp'
  )
}

function partsOf(node: ts.RegularExpressionLiteral): {source: string; flags: string} {
  const end = node.text.lastIndexOf('/')
  return {source: node.text.slice(1, end), flags: node.text.slice(end + 1)}
}

type Constants = ReadonlyMap<string, ts.Expression>

/** The constants at the top of a file, by name. */
function constantsOf(source: ts.SourceFile): Constants {
  const declarations = source.statements
    .filter(ts.isVariableStatement)
    .filter(({declarationList}) => (declarationList.flags & ts.NodeFlags.Const) !== 0)
    .flatMap(({declarationList}) => [...declarationList.declarations])
  return new Map(
    declarations.flatMap(({name, initializer}) =>
      ts.isIdentifier(name) && initializer ? [[name.text, initializer] as const] : []
    )
  )
}

/** The string that an expression of literals, templates and constants comes to; undefined for all else. */
function valueOf(node: ts.Expression, constants: Constants): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isIdentifier(node)) {
    const constant = constants.get(node.text)
    return constant && valueOf(constant, constants)
  }
  if (ts.isTemplateExpression(node))
    return joined(node.head.text, node.templateSpans, ({text}) => text, constants)
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw') {
    const {template} = node
    if (ts.isNoSubstitutionTemplateLiteral(template)) return template.rawText
    return joined(
      template.head.rawText ?? '',
      template.templateSpans,
      ({rawText}) => rawText ?? '',
      constants
    )
  }
  return undefined
}

function joined(
  head: string,
  spans: readonly ts.TemplateSpan[],
  textOf: (literal: ts.TemplateMiddle | ts.TemplateTail) => string,
  constants: Constants
): string | undefined {
  let out = head
  for (const {expression, literal} of spans) {
    const value = valueOf(expression, constants)
    if (value === undefined) return undefined
    out += value + textOf(literal)
  }
  return out
}
