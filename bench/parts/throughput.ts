import path from 'node:path'
import {rmSync} from 'node:fs'
import {workFolder} from '../corpus/corpus.js'
import type {Peer} from '../peers/peers.js'
import {digits, figureOf, megabytes, ratio, seconds, type Section, times} from '../report/section.js'
import {alternate, type Figure} from '../timing/alternate.js'
import {type Command, runCommand} from '../timing/run-command.js'
import {runInside} from '../timing/run-inside.js'
import {keepingCommand, ownCommand} from './own-command.js'
import type {Measured, Setting} from './part.js'
import {plansSection} from './plans.js'

const one = 'cchclint, Markdown, one thread'
const two = 'cchclint, Markdown, two threads'
const text = 'cchclint, text, one thread'
const known = 'cchclint, Markdown, all known'

/** Many plans: cchclint in one thread and in two, and the other linters over the same Markdown files. */
export function throughput({corpus, peers, isQuick}: Setting): Measured {
  const plans = corpus.sizes.markdown
  const [md, txt] = [corpus.first(plans, 'md'), corpus.first(plans, 'txt')]
  const own = [
    ownCommand(one, md, ['--concurrency', '1', '.']),
    ownCommand(two, md, ['--concurrency', '2', '.']),
    ownCommand('cchclint, Markdown with links and code, one thread', corpus.markup, [
      '--concurrency',
      '1',
      '.'
    ]),
    ownCommand(text, txt, ['--concurrency', '1', '.']),
    ownCommand('cchclint, text, two threads', txt, ['--concurrency', '2', '.']),
    knownCommand(md)
  ]
  const commands = [...own, ...peers.map(peer => peer.command(md))]
  const rounds = isQuick ? {rounds: 1} : {rounds: 5, budget: 100_000}
  const figures = alternate(commands, rounds)
  const base = {md: runInside<{ms: number}>('base', md).ms, txt: runInside<{ms: number}>('base', txt).ms}
  return {
    sections: [plansSection(corpus), sectionOf(figures, plans, base.md, base.txt)],
    facts: {
      ...overPeers(figures, peers),
      memory: figureOf(figures, one).memory ?? NaN,
      textOverBase: figureOf(figures, text).wall / base.txt
    }
  }
}

function knownCommand(md: string): Command {
  const folder = path.join(workFolder, 'kept', 'throughput-known')
  rmSync(folder, {recursive: true, force: true})
  const command = keepingCommand(known, md, ['.'], folder)
  runCommand(command)
  return command
}

/** How often as fast as the others it is, by the clock. */
function overPeers(figures: readonly Figure[], peers: readonly Peer[]): Measured['facts'] {
  const wall = (name: string) => figures.find(figure => figure.name === name)?.wall ?? NaN
  const inJavaScript = peers.filter(({isJavaScript}) => isJavaScript).map(({name}) => wall(name))
  return {
    overMarkdownlint: wall('markdownlint-cli2') / wall(one),
    overMarkdownlintTwo: wall('markdownlint-cli2') / wall(two),
    overRumdlTwo: wall('rumdl, two threads') / wall(two),
    overEslint: wall('ESLint') / wall(one),
    ...(inJavaScript.length > 0 ? {overPeers: Math.min(...inJavaScript) / wall(one)} : {})
  }
}

function sectionOf(figures: readonly Figure[], plans: number, md: number, txt: number): Section {
  const own = figureOf(figures, one)
  return {
    title: `Throughput: ${plans} plans of about 17 KB`,
    about:
      `Reading, NFC and one scan of the same files, inside a process, take ${digits(md)} ms as Markdown and ${digits(txt)} ms ` +
      'as text: the base. “Over cchclint” is a multiple of what cchclint takes for the Markdown plans in one thread.',
    head: [
      '',
      'runs',
      'time',
      'of base',
      'ms a plan',
      'over cchclint',
      'processor',
      'over cchclint',
      'memory'
    ],
    rows: figures.map(({name, runs, wall, processor, memory}) => [
      name,
      String(runs),
      seconds(wall),
      times(wall / (name.includes(', text') ? txt : md)),
      digits(wall / plans),
      times(wall / own.wall),
      seconds(processor),
      times(ratio(processor, own.processor)),
      megabytes(memory)
    ])
  }
}
