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

/** An expression that is put together while the program runs, also where constants alone make it: who reads it sees no expression. */
export interface UnknownExpression {
  readonly file: string
  readonly line: number
  readonly text: string
}

export interface Expressions {
  readonly known: readonly Expression[]
  readonly unknown: readonly UnknownExpression[]
}

/** All expressions of `src/`. */
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
  const lineOf = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart()).line + 1
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) known.push({file, line: lineOf(node), ...partsOf(node)})
    if (isMade(node)) unknown.push({file, line: lineOf(node), text: node.getText()})
    ts.forEachChild(node, visit)
  }
  visit(source)
  return {known, unknown}
}

function isMade(node: ts.Node): boolean {
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
