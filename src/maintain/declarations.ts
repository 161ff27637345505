import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {generateDtsBundle} from 'dts-bundle-generator'
import ts from 'typescript'
import {there} from '../base/there.js'
import {withoutLast} from '../vietnamese/without-end.js'

/** Where the declarations of single modules lie while they are put together: inside the project, so that types of packages are found. */
const folder = 'dist/declarations'

/**
 * `dist/index.d.ts`: the types of what a module exports, in one file that needs nothing else to be installed. Types
 * that are worked out from a schema are written as what they come to, so that nobody needs zod to read a report.
 *
 * @throws {Error} where a type cannot be written
 */
export function declarationsOf(entry: string): string {
  try {
    writeDeclarations(entry)
    const [text] = generateDtsBundle(
      [
        {
          filePath: declarationOf(entry),
          libraries: {inlinedLibraries: ['unist'], importedLibraries: [], allowedTypesLibraries: []},
          output: {noBanner: true, exportReferencedTypes: false}
        }
      ],
      {preferredConfigPath: 'tsconfig.json'}
    )
    return there(text, `the types of ${entry}`)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** The declarations of a module and of those that they import, no more: most of the code is behind no type. */
function writeDeclarations(entry: string): void {
  const program = programOf(entry)
  const after = [workedOut(program.getTypeChecker())]
  const waiting = [path.resolve(entry)]
  const done = new Set(waiting)
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const source = there(program.getSourceFile(file), file)
    const {diagnostics} = program.emit(source, write, undefined, true, {afterDeclarations: after})
    if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, host))
    const written = readFileSync(declarationOf(file), 'utf8')
    for (const {fileName} of ts.preProcessFile(written).importedFiles) {
      const next = path.resolve(path.dirname(file), `${withoutLast(fileName, '.js')}.ts`)
      if (!fileName.startsWith('.') || done.has(next)) continue
      done.add(next)
      waiting.push(next)
    }
  }
}

function programOf(entry: string): ts.Program {
  const {config} = ts.readConfigFile('tsconfig.json', ts.sys.readFile) as {config: unknown}
  const {options} = ts.parseJsonConfigFileContent(config, ts.sys, '.')
  const emitting = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    noCheck: true,
    outDir: folder,
    rootDir: 'src'
  }
  return ts.createProgram([entry], {...options, ...emitting})
}

function declarationOf(file: string): string {
  return path.join(folder, `${withoutLast(path.relative('src', file), '.ts')}.d.ts`)
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), {recursive: true})
  writeFileSync(file, text)
}

const host: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: name => name,
  getCurrentDirectory: () => process.cwd(),
  getNewLine: () => '\n'
}

/** Aliases of what a schema gives become interfaces, which name one another. */
function workedOut(checker: ts.TypeChecker): ts.TransformerFactory<ts.SourceFile | ts.Bundle> {
  return context => source => {
    if (!ts.isSourceFile(source)) return source
    const aliases = source.statements.filter(isOfSchema)
    const written = new Map(aliases.map(alias => [alias, typeOf(alias, checker)]))
    const names = new Map([...written].map(([{name}, type]) => [print(type, source), name.text]))
    const statements = source.statements.map(statement => {
      const type = ts.isTypeAliasDeclaration(statement) ? written.get(statement) : undefined
      return type === undefined ? statement : declared(statement as ts.TypeAliasDeclaration, type)
    })
    return context.factory.updateSourceFile(source, statements)

    function declared(alias: ts.TypeAliasDeclaration, type: ts.TypeNode): ts.Statement {
      const {factory} = context
      const named = ts.visitEachChild(type, visit, context)
      if (!ts.isTypeLiteralNode(named))
        return factory.updateTypeAliasDeclaration(alias, alias.modifiers, alias.name, undefined, named)
      return factory.createInterfaceDeclaration(
        alias.modifiers,
        alias.name,
        undefined,
        undefined,
        named.members
      )
    }

    function visit(node: ts.Node): ts.Node {
      const name = ts.isTypeLiteralNode(node) ? names.get(print(node, source as ts.SourceFile)) : undefined
      return name === undefined
        ? ts.visitEachChild(node, visit, context)
        : context.factory.createTypeReferenceNode(name)
    }
  }
}

function isOfSchema(statement: ts.Statement): statement is ts.TypeAliasDeclaration {
  if (!ts.isTypeAliasDeclaration(statement) || statement.typeParameters) return false
  const {type} = ts.getOriginalNode(statement) as ts.TypeAliasDeclaration
  return ['z.output<', 'RowOf<'].some(maker => type.getText().includes(maker))
}

function typeOf(alias: ts.TypeAliasDeclaration, checker: ts.TypeChecker): ts.TypeNode {
  const {name} = ts.getOriginalNode(alias) as ts.TypeAliasDeclaration
  const {NoTruncation, InTypeAlias, MultilineObjectLiterals} = ts.NodeBuilderFlags
  const flags = NoTruncation | InTypeAlias | MultilineObjectLiterals
  const type = checker.typeToTypeNode(checker.getTypeAtLocation(name), undefined, flags)
  return there(type, `the type ${name.text}`)
}

const printer = ts.createPrinter()

function print(node: ts.Node, source: ts.SourceFile): string {
  return printer.printNode(ts.EmitHint.Unspecified, node, source)
}
