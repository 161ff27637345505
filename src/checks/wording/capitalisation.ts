import {isInCitedTitle} from '../../document/cited-places.js'
import {z} from 'zod'
import {isAllCapitals} from '../../vietnamese/letters.js'
import {defineFindings} from '../define-check.js'
import {words} from '../params/phrases.js'
import {capitalsOf, otherCapitals} from '../reading/other-capitals.js'

export const capitalisationParams = () =>
  z
    .strictObject({
      phrases: z.array(words()).meta({
        description: 'Cụm từ viết hoa đúng như ghi ở đây, ở đâu cũng vậy.',
        en: 'Phrases whose capitals are as they are here, wherever they stand.'
      }),
      except: z.array(words()).optional().meta({
        description: 'Cụm từ dài hơn mà trong đó chữ hoa viết khác.',
        en: 'Longer phrases inside which they stand with other capitals.'
      }),
      names: z.array(words()).meta({
        description: 'Tên riêng chỉ xét khi chữ đầu viết hoa; viết thường là danh từ chung.',
        en: 'Names that are judged only where they begin with a capital; otherwise they are common nouns.'
      }),
      since: z.iso.date().meta({
        description: 'Cách viết hoa được quy định từ ngày này; kế hoạch có thể cũ hơn thì không xét.',
        en: 'The day from which such capitals are prescribed; what may be older is not judged.'
      }),
      agencies: z.array(z.string()).meta({
        description: 'Loại cơ quan (theo bảng cơ quan) có tên được xét như tên riêng.',
        en: 'Kinds of agencies whose names in the table of agencies are such names.'
      }),
      commonTypes: z.array(words()).meta({
        description: 'Loại văn bản được viết thường cả khi có số đứng sau.',
        en: 'Types of documents that begin with a small letter even before a number.'
      }),
      several: z.array(words()).meta({
        description:
          'Từ đứng trước cho biết nói về nhiều cơ quan, nhiều văn bản: “các sở Nội vụ, Tài chính” được viết thường.',
        en: 'Words that mean several agencies or documents: what follows them may begin with a small letter.'
      }),
      joined: z.array(words()).meta({
        description:
          'Tiếng đứng trước làm chữ đầu tên cơ quan thành tiếng sau của một từ khác: “cán bộ Tư pháp”, “cơ sở Y tế”.',
        en: 'Syllables that make a word of their own with what an agency’s name begins with: “cán bộ”, “cơ sở”.'
      })
    })
    .meta({
      description: 'Chữ hoa có viết như quy định không?',
      en: 'Do words have the capitals that are prescribed?'
    })

/**
 * Do words have the capitals that the office writes?
 *
 * Only phrases that have but one right form, wherever they stand, and references to articles of law. A phrase in
 * capitals throughout is a heading; the first letter of a sentence is its own matter; the titles of cited documents are
 * quoted.
 *
 *     - chủ trương của Đảng và nhà nước; Sở nội vụ; tại Khoản 2 điều 5 Luật …
 *                      ^^^^^^^^^^^^^^^^  ^^^^^^^^^      ^^^^^^^^^^^^^^
 */
export const capitalisation = defineFindings({
  found: {
    vi: 'Viết hoa chưa đúng: “{written}”; nên viết “{right}”.',
    en: 'The capitals of “{written}” are not as prescribed; write “{right}”.'
  }
})<typeof capitalisationParams, typeof capitalsOf>({
  prepare: capitalsOf,
  needs: ['diacritics'],
  phraseLists: ({phrases, except = [], names}) => [phrases, except, names],
  run({plan, knowledge, params, prepared, report}) {
    if (plan.facts.judgedOn.date < params.since) return
    for (const {passage, start, end, right} of otherCapitals(plan, knowledge, prepared)) {
      const written = passage.value.slice(start, end)
      if (isAllCapitals(written) || isInCitedTitle(plan, passage, start)) continue
      report('found', {written, right}, passage.span(start, end), {suggestions: [right]})
    }
  }
})
