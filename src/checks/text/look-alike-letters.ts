import {z} from 'zod'
import {codePoint} from '../../vietnamese/odd-characters.js'
import {lookAlikeWords} from '../../vietnamese/look-alikes.js'
import {defineFindings} from '../define-check.js'
import {mergeFixes} from '../../diagnostic/merge-fixes.js'
import {nfc} from '../../vietnamese/normal-form.js'

export const lookAlikeLettersParams = () =>
  z
    .strictObject({
      words: z.int().min(1).meta({
        description: 'Quá bấy nhiêu từ có chữ như vậy thì chỉ báo một lần cho cả văn bản.',
        en: 'Where more words than this hold such letters, one finding speaks of all.'
      })
    })
    .meta({
      description: 'Có chữ của bảng chữ cái khác trông giống chữ cái tiếng Việt không?',
      en: 'Are there letters of another alphabet in our words?'
    })

/**
 * Are there letters of another alphabet inside Vietnamese words?
 *
 * Icelandic “Ð” looks like “Đ”, Cyrillic “С” like “C”; in print nothing is seen, but the symbol “NÐ-CP” is not found.
 * Only in words whose other letters are ours.
 *
 *     Nghị định số 121/2021/NÐ-CP    → NĐ-CP
 *                  ^^^^^^^^^^^^^^
 */
export const lookAlikeLetters = defineFindings({
  word: {
    vi: 'Ký tự “{letter}” ({code}) trong “{word}” thuộc bảng chữ cái khác; nên gõ lại thành “{meant}”.',
    en: 'The letter “{letter}” ({code}) in “{word}” belongs to another alphabet; type “{meant}”.'
  },
  whole: {
    vi: 'Văn bản có {count} từ chứa ký tự của bảng chữ cái khác trông giống chữ cái tiếng Việt, đầu tiên là “{letter}” ({code}) trong “{word}”; nên gõ lại thành “{meant}”.',
    en: '{count} words hold letters of another alphabet that look like ours, the first of them “{letter}” ({code}) in “{word}”; type “{meant}”.'
  }
})<typeof lookAlikeLettersParams>({
  needs: ['diacritics'],
  run({plan, params, report}) {
    const {text} = plan.source
    const words = lookAlikeWords(text)
    const isHabit = words.length > params.words
    for (const one of isHabit ? words.slice(0, 1) : words) {
      const {start, end, letter, meant, text: right} = one
      const word = nfc(text.slice(start, end))
      const values = {letter, meant, code: codePoint(letter), word, count: words.length}
      const fix = mergeFixes(text, isHabit ? words : [one])
      report(isHabit ? 'whole' : 'word', values, {start, end}, {suggestions: [right], fix})
    }
  }
})
