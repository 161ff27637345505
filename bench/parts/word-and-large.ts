import {digits, figureOf, megabytes, ratio, seconds, type Section, times} from '../report/section.js'
import {alternate, type Figure} from '../timing/alternate.js'
import {ownCommand} from './own-command.js'
import type {Measured, Setting} from './part.js'

const single = ['--concurrency', '1']

/** Word plans beside the same plans as text. */
export function wordFiles({corpus, isQuick}: Setting): Measured {
  const plans = corpus.sizes.word
  const figures = alternate(
    [
      ownCommand('Word', corpus.word, [...single, '.']),
      ownCommand('text', corpus.textOfWord, [...single, '.'])
    ],
    {rounds: isQuick ? 1 : 5}
  )
  const over = figureOf(figures, 'Word').wall / figureOf(figures, 'text').wall
  const about = 'One thread; the ratio is to the same plans as text.'
  return {
    sections: [sectionOf(`Word: ${plans} plans`, about, figures, 'text', plans)],
    facts: {wordOverText: over}
  }
}

/** One plan of 2 MiB, beside the linters that read it in time. */
export function largeFile({corpus, peers, isQuick}: Setting): Measured {
  const commands = [
    ownCommand('cchclint, Markdown', corpus.large, ['plan.md']),
    ownCommand('cchclint, text', corpus.large, ['plan.txt']),
    // Those that are slow take minutes over it, or for ever.
    ...peers.filter(({isSlow}) => !isSlow).map(peer => peer.command(corpus.large))
  ]
  const figures = alternate(commands, {rounds: isQuick ? 1 : 3, budget: 60_000})
  const about = 'Over a hundred times as long as a usual plan. The ratio is to cchclint over Markdown.'
  return {sections: [sectionOf('One file of 2 MiB', about, figures, 'cchclint, Markdown', 1)], facts: {}}
}

function sectionOf(
  title: string,
  about: string,
  figures: readonly Figure[],
  base: string,
  plans: number
): Section {
  const {wall: all, processor: own} = figureOf(figures, base)
  return {
    title,
    about,
    head: ['', 'runs', 'time', 'ms a plan', 'ratio', 'processor', 'ratio', 'memory'],
    rows: figures.map(({name, runs, wall, processor, memory}) => [
      name,
      String(runs),
      seconds(wall),
      digits(wall / plans),
      times(wall / all),
      seconds(processor),
      times(ratio(processor, own)),
      megabytes(memory)
    ])
  }
}
