import {digits, milliseconds, times} from '../report/section.js'
import {runInside} from '../timing/run-inside.js'
import type {Measured, Setting} from './part.js'

interface Words {
  readonly files: number
  readonly characters: number
  readonly base: number
  readonly tokenise: number
  readonly match: number
  readonly load: number
  readonly judge: number
}

const names = {
  base: 'reading, NFC and one scan',
  tokenise: 'tokenise',
  match: 'tokenise and match',
  load: 'load the words',
  judge: 'read and judge by all rules'
} as const

/** What it costs to find the words of plans. */
export function words({corpus, isQuick}: Setting): Measured {
  return wordsOf(corpus.first(isQuick ? 10 : 100, 'txt'), isQuick ? 300 : 3000)
}

/** The same of the Markdown and text files of any folder. */
export function wordsOf(folder: string, milliSeconds: number): Measured {
  const found = runInside<Words>('words', folder, milliSeconds)
  const {files, characters, base} = found
  return {
    sections: [
      {
        title: 'Words',
        about: `${files} plans of ${digits(characters / files)} characters each, inside a process; lower quartiles.`,
        head: ['', 'time', 'of base'],
        rows: Object.entries(names).map(([key, name]) => [
          name,
          milliseconds(found[key as keyof typeof names]),
          times(found[key as keyof typeof names] / base)
        ])
      }
    ],
    facts: {matchOverBase: found.match / base}
  }
}
