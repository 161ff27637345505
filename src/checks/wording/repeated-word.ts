import {z} from 'zod'
import {defineFindings} from '../define-check.js'
import {words} from '../params/phrases.js'
import {doublingOf, repeatedWords} from '../../document/reading/repeated-words.js'

export const repeatedWordParams = () =>
  z
    .strictObject({
      words: z.array(words()).min(1).meta({
        description: 'Từ không bao giờ viết hai lần liền nhau: “tại tại”.',
        en: 'Words that are never written twice on purpose: “tại tại”.'
      }),
      except: z.array(words()).optional().meta({
        description:
          'Cụm từ khiến hai từ liền nhau là đúng: chứa cả hai (“hành vi vi phạm”), kết thúc bằng từ trước hoặc mở đầu bằng từ sau.',
        en: 'Phrases that make it right: around both (“hành vi vi phạm”), ending with the first, beginning with the second.'
      })
    })
    .meta({
      description: 'Có từ nào viết lặp hai lần liền nhau không?',
      en: 'Is a word written twice in a row?'
    })

/**
 * Is a word written twice?
 *
 * Vietnamese doubles words with good right: the end of one compound begins the next (“hành vi | vi phạm”), and
 * “thường thường” is a word. So two alike are a fault only
 *   - of a word in `words`, which makes no such compounds, or
 *   - where the same text without the second is found elsewhere in the document with the same words on both sides, and
 *     the second is never the beginning of a compound there.
 * Not across a sign, a page, a paragraph or a cell; not with a capital on one of the two only; not of numbers.
 *
 *     - Công bố công khai tại tại Bộ phận một cửa.      → tại
 *                         ^^^^^^^
 */
export const repeatedWord = defineFindings({
  found: {
    vi: 'Từ “{word}” viết lặp hai lần; chỉ cần viết một lần.',
    en: '“{word}” is written twice; once will do.'
  }
})<typeof repeatedWordParams, typeof doublingOf>({
  prepare: doublingOf,
  needs: ['diacritics'],
  phraseLists: ({except = []}) => [except],
  run({plan, prepared, report}) {
    for (const {word, span} of repeatedWords(plan, prepared))
      report('found', {word}, span, {suggestions: [word]})
  }
})
