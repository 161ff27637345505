import {copyFileSync, mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {generate} from '../../src/maintain/generate-all.js'
import {paneOf} from './pages.js'

/** `npm run build:word`: the folder that an office puts on its server for the pane in Word. docs/word.md tells how. */
const folder = 'dist/word'
await generate(process.cwd())
const pane = await paneOf(await import('../../src/packs/built-in.generated.js'))
rmSync(folder, {recursive: true, force: true})
mkdirSync(folder, {recursive: true})
writeFileSync(`${folder}/index.html`, pane)
for (const file of ['icon-32.png', 'icon-64.png', 'manifest.xml'])
  copyFileSync(`editors/word/${file}`, `${folder}/${file}`)
