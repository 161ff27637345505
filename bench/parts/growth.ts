import {builtInPacks} from '../../src/packs/built-in.js'
import {digits, figureOf, megabytes, milliseconds, seconds, type Section, times} from '../report/section.js'
import {alternate, type Figure} from '../timing/alternate.js'
import {runInside} from '../timing/run-inside.js'
import {ownCommand} from './own-command.js'
import type {Measured, Setting} from './part.js'

/** What more files, longer files and more rules cost. */
export function growth(setting: Setting): Measured {
  const byFiles = growthByFiles(setting)
  const byLength = growthByLength(setting)
  return {
    sections: [...byFiles.sections, ...byLength.sections, growthByRules(setting)],
    facts: {...byFiles.facts, ...byLength.facts}
  }
}

function growthByFiles({corpus, isQuick}: Setting): Measured {
  const sizes = [10, 100, 1000].filter(n => n <= corpus.sizes.markdown)
  const threadsOf = isQuick ? [1] : [1, 2]
  const commands = sizes.flatMap(n =>
    threadsOf.map(threads =>
      ownCommand(`${n} plans, ${threads === 1 ? 'one thread' : 'two threads'}`, corpus.first(n, 'md'), [
        '--concurrency',
        String(threads),
        '.'
      ])
    )
  )
  const figures = alternate(commands, {rounds: isQuick ? 1 : 3})
  const memory = (n: number) => figureOf(figures, `${n} plans, one thread`).memory ?? NaN
  return {
    sections: [
      {
        title: 'Growth with the number of files',
        about: 'Markdown plans.',
        head: ['', 'runs', 'time', 'ms a plan', 'processor', 'memory'],
        rows: figures.map((figure, at) => [
          figure.name,
          String(figure.runs),
          seconds(figure.wall),
          digits(figure.wall / (sizes[Math.floor(at / threadsOf.length)] ?? NaN)),
          seconds(figure.processor),
          megabytes(figure.memory)
        ])
      }
    ],
    facts: sizes.includes(1000) ? {memoryGrowth: memory(1000) / memory(100)} : {}
  }
}

function growthByLength({isQuick}: Setting): Measured {
  const plans = isQuick ? 3 : 10
  const found = runInside<{times: number; ms: number}[]>('lengths', plans, isQuick ? 2 : 7)
  const usual = found[0]?.ms ?? NaN
  const last = found.at(-1)
  return {
    sections: [
      {
        title: 'Growth with the length of a file',
        about: `${plans} Markdown plans of each length, judged again and again inside a process.`,
        head: ['length', 'ms a plan', 'over the usual', 'over the usual, a byte'],
        rows: found.map(({times: length, ms}) => [
          `${length * 17} KB`,
          digits(ms),
          times(ms / usual),
          times(ms / usual / length)
        ])
      }
    ],
    facts: last ? {lengthGrowth: last.ms / usual / last.times} : {}
  }
}

function growthByRules({corpus, isQuick}: Setting): Section {
  const ids = builtInPacks.flatMap(({rules}) => rules.map(({id}) => id))
  const parts = [1, Math.round(ids.length / 4), Math.round(ids.length / 2), ids.length]
  const n = isQuick ? 10 : 100
  const only = (count: number) =>
    ids.filter(
      (_, at) => Math.floor((at * count) / ids.length) !== Math.floor(((at - 1) * count) / ids.length)
    )
  const figures: Figure[] = alternate(
    parts.map(count =>
      ownCommand(String(count), corpus.first(n, 'md'), [
        '--concurrency',
        '1',
        '--only',
        only(count).join(','),
        '.'
      ])
    ),
    {rounds: isQuick ? 1 : 5}
  )
  return {
    title: 'Growth with the number of rules',
    about: `${n} Markdown plans, one thread; of each share of the rules those that stand evenly among all.`,
    head: ['rules', 'runs', 'time', 'ms a plan', 'processor'],
    rows: figures.map(({name, runs, wall, processor}) => [
      name,
      String(runs),
      seconds(wall),
      milliseconds(wall / n),
      seconds(processor)
    ])
  }
}
