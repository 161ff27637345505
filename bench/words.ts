import {readFileSync, statSync} from 'node:fs'
import {globSync} from 'tinyglobby'
import {Bench} from 'tinybench'
import {lintDocument} from '../src/engine/lint-document.js'
import {formatOf} from '../src/engine/formats.js'
import {readSource} from '../src/engine/read-source.js'
import {makeKnowledge} from '../src/knowledge/knowledge.js'
import {builtInKnowledge, builtInPacks} from '../src/packs/built-in.js'
import {bindRules} from '../src/packs/rule.js'
import {stampOf} from '../src/vietnamese/words/frozen-words.js'
import {tokenise} from '../src/vietnamese/words/lexer.js'
import {Matcher} from '../src/vietnamese/words/matcher.js'
import {Tokens} from '../src/vietnamese/words/tokens.js'

/*
 * `npm run bench`: what it costs to find words and to judge a plan, as ratios against reading the same files, NFC and
 * one look at each character in the same run. Figures of different runs, and of a busy machine, are not compared. The
 * plans are those of the fixtures, or the Markdown and text files of a folder: `npm run bench -- FOLDER`.
 */

const [folder] = process.argv.slice(2)
const files = globSync(folder === undefined ? 'fixtures/documents/*/plan.md' : `${folder}/*.{md,txt}`)
if (files.length === 0) throw new Error(`“${folder}” holds no Markdown or text file`)
const texts = files.map(file => readFileSync(file, 'utf8'))
const wordFiles = ['words.bin', 'words-bare.bin'].map(file => `src/packs/${file}`)
const bytes = builtInKnowledge.words!.load()
const matcher = new Matcher(bytes)
const tokens = new Tokens()
const rules = bindRules(builtInPacks)
const knowledge = makeKnowledge(builtInKnowledge, '2026-11-20')

const base = 'read, NFC and scan'
const bench = new Bench({time: 1500, warmupTime: 500, retainSamples: true})
bench
  .add(base, () => {
    let sum = 0
    for (const file of files) {
      const text = readFileSync(file, 'utf8').normalize('NFC')
      for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i)
    }
    return sum
  })
  .add('tokenise', () => {
    for (const text of texts) tokenise(text, matcher.vocabulary, {into: tokens})
  })
  .add('tokenise and match', () => {
    for (const text of texts) matcher.read(text)
  })
  .add('load the words', () => {
    for (const file of wordFiles) {
      const read = readFileSync(file)
      stampOf(read)
      new Matcher(read)
    }
  })
  .add('read and judge by all rules', async () => {
    for (const [at, file] of files.entries()) {
      const source = await readSource(
        file,
        new TextEncoder().encode(texts[at]),
        formatOf(file),
        knowledge.vocabulary.words
      )
      lintDocument(source, rules, knowledge, {language: 'vi'})
    }
  })
await bench.run()

const quartile = (name: string): number => {
  const result = bench.getTask(name)!.result as {latency: {samples: number[]}}
  const sorted = [...result.latency.samples].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 4)]!
}
console.log(
  `${files.length} plans, ${Math.round(texts.join('').length / files.length)} characters each; ` +
    `words ${wordFiles.map(file => Math.round(statSync(file).size / 1024)).join(' and ')} KB; lower quartiles`
)
for (const {name} of bench.tasks)
  console.log(`${(quartile(name) / quartile(base)).toFixed(1).padStart(8)} × base  ${name}`)
