import {createHash} from 'node:crypto'
import {chmodSync, copyFileSync, mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {build, type BuildResult} from 'esbuild'
import {bundle, launcher, loader, pdfProcess} from './bundle.js'
import {declarationsOf} from './declarations.js'
import {generate} from './generate-all.js'
import {judgeChunks, layersOf} from './layers.js'
import {sourceStamp} from './source-stamp.js'
import {tablesBeside} from './tables-beside.js'
import {writePages} from '../../web/build/write-pages.js'
import {billOfMaterials} from './bill-of-materials.js'
import {bundledPackages, thirdPartyLicences} from './third-party-licences.js'

/**
 * `npm run build`: the program in a few files in dist/, what only some formats and commands load in chunks of their own,
 * the library as a module in front of them, the process that reads a PDF, the compiled words, the types of the library,
 * and the page.
 */
await generate(process.cwd())
rmSync('dist', {recursive: true, force: true})
mkdirSync('dist/chunks', {recursive: true})
const builtIn = await import('../packs/built-in.generated.js')
const plugins = [...bundle.plugins, tablesBeside(builtIn, 'dist')]
const [program, pdf] = await Promise.all([
  build({...bundle, plugins, define: {...bundle.define, cchclintBuild: JSON.stringify(sourceStamp())}}),
  build(pdfProcess),
  build(launcher)
])
const stamp = createHash('sha256')
for (const {file, text} of layersOf(program)) {
  writeFileSync(`dist/${file}`, text)
  stamp.update(text)
}
const layers = {judge: judgeChunks(program), stamp: stamp.digest('hex')}
await build({...loader, define: {cchclintLayers: JSON.stringify(layers)}})
writeFileSync('dist/index.js', libraryModule(program))
writeFileSync(
  'dist/cli.js',
  "#!/usr/bin/env node\n// The command by the name that it has had.\nimport './cli.cjs'\n"
)
writeFileSync('dist/judge-worker.cjs', "require('./loader.cjs').beginThread('judge-thread')\n")
for (const file of ['words.bin', 'words-bare.bin', 'pairs.bin'])
  copyFileSync(`src/packs/${file}`, `dist/${file}`)
writeFileSync('dist/index.d.ts', declarationsOf('src/index.ts'))
const {metafiles: page} = await writePages(builtIn)
const metafiles = [program.metafile, pdf.metafile, ...page]
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', thirdPartyLicences(...metafiles))
writeFileSync('dist/bom.cdx.json', billOfMaterials(bundledPackages(...metafiles)))
for (const file of ['dist/cli.js', 'dist/cli.cjs']) chmodSync(file, 0o755)

/** `dist/index.js`: the names of the library, for who imports modules. */
function libraryModule({metafile}: BuildResult<{metafile: true}>): string {
  const names = metafile.outputs['dist/library.js']!.exports.sort()
  // Not by `import`: what reads modules in Node’s place, such as a test runner, would read the loader, too.
  return `import {createRequire} from 'node:module'

export const {${names.join(', ')}} = createRequire(import.meta.url)('./loader.cjs').library()
`
}
