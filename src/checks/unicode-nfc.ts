import {z} from 'zod'
import type {Fix} from '../diagnostic/fix.js'
import {defineCheck} from './define-check.js'
import {mendAll} from './mend-all.js'

export const unicodeNfcParams = () =>
  z.strictObject({
    /** Where more lines than this hold such letters, one finding speaks of all. */
    lines: z.int().min(1)
  })
type Params = z.output<ReturnType<typeof unicodeNfcParams>>

/**
 * Are letters and their marks one character each?
 *
 * “ằ” may be stored as one character or as “ă” and a mark. It looks the same in print, but is not found by a search
 * for the other. One finding for each line that holds some; one for the whole text where it is written so throughout.
 *
 *     nhằm (n h ă ◌̀ m)    → nhằm
 *     ^^^^
 */
export const unicodeNfc = defineCheck({
  line: {
    vi: 'Từ “{word}” được gõ bằng Unicode tổ hợp (chữ và dấu rời nhau); cần chuyển sang Unicode dựng sẵn.',
    en: 'In “{word}” letters and marks are separate characters (decomposed Unicode); make them one (NFC).'
  },
  whole: {
    vi: 'Văn bản được gõ bằng Unicode tổ hợp (chữ và dấu rời nhau) ở {count} từ, đầu tiên là “{word}”; cần chuyển cả văn bản sang Unicode dựng sẵn.',
    en: 'In {count} words, the first of them “{word}”, letters and marks are separate characters (decomposed Unicode); make them one in the whole text (NFC).'
  }
})<Params, unknown>({
  kind: 'unicode-nfc',
  asks: 'findings',
  needs: ['diacritics'],
  run({plan, params, report}) {
    const {text} = plan.source
    const found = decomposedWords(text)
    if (found.length === 0) return
    const lines = new Map<number, Fix[]>()
    for (const word of found) {
      const {line} = plan.index.point(word.start)
      const inLine = lines.get(line)
      if (inLine) inLine.push(word)
      else lines.set(line, [word])
    }
    const throughout = lines.size > params.lines || found.length * 2 > composedWords(text)
    for (const inOne of throughout ? [found] : lines.values()) {
      const {start, end, text: word} = inOne[0]!
      const values = {word, count: found.length}
      report(
        throughout ? 'whole' : 'line',
        values,
        {start, end},
        {
          suggestions: throughout ? [] : [word],
          fix: mendAll(text, inOne)
        }
      )
    }
  }
})

/** Words with letters whose marks are characters of their own, each with what it should be. */
function decomposedWords(text: string): Fix[] {
  const found: Fix[] = []
  for (const {index, 0: word} of text.matchAll(words)) {
    if (!/\p{M}/u.test(word)) continue
    const nfc = word.normalize('NFC')
    if (nfc !== word) found.push({start: index, end: index + word.length, text: nfc})
  }
  return found
}

/** How many words have a letter with its mark in one character. */
function composedWords(text: string): number {
  return (text.match(words) ?? []).filter(word => /[\u00c0-\u01b0\u1ea0-\u1ef9]/.test(word)).length
}

const words = /[\p{L}\p{M}]+/gu
