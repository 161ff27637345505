import {chmodSync, rmSync, writeFileSync} from 'node:fs'
import {build} from 'esbuild'
import {bundle} from './bundle.js'
import {writeGenerated} from './generated-files.js'
import {thirdPartyLicences} from './third-party-licences.js'

/** `npm run build`: one file an entry in dist/, and what reads a format in files of its own that only this format loads. */
writeGenerated(process.cwd())
rmSync('dist', {recursive: true, force: true})
const {metafile} = await build(bundle)
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', thirdPartyLicences(metafile))
chmodSync('dist/cli.js', 0o755)
