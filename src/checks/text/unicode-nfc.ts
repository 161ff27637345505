import {z} from 'zod'
import type {Fix} from '../../diagnostic/fix.js'
import {defineCheck} from '../define-check.js'
import {mergeFixes} from '../../diagnostic/merge-fixes.js'
import {hasMark, isLetter, isMark, runsOf} from '../../vietnamese/letters.js'
import {nfc} from '../../vietnamese/normal-form.js'

export const unicodeNfcParams = () =>
  z
    .strictObject({
      lines: z.int().min(1).meta({
        description: 'Quá bấy nhiêu dòng có chữ như vậy thì chỉ báo một lần cho cả văn bản.',
        en: 'Where more lines than this hold such letters, one finding speaks of all.'
      })
    })
    .meta({
      description: 'Chữ và dấu có là một ký tự không?',
      en: 'Are letters and their marks one character each?'
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
    vi: 'Từ “{word}” được gõ bằng Unicode tổ hợp (chữ và dấu rời nhau); nên chuyển sang Unicode dựng sẵn.',
    en: 'In “{word}” letters and marks are separate characters (decomposed Unicode); make them one (NFC).'
  },
  whole: {
    vi: 'Văn bản được gõ bằng Unicode tổ hợp (chữ và dấu rời nhau) ở {count} từ, đầu tiên là “{word}”; nên chuyển cả văn bản sang Unicode dựng sẵn.',
    en: 'In {count} words, the first of them “{word}”, letters and marks are separate characters (decomposed Unicode); make them one in the whole text (NFC).'
  }
})<Params, unknown>({
  kind: 'unicode-nfc',
  produces: 'findings',
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
          fix: mergeFixes(text, inOne)
        }
      )
    }
  }
})

/** Words with letters whose marks are characters of their own, each with what it should be. */
function decomposedWords(text: string): Fix[] {
  const found: Fix[] = []
  if (nfc(text) === text) return found
  for (const at of runsOf(text, isLetterOrMark)) {
    const word = text.slice(at.start, at.end)
    if (!hasMark(word)) continue
    const composed = nfc(word)
    if (composed !== word) found.push({...at, text: composed})
  }
  return found
}

/** How many words have a letter with its mark in one character. */
function composedWords(text: string): number {
  return runsOf(text, isLetterOrMark).filter(({start, end}) => [...text.slice(start, end)].some(isComposed))
    .length
}

function isLetterOrMark(character: string): boolean {
  return isLetter(character) || isMark(character)
}

/** A letter of Vietnamese, or another one with a mark. */
function isComposed(unit: string): boolean {
  return (unit >= '\u00c0' && unit <= '\u01b0') || (unit >= '\u1ea0' && unit <= '\u1ef9')
}
