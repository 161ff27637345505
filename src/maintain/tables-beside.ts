import {writeFileSync} from 'node:fs'
import type {Plugin} from 'esbuild'
import {grammarNames} from '../knowledge/grammar-names.js'

/** The data of the built-in module, as `generate` wrote it. */
export interface BuiltIn {
  readonly builtInPacks: unknown
  readonly builtInTables: Readonly<Record<string, unknown>>
  readonly builtInNear: () => unknown
  readonly builtInCompounds: () => unknown
  readonly wordStamps: unknown
}

/** What every run asks the tables: up to which day they know what is in force. */
const early = ['documents', 'misreadings']

/** What is asked only where a text is wrong. */
const late = ['misspellings']

/** The file that a table lies in: words of grammar are compiled, and few runs ask for them as they were written. */
function fileOf(table: string): string {
  if (early.includes(table)) return 'documents.json'
  if (late.includes(table)) return 'misspellings.json'
  return grammarNames.some(name => name === table) ? 'grammar.json' : 'tables.json'
}

/** What each of the files holds. */
export function tableFiles(data: BuiltIn): Readonly<Record<string, unknown>> {
  const {builtInPacks, builtInTables, builtInNear, builtInCompounds} = data
  const part = (isIn: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(builtInTables).filter(([name]) => isIn(name)))
  return {
    'rules.json': builtInPacks,
    'documents.json': part(name => fileOf(name) === 'documents.json'),
    'grammar.json': part(name => fileOf(name) === 'grammar.json'),
    'tables.json': part(name => fileOf(name) === 'tables.json'),
    'misspellings.json': part(name => fileOf(name) === 'misspellings.json'),
    'near.json': builtInNear(),
    'compounds.json': builtInCompounds()
  }
}

/**
 * Where the program is published, the rules and tables are no part of its code, which V8 would keep twice: they lie in
 * files of JSON beside it. A table is read when it is asked for: of a plan that is known, most are not.
 *
 * @param data the built-in module
 * @param folder where the files are written; undefined where they are only spoken of
 */
export function tablesBeside(data: BuiltIn, folder: string | undefined): Plugin {
  const files = tableFiles(data)
  return {
    name: 'tables-beside',
    setup(bundler) {
      if (folder !== undefined)
        bundler.onEnd(() => {
          for (const [name, content] of Object.entries(files))
            writeFileSync(`${folder}/${name}`, JSON.stringify(content))
        })
      bundler.onLoad({filter: /[\\/]built-in\.generated\.ts$/}, () => ({
        contents: tablesModule(data, readBeside)
      }))
    }
  }
}

/** Reads a file beside the program, as text. */
const readBeside = `
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
const textOf = file => readFileSync(fileURLToPath(new URL('./' + file, import.meta.url)), 'utf8')
`

/**
 * The module that reads them: the same names, and a getter for each table.
 *
 * @param reading the beginning of it, with a function `textOf` that gives what a file holds
 */
export function tablesModule({builtInTables, wordStamps}: BuiltIn, reading: string): string {
  const getters = Object.keys(builtInTables).map(name => {
    return `get ${JSON.stringify(name)}() { return read('${fileOf(name)}')[${JSON.stringify(name)}] }`
  })
  return `${reading}
const known = new Map()
function read(file) {
  let content = known.get(file)
  if (!content) {
    content = JSON.parse(textOf(file))
    known.set(file, content)
  }
  return content
}
export const builtInPacks = read('rules.json')
export const builtInTables = {${getters.join(',\n')}}
export const builtInNear = () => read('near.json')
export const builtInCompounds = () => read('compounds.json')
export const wordStamps = ${JSON.stringify(wordStamps)}
`
}
