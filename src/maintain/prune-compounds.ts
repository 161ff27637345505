import {isFunctionWord} from '../vietnamese/function-words.js'
import {isSyllable} from '../vietnamese/syllable.js'
import {countsOf, syllableOf} from './counted-syllables.js'

const [leastCount, leastShare] = [50, 0.02]

/**
 * The text of rules/language/compounds.txt: a pair is kept that is written often, and is a good part of what is written of
 * one of its two.
 *
 * @param syllables lines of a syllable and its count @param pairs the same of two syllables with a blank between
 * @param meetings pairs where two words meet in what is written very often: “dự án | đầu tư”
 */
export function pruneCompounds(syllables: string, pairs: string, meetings: ReadonlySet<string>): string {
  const single = countsOf(syllables, counted => counted)
  const behind = new Map<string, string[]>()
  for (const [pair, count] of countsOf(pairs, counted => counted)) {
    const both = pair.split(' ')
    const fewer = Math.min(...both.map(one => single.get(one) ?? 0))
    if (count < leastCount || count < fewer * leastShare) continue
    const words = both.map(syllableOf)
    const [one = '', two = ''] = words
    if (one === two || meetings.has(`${one} ${two}`)) continue
    if (words.some(word => !isSyllable(word) || isFunctionWord(word))) continue
    behind.set(one, [...(behind.get(one) ?? []), two])
  }
  const inOrder = (a: string, b: string) => a.localeCompare(b, 'vi')
  const lines = [...behind]
    .sort(([a], [b]) => inOrder(a, b))
    .map(([first, seconds]) => `${first} ${seconds.sort(inOrder).join(' ')}`)
  return `${lines.join('\n')}\n`
}
