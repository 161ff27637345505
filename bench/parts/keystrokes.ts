import {digits, milliseconds, times} from '../report/section.js'
import {runInside} from '../timing/run-inside.js'
import type {Measured, Setting} from './part.js'

interface Keystrokes {
  readonly bytes: number
  readonly passages: number
  readonly first: number
  readonly median: number
  readonly slowest: number
  readonly processor: number
  readonly base: number
}

/** From a letter typed in a long plan to its new report, as an editor waits for it. */
export function keystrokes({isQuick}: Setting): Measured {
  const count = isQuick ? 30 : 200
  const {bytes, passages, first, median, slowest, processor, base} = runInside<Keystrokes>(
    'keystrokes',
    count
  )
  const row = (name: string, ms: number) => [name, milliseconds(ms), times(ms / first), times(ms / base)]
  return {
    sections: [
      {
        title: 'A keystroke in the editor',
        about:
          `A letter is typed ${count} times at places all over the body of a Markdown plan of ${digits(bytes / 1000)} KB and ` +
          `${passages} passages; each time \`Linter.lintText\` judges the whole text, inside one process. NFC and one scan ` +
          `of the text take ${milliseconds(base)}.`,
        head: ['', 'time', 'of the first report', 'of NFC and one scan'],
        rows: [
          row('the first report', first),
          row('median', median),
          row('99th percentile', slowest),
          row('processor time, median', processor)
        ]
      }
    ],
    facts: {keystroke: median, keystrokeSlowest: slowest}
  }
}
