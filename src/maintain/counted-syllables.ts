import {fold} from '../vietnamese/fold.js'
import {spelled} from '../vietnamese/syllable.js'

const tones: Readonly<Record<string, string>> = {
  '1': '\u0301',
  '2': '\u0300',
  '3': '\u0309',
  '4': '\u0303',
  '5': '\u0323'
}

/** A syllable that was counted by its letters without tone and the tone as a digit behind them, folded: “đinh5” is “định”. */
export function syllableOf(counted: string): string {
  const tone = tones[counted.at(-1) ?? '']
  if (tone === undefined) return fold(counted)
  return fold(spelled(fold((counted.slice(0, -1) + tone).normalize('NFC'))))
}

/** Lines of something counted and its count, parted by a tab: counts of what comes to the same, together. */
export function countsOf(lines: string, nameOf: (counted: string) => string): Map<string, number> {
  const all = new Map<string, number>()
  for (const line of lines.split('\n')) {
    const [counted = '', count = ''] = line.split('\t')
    if (count === '') continue
    const name = nameOf(counted)
    all.set(name, (all.get(name) ?? 0) + Number(count))
  }
  return all
}
