import {readFileSync} from 'node:fs'
import path from 'node:path'
import {globSync} from 'tinyglobby'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'

/** The floors of the house, ground first. A file imports from its own folder or from floors below. */
const floors = [
  ['base'],
  ['vietnamese', 'diagnostic', 'files'],
  ['document', 'knowledge', 'office'],
  ['readers', 'reporters', 'writers', 'checks'],
  ['packs'],
  ['config'],
  ['engine'],
  ['linter'],
  ['lsp'],
  ['cli'],
  ['maintain', 'index']
]
const floorOf = new Map(floors.flatMap((folders, floor) => folders.map(folder => [folder, floor] as const)))
const files = globSync('src/**/*.ts').map(file => file.replaceAll('\\', '/'))

interface Import {
  readonly from: string
  readonly name: string
  /** Only types are taken: nothing is loaded. */
  readonly isType: boolean
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    )
      found.push({
        from: file,
        name: node.moduleSpecifier.text,
        isType: ts.isImportDeclaration(node)
          ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
          : node.isTypeOnly
      })
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      ts.isStringLiteral(node.arguments[0]!)
    )
      found.push({from: file, name: node.arguments[0].text, isType: false})
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const local = (one: Import): boolean => one.name.startsWith('.')
const target = (one: Import): string =>
  path.posix.join(path.posix.dirname(one.from), one.name.replace(/\.js$/, '.ts'))
const folderOf = (file: string): string => file.split('/')[1]!.replace(/\.ts$/, '')
const all = files.flatMap(importsOf)

describe('the house', () => {
  test('imports go down the stairs, never up or across', () => {
    const wrong = all
      .filter(local)
      .filter(one => {
        const [from, to] = [folderOf(one.from), folderOf(target(one))]
        return from !== to && floorOf.get(to)! >= floorOf.get(from)!
      })
      .map(one => `${one.from} → ${target(one)}`)
    expect(wrong).toEqual([])
  })

  test('no file imports itself back', () => {
    const done = new Set<string>()
    const circles: string[] = []
    const walk = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail, file].join(' → '))
      if (trail.includes(file) || done.has(file)) return
      for (const one of importsOf(file).filter(local)) walk(target(one), [...trail, file])
      done.add(file)
    }
    for (const file of files.filter(file => !file.endsWith('.generated.ts'))) walk(file, [])
    expect(circles).toEqual([])
  })

  test('every folder has a floor, and none is a drawer for odds and ends', () => {
    expect(files.filter(file => !floorOf.has(folderOf(file)))).toEqual([])
    expect(files.filter(file => /\/(?:utils?|helpers?|common|misc|shared)(?:\/|\.ts$)/.test(file))).toEqual(
      []
    )
  })

  test('what lints a document runs in a browser too: it asks Node for nothing', () => {
    const reached = new Set<string>()
    const walk = (file: string): void => {
      if (reached.has(file)) return
      reached.add(file)
      for (const one of importsOf(file)) if (local(one) && !one.isType) walk(target(one))
    }
    walk('src/linter/linter.ts')
    walk('src/linter/bytes-host.ts')
    walk('src/engine/lint-document.ts')
    walk('src/engine/read-source.ts')
    walk('src/packs/built-in.generated.ts')
    const wrong = [...reached].flatMap(importsOf).filter(one => one.name.startsWith('node:'))
    expect(wrong.map(one => `${one.from} → ${one.name}`)).toEqual([])
  })

  test('only the command itself touches the process, and what reads a PDF in one of its own', () => {
    const named = (file: string): boolean => /(?<![.\w])process\./.test(readFileSync(file, 'utf8'))
    const imported = new Set(
      all.filter(({name}) => name === 'node:process' || name === 'process').map(({from}) => from)
    )
    const touching = files.filter(
      file => (named(file) || imported.has(file)) && !file.startsWith('src/maintain/')
    )
    expect(touching.sort()).toEqual([
      'src/cli/launch.ts',
      'src/cli/loading/code-cache.ts',
      'src/cli/loading/loader.ts',
      'src/cli/main.ts',
      'src/engine/pdf-child.ts',
      'src/engine/pdf-watch.ts'
    ])
  })

  test('the page stands on the house, and its face and its engine know each other by their protocol alone', () => {
    const pages = globSync('web/**/*.{ts,tsx}').map(file => file.replaceAll('\\', '/'))
    const roomOf = (file: string) => file.split('/').slice(0, 2).join('/')
    const rooms = ['web/face', 'web/engine', 'web/build']
    const across = pages.flatMap(importsOf).filter(one => {
      const [from, to] = [roomOf(one.from), roomOf(target(one))]
      return local(one) && from !== to && rooms.includes(from) && rooms.includes(to)
    })
    // What is built is told how its parts are called.
    const told = across.filter(
      one => !(one.from.startsWith('web/build/') && target(one) === 'web/engine/manifest.ts')
    )
    expect(told.map(one => `${one.from} → ${one.name}`)).toEqual([])
    const upward = all.filter(
      one => local(one) && target(one).startsWith('web/') && folderOf(one.from) !== 'maintain'
    )
    expect(upward.map(one => `${one.from} → ${one.name}`)).toEqual([])
  })
})
