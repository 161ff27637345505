import {z} from 'zod'
import {defineFindings} from '../define-check.js'
import {mergeFixes} from '../../diagnostic/merge-fixes.js'
import {composedWords, decomposedLines} from '../../document/reading/decomposed-words.js'

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

/**
 * Are letters and their marks one character each?
 *
 * “ằ” may be stored as one character or as “ă” and a mark. It looks the same in print, but is not found by a search
 * for the other. One finding for each line that holds some; one for the whole text where it is written so throughout.
 *
 *     nhằm (n h ă ◌̀ m)    → nhằm
 *     ^^^^
 */
export const unicodeNfc = defineFindings({
  line: {
    vi: 'Từ “{word}” được gõ bằng Unicode tổ hợp (chữ cái và dấu rời nhau); nên chuyển sang Unicode dựng sẵn.',
    en: 'In “{word}” letters and marks are separate characters (decomposed Unicode); make them one (NFC).'
  },
  whole: {
    vi: 'Văn bản được gõ bằng Unicode tổ hợp (chữ cái và dấu rời nhau) ở {count} từ, đầu tiên là “{word}”; nên chuyển cả văn bản sang Unicode dựng sẵn.',
    en: 'In {count} words, the first of them “{word}”, letters and marks are separate characters (decomposed Unicode); make them one in the whole text (NFC).'
  }
})<typeof unicodeNfcParams>({
  needs: ['diacritics'],
  run({plan, params, report}) {
    const {text} = plan.source
    const lines = decomposedLines(plan)
    if (lines.length === 0) return
    const all = lines.flat()
    const throughout = lines.length > params.lines || all.length * 2 > composedWords(text)
    for (const words of throughout ? [all] : lines) {
      const [first] = words
      if (!first) continue
      const {text: word, ...at} = first
      report(throughout ? 'whole' : 'line', {word, count: all.length}, at, {
        suggestions: throughout ? [] : [word],
        fix: mergeFixes(text, words)
      })
    }
  }
})
