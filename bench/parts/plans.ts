import {readFileSync} from 'node:fs'
import {filesIn} from '../inside/files.js'
import {digits, type Section} from '../report/section.js'
import {runInside} from '../timing/run-inside.js'
import type {Corpus} from '../corpus/corpus.js'

interface Judged {
  readonly files: number
  readonly plans: number
  readonly findings: number
  readonly rows: number
}

/** What the plans are, and that they are really judged: otherwise it would be easy to be fast. */
export function plansSection({sizes, first, word}: Corpus): Section {
  const folders = {
    Markdown: first(sizes.markdown, 'md'),
    text: first(sizes.text, 'txt'),
    Word: word
  }
  return {
    title: 'The plans',
    about:
      'Made of the whole plans of the fixtures, each with other names, numbers, words and order, and with sentences of its ' +
      `own, of which one in ten has a slip of the pen. ${Math.round(shareOfOwnLines(folders.Markdown) * 100)} % of the bytes of ` +
      'the Markdown plans stand in lines that only one of them has.',
    head: ['', 'files', 'judged as plans of the topic', 'requirements a plan', 'findings a plan'],
    rows: Object.entries(folders).map(([kind, folder]) => {
      const {files, plans, findings, rows} = runInside<Judged>('judged', folder)
      return [kind, String(files), String(plans), digits(rows / plans), digits(findings / plans)]
    })
  }
}

/** How much of the text of the files of a folder stands in lines that no other line is like. */
function shareOfOwnLines(folder: string): number {
  const seen = new Map<string, number>()
  let all = 0
  for (const file of filesIn(folder))
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      seen.set(line, (seen.get(line) ?? 0) + 1)
      all += line.length
    }
  let own = 0
  for (const [line, count] of seen) if (count === 1) own += line.length
  return own / all
}
