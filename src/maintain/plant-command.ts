import {readFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {globSync} from 'tinyglobby'
import type {ReadFileReport} from '../diagnostic/report.js'
import {formatOf} from '../engine/formats.js'
import {lintDocument} from '../engine/lint-document.js'
import {readSource} from '../engine/read-source.js'
import {makeKnowledge} from '../knowledge/knowledge.js'
import {builtInKnowledge, builtInPacks} from '../packs/built-in.js'
import {bindRules} from '../packs/rule.js'
import {nfc} from '../vietnamese/normal-form.js'
import {slipKinds} from './plant/kinds.js'
import {plant, type Planted} from './plant/planting.js'
import {seeded} from './seeded.js'
import {cleanPlan, type CleanPlan} from './plant/slip.js'
import {tableOf} from './plant/table.js'

/**
 * `npm run plant -- [--each N] [--seed N] [--kind WORDS] [--missed] [FILE …]`: plants slips of every kind, one at a time,
 * in the whole plans of `fixtures/documents` of which nothing is said, and tells how many are found, how many of the
 * corrections are right, and what else is said. `--missed` tells each slip that is not found, or corrected wrongly.
 */
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    each: {type: 'string', default: '3'},
    seed: {type: 'string', default: '1'},
    kind: {type: 'string', default: ''},
    missed: {type: 'boolean', default: false}
  }
})
const knowledge = makeKnowledge(builtInKnowledge, '2026-11-20')
const rules = bindRules(builtInPacks)

async function judged(name: string, text: string): Promise<ReadFileReport> {
  const bytes = new TextEncoder().encode(text)
  const source = await readSource(name, bytes, formatOf(name), knowledge.vocabulary.words)
  return lintDocument(source, rules, knowledge, {language: 'vi'})
}

const plans: CleanPlan[] = []
for (const file of (positionals.length > 0 ? positionals : globSync('fixtures/documents/*/plan.md')).sort()) {
  const text = nfc(readFileSync(file, 'utf8'))
  const report = await judged(file, text)
  if (report.findings.length === 0) plans.push(cleanPlan(file, text, report))
  else console.error(`${file} is left out, since something is said of it`)
}

const kinds = slipKinds.filter(({name}) => name.includes(values.kind))
const how = {each: Number(values.each), random: seeded(Number(values.seed))}
const all: Planted[] = []
for await (const planted of plant(kinds, plans, ({name}, text) => judged(name, text), how)) {
  all.push(planted)
  if (values.missed && (!planted.finding || planted.isCorrected === false)) tell(planted)
}
console.log(tableOf(all))

function tell({kind, plan, slip, finding, others}: Planted): void {
  const [from, to] = [Math.max(0, slip.start - 30), slip.end + 30]
  const before = plan.text.slice(from, slip.start)
  const meant = plan.text.slice(slip.start, slip.end)
  const around = `${before}[${slip.text}|${meant}]${plan.text.slice(slip.end, to)}`.replaceAll('\n', '⏎')
  const said = finding ? `corrected wrongly: ${finding.suggestions[0] ?? finding.fix?.text}` : 'not found'
  const also = others.length > 0 ? `; but ${others.map(({rule}) => rule).join(', ')}` : ''
  console.log(`${kind.name}: ${around}: ${said}${also}`)
}
