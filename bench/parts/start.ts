import {cpSync, rmSync} from 'node:fs'
import path from 'node:path'
import {workFolder} from '../corpus/corpus.js'
import {digits, figureOf, megabytes, milliseconds, ratio, type Section, times} from '../report/section.js'
import {alternate, type Figure} from '../timing/alternate.js'
import {type Command, runCommand} from '../timing/run-command.js'
import {keepingCommand, versionCommand} from './own-command.js'
import type {Measured, Setting} from './part.js'

const empty = 'node -e 0'
const plans = {text: 'plan.txt', Markdown: 'plan.md', 'Markdown with links and code': 'markup.md'}

/** One plan: on the very first run, with what earlier runs over another plan have kept, and known from before. */
export function start({corpus, peers, isQuick}: Setting): Measured {
  const node: Command = {name: empty, program: process.execPath, args: ['-e', '0'], cwd: corpus.single}
  const commands = [
    node,
    versionRun(corpus),
    ...Object.entries(plans).flatMap(([kind, file]) => ownRuns(kind, file, corpus)),
    ...peers.filter(({isSlow}) => !isQuick || !isSlow).map(peer => peer.command(corpus.other))
  ]
  const figures = alternate(commands, {rounds: isQuick ? 4 : 22, budget: 30_000})
  const over = (name: string) => ratio(figureOf(figures, name).wall, figureOf(figures, empty).wall) ?? NaN
  return {
    sections: [sectionOf(figures)],
    facts: {
      startTextFirst: over('text, first run'),
      startText: over('text, cold'),
      startMarkdownFirst: over('Markdown, first run'),
      startMarkdown: over('Markdown, cold'),
      startMarkup: over('Markdown with links and code, cold'),
      startKnownText: over('text, known'),
      startKnownMarkdown: over('Markdown, known')
    }
  }
}

/** It judges nothing, and begins with what runs that did have left. */
function versionRun({single, other}: Setting['corpus']): Command {
  return versionCommand('cchclint --version', single, filledBy(other, 'plan.md', 'version'))
}

function ownRuns(kind: string, file: string, {single, other}: Setting['corpus']): Command[] {
  const folder = (state: string) => keptFolder(`${path.extname(file)}-${file}-${state}`)
  const [none, cold, known] = [folder('none'), folder('cold'), folder('known')]
  const filled = filledBy(
    other,
    file === 'plan.txt' ? 'plan.txt' : 'plan.md',
    `${path.extname(file)}-${file}-filled`
  )
  rmSync(known, {recursive: true, force: true})
  return [
    keepingCommand(`${kind}, first run`, single, [file], none, () =>
      rmSync(none, {recursive: true, force: true})
    ),
    keepingCommand(`${kind}, cold`, single, [file], cold, () => {
      rmSync(cold, {recursive: true, force: true})
      cpSync(filled, cold, {recursive: true})
    }),
    keepingCommand(`${kind}, known`, single, [file], known)
  ]
}

/** A folder that holds what two runs over a plan keep: what is kept of code is written when the first has ended. */
function filledBy(cwd: string, plan: string, name: string): string {
  const folder = keptFolder(name)
  rmSync(folder, {recursive: true, force: true})
  for (let nth = 0; nth < 2; nth++) runCommand(keepingCommand('another plan', cwd, [plan], folder))
  return folder
}

const keptFolder = (name: string): string => path.join(workFolder, 'kept', name)

function sectionOf(figures: readonly Figure[]): Section {
  const base = figureOf(figures, empty)
  return {
    title: 'Start: one plan',
    about:
      `Ratios are to \`${empty}\`. “First run” has nothing kept; “cold” is a plan that was never judged, with what two ` +
      'runs over another plan have left, and so is `--version`; “known” is judged again as it is. The other linters read ' +
      'one Markdown file of the same length. Since other versions of Node start faster, the milliseconds above the empty ' +
      'program tell more from one to the other.',
    head: ['', 'runs', 'time', 'above empty', 'ratio', 'processor', 'ratio', 'memory'],
    rows: figures.map(({name, runs, wall, processor, memory}) => [
      name,
      String(runs),
      milliseconds(wall),
      digits(wall - base.wall),
      times(ratio(wall, base.wall)),
      milliseconds(processor),
      times(ratio(processor, base.processor)),
      megabytes(memory)
    ])
  }
}
