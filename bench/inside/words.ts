import {readFileSync} from 'node:fs'
import {globSync} from 'tinyglobby'
import {Bench} from 'tinybench'
import {lintDocument} from '../../src/engine/lint-document.js'
import {formatOf} from '../../src/engine/formats.js'
import {readSource} from '../../src/engine/read-source.js'
import {makeKnowledge} from '../../src/knowledge/knowledge.js'
import {builtInKnowledge, builtInPacks} from '../../src/packs/built-in.js'
import {bindRules} from '../../src/packs/rule.js'
import {stampOf} from '../../src/vietnamese/words/frozen-words.js'
import {tokenise} from '../../src/vietnamese/words/lexer.js'
import {Matcher} from '../../src/vietnamese/words/matcher.js'
import {Tokens} from '../../src/vietnamese/words/tokens.js'
import {percentile} from '../timing/statistics.js'
import {answer} from './files.js'

/**
 * `words FOLDER MILLISECONDS`: what it costs to find words in the Markdown and text files of a folder, to load them and to
 * judge the files, beside reading them, NFC and one look at each unit. Each is done again and again for so long.
 */
const [folder = '.', milliseconds = '1500'] = process.argv.slice(2)
const files = globSync('*.{md,txt}', {cwd: folder, absolute: true})
if (files.length === 0) throw new Error(`“${folder}” holds no Markdown or text file`)
const texts = files.map(file => readFileSync(file, 'utf8'))
const wordFiles = ['words.bin', 'words-bare.bin'].map(file => `src/packs/${file}`)
const words = builtInKnowledge.words?.load()
if (!words) throw new Error('The tables have no words')
const matcher = new Matcher(words)
const tokens = new Tokens()
const rules = bindRules(builtInPacks)
const knowledge = makeKnowledge(builtInKnowledge, '2026-11-20')

const bench = new Bench({
  time: Number(milliseconds),
  warmupTime: Number(milliseconds) / 3,
  retainSamples: true
})
bench
  .add('base', () => {
    let sum = 0
    for (const file of files) {
      const text = readFileSync(file, 'utf8').normalize('NFC')
      for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at)
    }
    return sum
  })
  .add('tokenise', () => {
    for (const text of texts) {
      tokens.length = 0
      tokenise(text, {into: tokens})
    }
  })
  .add('match', () => {
    for (const text of texts) matcher.read(text)
  })
  .add('load', () => {
    for (const file of wordFiles) {
      const read = readFileSync(file)
      stampOf(read)
      new Matcher(read)
    }
  })
  .add('judge', async () => {
    for (const [at, file] of files.entries()) {
      const bytes = new TextEncoder().encode(texts[at])
      const source = await readSource(file, bytes, formatOf(file), knowledge.vocabulary.words)
      lintDocument(source, rules, knowledge, {language: 'vi'})
    }
  })
await bench.run()

/** A lower quartile, which what else the machine does hardly moves. */
const quartile = (name: string): number => {
  const result = bench.getTask(name)?.result as {latency: {samples: number[]}}
  return percentile(result.latency.samples, 25)
}
answer({
  files: files.length,
  characters: texts.join('').length,
  ...Object.fromEntries(bench.tasks.map(({name}) => [name, quartile(name)]))
})
