import {spawnSync} from 'node:child_process'
import {copyFileSync, rmSync} from 'node:fs'
import path from 'node:path'
import {build} from 'esbuild'
import {globSync} from 'tinyglobby'
import {bundle} from '../../src/maintain/bundle.js'
import {workFolder} from '../corpus/corpus.js'

const folder = path.join(workFolder, 'inside')

/** Some packages are CommonJS and ask for Node’s modules by `require`. */
const banner = {
  js: "import {createRequire as requireOf} from 'node:module'; const require = requireOf(import.meta.url);"
}

/**
 * Bundles the programs that measure inside a process by the bundler and the options of the command, as modules: what only
 * development adds costs time.
 */
export async function buildInside(): Promise<void> {
  rmSync(folder, {recursive: true, force: true})
  await build({
    ...bundle,
    entryPoints: ['bench/inside/*.ts'],
    outdir: folder,
    define: {},
    banner,
    write: true
  })
  for (const file of globSync('src/packs/*.bin')) copyFileSync(file, path.join(folder, path.basename(file)))
}

/** Runs such a program in a process of its own, and gives what it answers. @throws where it fails */
export function runInside<Answer>(program: string, ...args: readonly (string | number)[]): Answer {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [path.join(folder, `${program}.js`), ...args.map(String)],
    {encoding: 'utf8', maxBuffer: 64 * 1024 * 1024}
  )
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`)
  return JSON.parse(stdout) as Answer
}
