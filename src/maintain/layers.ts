import type {BuildResult, Metafile} from 'esbuild'
import {asFunction, chunkName, inAscii} from './common-js.js'

type Outputs = Metafile['outputs']

/** A file that is published: its path in dist/. */
export interface Layer {
  readonly file: string
  readonly text: string
}

/**
 * What is loaded first, and what judges a text: each one file, of which V8 keeps what it compiled. All else lies in
 * chunks of its own, which are read where they are asked for.
 */
const judging = [
  'src/engine/judge-input.ts',
  'src/engine/read-apart.ts',
  'src/knowledge/knowledge.ts',
  'src/packs/rule.ts'
]

/**
 * Packages that few runs ask anything, and that take long to begin: each is an entry of the bundle, so that it has chunks
 * of its own, which are not run before something of them is called; but for picomatch, which is only kept apart from them.
 */
export const latePackages = [
  '@noble/hashes/sha2.js',
  'fflate',
  'pako',
  'string-width',
  'supports-hyperlinks',
  'tinyglobby',
  'picomatch'
]

/** Whether all that is in a chunk belongs to late packages, and what they bring along. */
function isLate({inputs, entryPoint}: Outputs[string]): boolean {
  const files = Object.keys(inputs)
  return entryPoint === undefined && files.length > 0 && files.every(file => lateFolders.test(file))
}

const lateFolders =
  /node_modules\/(?:@noble\/hashes|fflate|pako|string-width|strip-ansi|ansi-regex|get-east-asian-width|supports-hyperlinks|supports-color|has-flag|tinyglobby|fdir)\//

/** What the bundler made → the files of the program, each an object of functions by the names of chunks. */
export function layersOf(made: BuildResult): Layer[] {
  const {first, second, rest} = grouped(made)
  const {outputFiles = [], metafile} = made
  const outputs = metafile?.outputs ?? {}
  const late = new Set(
    Object.keys(outputs)
      .filter(file => outputs[file] && isLate(outputs[file]))
      .map(chunkName)
  )
  const texts = new Map(outputFiles.map(({path, text}) => [chunkName(path.replaceAll('\\', '/')), text]))
  const layer = (file: string, of: readonly string[]): Layer => {
    const functions = of.map(
      name =>
        `${JSON.stringify(name)}: ${asFunction({name, text: texts.get(name) ?? ''}, chunk => !late.has(name) && late.has(chunk))}`
    )
    return {file, text: inAscii(`module.exports = {\n${functions.join(',\n')}\n}\n`)}
  }
  return [
    layer('main.cjs', first),
    layer('judge.cjs', second),
    ...rest.map(name => layer(`chunks/${name}.cjs`, [name]))
  ]
}

/** The chunks of `judge.cjs`. */
export function judgeChunks(made: BuildResult): readonly string[] {
  return grouped(made).second
}

/** Chunks by the files that they are put into. */
function grouped({metafile}: BuildResult): Readonly<Record<'first' | 'second' | 'rest', readonly string[]>> {
  const outputs = metafile?.outputs ?? {}
  const files = Object.keys(outputs).filter(file => file.endsWith('.js'))
  const first = closure(['dist/main.js'], outputs)
  const entries = files.filter(file => judging.includes(outputs[file]?.entryPoint ?? ''))
  const second = [...closure(entries, outputs)].filter(file => !first.has(file))
  // Nobody asks for the entries that late packages are: they are there for their chunks.
  const isAsked = (file: string) => !latePackages.some((_, at) => chunkName(file) === `late-${at}`)
  const rest = files.filter(file => !first.has(file) && !second.includes(file) && isAsked(file))
  return {first: [...first].map(chunkName), second: second.map(chunkName), rest: rest.map(chunkName)}
}

/** Chunks and all that they import before they run. */
function closure(files: readonly string[], outputs: Outputs): Set<string> {
  const found = new Set<string>()
  const visit = (file: string): void => {
    if (found.has(file)) return
    found.add(file)
    for (const {path, kind, external} of outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && !external) visit(path)
  }
  files.forEach(visit)
  return found
}
