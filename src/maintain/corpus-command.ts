import {existsSync, statSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {globSync} from 'tinyglobby'
import {readableEndings} from '../engine/formats.js'
import {corpusTable, isOfKind, listedKinds, type ReadFile, sentences} from './corpus/corpus-table.js'
import {oracleTexts} from './corpus/oracle.js'
import {readWatched} from './corpus/read-watched.js'
import {sharesOf} from './corpus/shares.js'

/**
 * `npm run corpus -- FOLDER [--ending .doc …] [--time SECONDS] [--heap MIB] [--list KIND …] [--no-oracle]`: reads every
 * file of a folder, each in a process that is watched, and tells by format what became of them, and how much of the words
 * is there that LibreOffice and pdftotext read, where those are installed. Exits with 1 where one crashed or hung.
 */
const {values, positionals} = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    ending: {type: 'string', multiple: true, default: [...readableEndings]},
    time: {type: 'string', default: '60'},
    heap: {type: 'string', default: '1024'},
    list: {type: 'string', multiple: true, default: []},
    oracle: {type: 'boolean', default: true}
  }
})
const [folder, ...more] = positionals
const listed = listedKinds.filter(kind => values.list.includes(kind))

if (folder === undefined || more.length > 0) refuse('npm run corpus takes one folder of files.')
else if (!existsSync(folder) || !statSync(folder).isDirectory()) refuse(`There is no folder “${folder}”.`)
else if (listed.length < values.list.length) refuse(`--list takes ${listedKinds.join(', ')}.`)
else process.exitCode = await readAll(folder)

function refuse(why: string): void {
  console.error(why)
  process.exitCode = 2
}

async function readAll(from: string): Promise<number> {
  const files = globSync('**/*', {cwd: from, absolute: true, dot: true})
    .filter(file => values.ending.includes(path.extname(file).toLowerCase()))
    .sort()
  const outcomes = await outcomesOf(files)
  const texts = values.oracle ? await oracleTexts(files) : new Map<string, string>()
  const all = files.map((file, at): ReadFile => {
    const outcome = outcomes[at]!
    const oracle = texts.get(file)
    const shares = oracle === undefined ? undefined : sharesOf(outcome.text, oracle)
    return {
      file: path.relative(from, file),
      format: path.extname(file).slice(1).toLowerCase(),
      outcome,
      shares
    }
  })
  console.log(corpusTable(all))
  for (const kind of ['refused', 'crash', 'hang'] as const) {
    const said = sentences(all, kind)
    if (said.length > 0) console.log([`\n${kind}:`, ...said].join('\n'))
  }
  for (const kind of listed) {
    console.log(`\n${kind}:`)
    for (const one of all.filter(file => isOfKind(file, kind))) console.log(lineOf(one))
  }
  return all.some(({outcome: {kind}}) => kind === 'crash' || kind === 'hang') ? 1 : 0
}

/** As many at once as the machine has processors. */
async function outcomesOf(files: readonly string[]) {
  const outcomes: Awaited<ReturnType<typeof readWatched>>[] = []
  const program = [process.execPath, 'dist/cli.cjs', 'extract', '--lang', 'en'] as const
  const waiting = files.entries()
  const work = async () => {
    for (const [at, file] of waiting) {
      const bounds = {time: Number(values.time) * 1000, heap: Number(values.heap)}
      outcomes[at] = await readWatched(file, {program, ...bounds})
      if (process.stderr.isTTY) process.stderr.write(`\r${at + 1}/${files.length}`)
    }
  }
  await Promise.all(Array.from({length: availableParallelism()}, work))
  if (process.stderr.isTTY) process.stderr.write('\r')
  return outcomes
}

function lineOf({file, outcome, shares}: ReadFile): string {
  const said = outcome.sentence === '' ? '' : `: ${outcome.sentence}`
  const part = shares ? ` (${shares.found} of ${shares.words} words)` : ''
  return `${file}${part}${said}`
}
