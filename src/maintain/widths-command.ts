import {existsSync, readFileSync} from 'node:fs'
import {globSync} from 'tinyglobby'
import {formatOf} from '../engine/formats.js'
import {readSource} from '../engine/read-source.js'
import {makeKnowledge} from '../knowledge/knowledge.js'
import {builtInKnowledge, builtInPacks} from '../packs/built-in.js'
import {bindRules} from '../packs/rule.js'
import {allWidths, dependences} from './widths.js'

/**
 * `npm run widths [FILE …]`: breaks the paragraphs of every whole plan at every width from 50 to 120 and says what of its
 * report depends on the width. Whole plans are those of `fixtures/documents` and, where it is there, those of the corpus.
 */
const corpus = '../shared/corpus'
const plans = (): string[] => [
  ...globSync('fixtures/documents/*/plan.*'),
  ...(existsSync(corpus)
    ? globSync(['seeds/*.{md,txt}', 'clean/[0-9a-f]*.{md,txt}'], {cwd: corpus, absolute: true})
    : [])
]
const given = process.argv.slice(2)
const knowledge = makeKnowledge(builtInKnowledge, '2026-11-20')
const judging = {rules: bindRules(builtInPacks), knowledge}

let count = 0
const files = (given.length > 0 ? given : plans()).sort()
for (const file of files) {
  const source = await readSource(file, readFileSync(file), formatOf(file), knowledge.vocabulary.words)
  for (const found of await dependences(source, () => allWidths, judging)) {
    count++
    const where = found.line === undefined ? '' : `, line ${found.line}`
    console.log(
      `${file}: ${found.what}: ${found.unwrapped}, but ${found.wrapped} (${found.manner}; widths ${ranges(found.widths)}${where})`
    )
    if (found.quote !== '') console.log(`    ${found.quote}`)
  }
}
console.log(`${files.length} plans, ${allWidths.length} widths: ${count} depend on the width`)
if (count > 0) process.exitCode = 1

/** “50–53, 60”. */
function ranges(widths: readonly number[]): string {
  const parts: [number, number][] = []
  for (const width of widths) {
    const last = parts.at(-1)
    if (last?.[1] === width - 1) last[1] = width
    else parts.push([width, width])
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
