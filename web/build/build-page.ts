import {generate} from '../../src/maintain/generate-all.js'
import {writePages} from './write-pages.js'

/** `npm run build:page`: the page in one file, and as a folder for a web server; tells how large its parts are. */
await generate(process.cwd())
const {sizes} = await writePages(await import('../../src/packs/built-in.generated.js'))
const kib = (bytes: number) => `${Math.ceil(bytes / 1024)} KiB`
const later = ['markdown', 'odt', 'doc', 'pdf', 'packs', 'save', 'ke-hoach.docx']
const core = [...sizes].reduce((sum, [name, bytes]) => (later.includes(name) ? sum : sum + bytes), 0)
console.log(`what judges, with its packs and tables: ${kib(core)}; on demand: `)
for (const name of later) console.log(`  ${name}: ${kib(sizes.get(name) ?? 0)}`)
