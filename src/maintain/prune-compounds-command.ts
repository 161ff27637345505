import {readFileSync, writeFileSync} from 'node:fs'
import {gunzipSync} from 'node:zlib'
import {isFunctionWord} from '../vietnamese/function-words.js'
import {fold} from '../vietnamese/fold.js'
import {isSyllable, spelled} from '../vietnamese/syllable.js'

/**
 * `npx tsx src/maintain/prune-compounds-command.ts [FOLDER]`: makes `rules/language/compounds.txt` of counts of syllables and of
 * pairs of syllables (`../shared/language`, whose README tells what was counted). A pair is kept that is written often,
 * and is a good part of what is written of one of its two, unless `no-compounds.txt` names it.
 */
const counts = process.argv[2] ?? '../shared/language'
const [leastCount, leastShare] = [50, 0.02]
const marks: Readonly<Record<string, string>> = {
  '1': '\u0301',
  '2': '\u0300',
  '3': '\u0309',
  '4': '\u0303',
  '5': '\u0323'
}

const read = (file: string): Map<string, number> =>
  new Map(
    gunzipSync(readFileSync(`${counts}/${file}`))
      .toString('utf8')
      .split('\n')
      .map(line => line.split('\t'))
      .map(([key = '', count]) => [key, Number(count)])
  )

/** “định” of “đinh5”. */
function wordOf(key: string): string {
  const mark = marks[key.slice(-1)]
  if (mark === undefined) return fold(key)
  const letters = key.slice(0, -1)
  return fold(spelled(fold((letters + mark).normalize('NFC'))))
}

const syllables = read('syllables.tsv.gz')
/** Where two words meet in what is written very often: “dự án | đầu tư”. */
const meetings = new Set(readFileSync('rules/language/no-compounds.txt', 'utf8').split('\n'))
const behind = new Map<string, string[]>()
for (const [pair, count] of read('pairs.tsv.gz')) {
  const [first = '', second = ''] = pair.split(' ')
  const fewer = Math.min(syllables.get(first) ?? 0, syllables.get(second) ?? 0)
  if (count < leastCount || count < fewer * leastShare) continue
  const words = [first, second].map(wordOf)
  const [one = '', two = ''] = words
  if (
    one === two ||
    meetings.has(`${one} ${two}`) ||
    words.some(word => !isSyllable(word) || isFunctionWord(word))
  )
    continue
  behind.set(one, [...(behind.get(one) ?? []), two])
}
const lines = [...behind]
  .sort(([a], [b]) => a.localeCompare(b, 'vi'))
  .map(([first, seconds]) => `${first} ${seconds.sort((a, b) => a.localeCompare(b, 'vi')).join(' ')}`)
writeFileSync('rules/language/compounds.txt', `${lines.join('\n')}\n`)
