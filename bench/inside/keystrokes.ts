import {Random} from '../corpus/random.js'
import {makePlan} from '../corpus/sets.js'
import {Linter, readSource} from '../../src/index.js'
import {median, percentile} from '../timing/statistics.js'
import {answer} from './files.js'

/**
 * `keystrokes N`: milliseconds from a letter that is typed somewhere in a plan of 20 pages to its new report, inside one
 * process, as an editor's server has it.
 */
const [count = '200'] = process.argv.slice(2)
const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếềểễệ']
const named = {path: 'ke-hoach.md', isFile: false}
const random = new Random(20)
const linter = new Linter({config: false, today: '2026-11-20'})
let text = makePlan(8, {bytes: 90_000, seed: 5}).markdown
const bytes = Buffer.byteLength(text)
const passages = await passagesOf(text)

/** The first report, for which all is loaded; then some letters that are not counted. */
const from = performance.now()
await linter.lintText(text, named)
const first = performance.now() - from
const warm = 20
const times: number[] = []
const processor: number[] = []
for (let nth = 0; nth < warm + Number(count); nth++) {
  text = withLetter(text)
  const typed = performance.now()
  const used = process.cpuUsage()
  await linter.lintText(text, named)
  if (nth < warm) continue
  times.push(performance.now() - typed)
  const {user, system} = process.cpuUsage(used)
  processor.push((user + system) / 1000)
}
answer({
  bytes,
  passages,
  first,
  median: median(times),
  slowest: percentile(times, 99),
  processor: median(processor),
  base: median(baseOf())
})

/** A letter more, in a word between the first section and the last sentence. */
function withLetter(plan: string): string {
  const [begin, end] = [plan.indexOf('I. '), plan.indexOf('Trên đây là')]
  let at = random.between(begin, end - 1)
  while (!/\p{L}/u.test(plan.charAt(at))) at++
  return plan.slice(0, at) + random.pick(letters) + plan.slice(at)
}

async function passagesOf(plan: string): Promise<number> {
  const {tree} = await readSource('plan.md', new TextEncoder().encode(plan))
  return tree.children.reduce(
    (sum, block) =>
      sum +
      (block.type === 'paragraph'
        ? 1
        : block.children.reduce((cells, row) => cells + row.children.length, 0)),
    0
  )
}

/** NFC and one look at each unit of the same text. */
function baseOf(): number[] {
  return Array.from({length: 50}, () => {
    const began = performance.now()
    const normal = text.normalize('NFC')
    let sum = 0
    for (let at = 0; at < normal.length; at++) sum += normal.charCodeAt(at)
    return sum > 0 ? performance.now() - began : NaN
  })
}
