import {chmodSync, copyFileSync, rmSync, writeFileSync} from 'node:fs'
import {build} from 'esbuild'
import {bundle, launcher} from './bundle.js'
import {declarationsOf} from './declarations.js'
import {generate} from './generate-all.js'
import {sourceStamp} from './source-stamp.js'
import {thirdPartyLicences} from './third-party-licences.js'

/**
 * `npm run build`: one file an entry in dist/, what reads a format in files of its own that only this format loads, the
 * compiled words, and the types of the library.
 */
await generate(process.cwd())
rmSync('dist', {recursive: true, force: true})
const {metafile} = await build({...bundle, define: {cchclintBuild: JSON.stringify(sourceStamp())}})
await build(launcher)
for (const file of ['words.bin', 'words-bare.bin']) copyFileSync(`src/packs/${file}`, `dist/${file}`)
writeFileSync('dist/index.d.ts', declarationsOf('src/index.ts'))
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', thirdPartyLicences(metafile))
chmodSync('dist/cli.js', 0o755)
