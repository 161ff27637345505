import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import {type Asked, type PartName, readArguments} from './arguments.js'
import {makeCorpus, workFolder} from './corpus/corpus.js'
import {growth} from './parts/growth.js'
import {keystrokes} from './parts/keystrokes.js'
import type {Measured, Part, Setting} from './parts/part.js'
import {stages} from './parts/stages.js'
import {start} from './parts/start.js'
import {throughput} from './parts/throughput.js'
import {largeFile, wordFiles} from './parts/word-and-large.js'
import {words, wordsOf} from './parts/words.js'
import {installPeers} from './peers/install-peers.js'
import {findPeers} from './peers/peers.js'
import {machineLines} from './report/machine.js'
import {partsOf, reportOf} from './report/to-markdown.js'
import {buildInside} from './timing/run-inside.js'

/* `npm run bench`, when the command is built: what it costs, beside other linters. README.md says how to run it. */

const parts: Readonly<Record<PartName, Part>> = {
  start,
  throughput,
  word: wordFiles,
  large: largeFile,
  growth,
  stages,
  keystrokes,
  words
}

const asked = readTyped()
mkdirSync(workFolder, {recursive: true, mode: 0o700})
await buildInside()
if (asked.folder !== undefined) print(wordsOf(asked.folder, 3000))
else await measure()

/** What is asked for; ends the run where that is not known. */
function readTyped(): Asked {
  try {
    return readArguments(process.argv.slice(2))
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(2)
  }
}

async function measure(): Promise<void> {
  const load = os
    .loadavg()
    .map(one => one.toFixed(1))
    .join(', ')
  if (asked.needsPeers) installPeers()
  const {peers, missing} = asked.needsPeers ? findPeers() : {peers: [], missing: []}
  if (missing.length > 0) console.error(`Not installed, and so not measured: ${missing.join(', ')}`)
  const sizes = asked.isQuick ? {markdown: 100, text: 100, word: 20} : {markdown: 1000, text: 1000, word: 200}
  const setting: Setting = {corpus: await makeCorpus(sizes), peers, isQuick: asked.isQuick}
  const all = asked.parts.map(name => run(name, setting))
  const measured = {
    sections: all.flatMap(({sections}) => sections),
    facts: Object.assign({}, ...all.map(({facts}) => facts)) as Measured['facts']
  }
  const lines = machineLines(peers, missing, load)
  if (!asked.isWhole) return print(measured, lines)
  const notes = existsSync('bench/NOTES.md') ? readFileSync('bench/NOTES.md', 'utf8') : ''
  writeFileSync('bench/RESULTS.md', reportOf(measured.sections, measured.facts, {lines, notes}))
  console.error('bench/RESULTS.md is written')
}

/** A part that fails is told of, and the others go on: a whole run takes long. */
function run(name: PartName, setting: Setting): Measured {
  console.error(`${new Date().toTimeString().slice(0, 8)} ${name} …`)
  try {
    return parts[name](setting)
  } catch (error) {
    console.error(error)
    process.exitCode = 1
    const about = `This part failed: ${error instanceof Error ? error.message : String(error)}`
    return {sections: [{title: name, about, head: ['not measured'], rows: []}], facts: {}}
  }
}

function print({sections, facts}: Measured, lines?: readonly string[]): void {
  console.log(partsOf(sections, facts, lines))
}
