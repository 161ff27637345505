import path from 'node:path'
import {build, type BuildOptions, type BuildResult, type Plugin} from 'esbuild'
import {asFunction, chunkName} from '../../src/maintain/common-js.js'
import {type PartsOfCode, partsOfCode} from './parts-of-code.js'

/** Chrome and Edge 109, the last of old Windows. */
export const floor = 'chrome109'

const common = {
  bundle: true,
  platform: 'browser',
  target: floor,
  minify: true,
  charset: 'utf8',
  // Their notices are a file of the page’s own.
  legalComments: 'none',
  mainFields: ['module', 'main'],
  preserveSymlinks: true,
  logLevel: 'warning',
  metafile: true,
  write: false
} satisfies BuildOptions

export const browserBundle: typeof common = common

/** What asks for Node or the disk, and what is in its place in a browser. */
const twins: readonly (readonly [asked: RegExp, twin: string])[] = [
  [/^node:fs$/, 'web/engine/worker/memory-files.ts'],
  [/[\\/]packs[\\/]built-in\.js$|^\.\/built-in\.js$/, 'web/engine/worker/built-in.ts']
]

const browserTwins: Plugin = {
  name: 'browser-twins',
  setup(bundler) {
    bundler.onResolve({filter: /^node:path$/}, () => ({
      path: path.resolve('node_modules/pathe/dist/index.mjs')
    }))
    for (const [filter, twin] of twins)
      bundler.onResolve({filter}, ({resolveDir}) =>
        // What the twin itself asks for is what it stands in the place of.
        resolveDir === path.resolve('web/engine/worker') ? undefined : {path: path.resolve(twin)}
      )
  }
}

/** The built-in module without its data, which lies in files beside: they are read of what the worker was given. */
function tablesGiven(module: string): Plugin {
  return {
    name: 'tables-given',
    setup(bundler) {
      bundler.onLoad({filter: /[\\/]built-in\.generated\.ts$/}, () => ({
        contents: module,
        loader: 'js',
        resolveDir: path.resolve('src/packs')
      }))
    }
  }
}

/** The code of the worker: its parts by their names, the first of them `boot`. */
export interface WorkerCode extends PartsOfCode {
  readonly texts: ReadonlyMap<string, string>
  readonly metafile: NonNullable<BuildResult['metafile']>
}

/** @param tables the built-in module, its data read from files that are given */
export async function workerCode(tables: string): Promise<WorkerCode> {
  const [boot, program] = await Promise.all([
    build({...common, entryPoints: ['web/engine/worker/boot.ts'], format: 'iife'}),
    workerBundle(tables)
  ])
  const outputs = new Map(
    program.outputFiles.map(one => [chunkName(one.path.replaceAll('\\', '/')), one.text])
  )
  const parts = partsOfCode(program.metafile)
  const texts = new Map([['boot', boot.outputFiles[0]!.text]])
  for (const [part, chunks] of parts.chunks) {
    const functions = chunks.map(name => {
      const text = outputs.get(name)
      if (text === undefined) throw new Error(`no chunk “${name}”`)
      return `${JSON.stringify(name)}:${asFunction({name, text})}`
    })
    texts.set(part, `cchclintChunks({${functions.join(',\n')}});\n`)
  }
  return {...parts, texts, metafile: program.metafile}
}

/** The same, as the bundler makes it. */
export function workerBundle(tables: string) {
  return build({
    ...common,
    entryPoints: {worker: 'web/engine/worker/worker.ts'},
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    // Where a package has a text for workers, the one for pages would ask for a document.
    conditions: ['worker', 'module'],
    chunkNames: '[name]-[hash]',
    plugins: [browserTwins, tablesGiven(tables)],
    define: {'import.meta.url': '"blob:"'}
  })
}
