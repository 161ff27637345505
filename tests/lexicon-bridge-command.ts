import {existsSync} from 'node:fs'
import {globSync} from 'tinyglobby'
import {compare} from './lexicon-bridge.js'

/** `npm run bridge`: {@link compare} for the documents that lie beside the project, where there are any. */
const folder = '/work/shared/corpus'
if (!existsSync(folder)) {
  console.error(`There is no ${folder} here.`)
  process.exit(2)
}
const files = globSync(`${folder}/**/*.{md,txt,docx,odt,doc}`).sort()
let [passages, hits, differences] = [0, 0, 0]
for (const file of files) {
  const compared = await compare(file)
  passages += compared.passages
  hits += compared.hits
  differences += compared.differences.length
  for (const one of compared.differences) console.log(`${file}\n  ${one}`)
}
console.log(`${files.length} files, ${passages} passages, ${hits} hits, ${differences} passages differ`)
