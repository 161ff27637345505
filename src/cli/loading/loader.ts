import {readFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {Script} from 'node:vm'
import {codeCache, type CodeCache} from './code-cache.js'

/**
 * Runs what the bundler made (`maintain/layers.ts`): chunks, each a function that gives what it exports, in files that
 * are loaded when one of their chunks is asked for. Nothing of the program is in it.
 */

/** What the build puts here: the chunks that stand together in a file, and a hash of those files. */
declare const cchclintLayers: {readonly judge: readonly string[]; readonly stamp: string}

type Exports = Readonly<Record<string, unknown>>
type Chunk = (
  load: typeof loaded,
  require: (name: string) => unknown,
  bundle: {readonly url: string}
) => Exports
type Layer = Readonly<Record<string, Chunk>>

/** The file that the program takes itself for: what lies beside it is found from there. */
const bundle = {
  get url() {
    return pathToFileURL(path.join(__dirname, 'main.cjs')).href
  }
}

const judge = new Set(cchclintLayers.judge)
const layers = new Map<string, Layer>()
const known = new Map<string, Exports>()
/** The scripts that were compiled anew, by the files that they were read from. */
const fresh = new Map<string, Script>()
let cache: CodeCache | undefined

/** Modules of Node that packages ask for when they begin, and then do not need: each takes a millisecond or two to load. */
const late = /^(?:node:)?(?:child_process|fs\/promises|os|tty|worker_threads|zlib)$/

/** What `require` gives; of late modules, what asks for them when something of them is asked for. */
function lateRequire(name: string): unknown {
  if (!late.test(name)) return module.require(name)
  return new Proxy(
    {},
    {
      get: (_, key) =>
        key === '__esModule' ? undefined : (module.require(name) as Record<PropertyKey, unknown>)[key]
    }
  )
}

/** What a chunk exports; it is run once. */
function loaded(name: string): Exports {
  let exports = known.get(name)
  if (!exports) known.set(name, (exports = chunkOf(name)(loaded, lateRequire, bundle)))
  return exports
}

function chunkOf(name: string): Chunk {
  const main = layerOf('main.cjs')
  return main[name] ?? layerOf(judge.has(name) ? 'judge.cjs' : `chunks/${name}.cjs`)[name]!
}

function layerOf(file: string): Layer {
  let layer = layers.get(file)
  if (!layer) layers.set(file, (layer = file.startsWith('chunks/') ? required(file) : compiled(file)))
  return layer
}

/** Not by `require`, which the bundler would follow. */
function required(file: string): Layer {
  return module.require(path.join(__dirname, file)) as Layer
}

/** A file, with what V8 kept of it where there is something. */
function compiled(file: string): Layer {
  const where = path.join(__dirname, file)
  if (!cache) return required(file)
  // One byte a unit: the build escapes all else.
  const source = `(function (module, require, __dirname) {${readFileSync(where, 'latin1')}\n})`
  const cachedData = cache.get(file)
  const script = new Script(source, {filename: where, ...(cachedData ? {cachedData} : {})})
  if (!cachedData || script.cachedDataRejected) fresh.set(file, script)
  const module = {exports: {} as Layer}
  const run = script.runInThisContext() as (
    module: {exports: Layer},
    require: NodeJS.Require,
    folder: string
  ) => void
  run(module, require, __dirname)
  return module.exports
}

/** The command. What V8 compiled in a run that judged is kept for the next. */
export function begin(): void {
  cache = codeCache(cchclintLayers.stamp)
  if (cache) process.once('exit', keep)
  loaded('main')
}

/** A thread of the command, which keeps nothing. */
export function beginThread(name: string): void {
  cache = codeCache(cchclintLayers.stamp)
  loaded(name)
}

/** The library: nothing is looked for outside of the package. */
export function library(): Exports {
  return loaded('library')
}

/** Functions are compiled when they are first called: what judged has most of them, what only told what it knew has few. */
function keep(): void {
  if (!layers.has('judge.cjs')) return
  for (const [file, script] of fresh) cache?.put(file, () => script.createCachedData())
}
