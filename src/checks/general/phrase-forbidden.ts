import {isInCitedTitle} from '../../document/cited-places.js'
import {z} from 'zod'
import {defineFindings} from '../define-check.js'
import {findPhrases, phraseListsIn, phraseQuery, phrases, words} from '../params/phrases.js'
import {scopeOf, section} from '../params/scope.js'

export const phraseForbiddenParams = () =>
  z
    .strictObject({
      phrases: phrases().meta({
        description: 'Các cụm từ không được dùng.',
        en: 'The phrases that should not stand.'
      }),
      section: section(),
      except: z.array(words()).optional().meta({
        description: 'Cụm từ dài hơn được phép chứa các cụm từ ấy.',
        en: 'Longer phrases inside which they may stand.'
      })
    })
    .meta({description: 'Có cụm từ không được dùng không?', en: 'Does a phrase stand where it should not?'})

/**
 * Does a phrase stand where it should not?
 *
 * Each occurrence is a finding, but for those in the title of a cited document, which is quoted as it is. In text
 * that lost its diacritics words cannot be judged, and nothing is said.
 *
 *     - Thực hiện dịch vụ công mức độ 4.
 *                 ^^^^^^^^^^^^^^^^^^^^^
 */
export const phraseForbidden = defineFindings({
  found: {
    vi: 'Không dùng “{phrase}” trong kế hoạch; cần bỏ hoặc viết lại câu này.',
    en: 'Do not use “{phrase}” in the plan; drop it or write the sentence anew.'
  },
  foundInSection: {
    vi: 'Không dùng “{phrase}” trong mục “{section}”; cần bỏ hoặc viết lại câu này.',
    en: 'Do not use “{phrase}” in the section “{section}”; drop it or write the sentence anew.'
  }
})<typeof phraseForbiddenParams, typeof phraseQuery>({
  prepare: phraseQuery,
  needs: ['diacritics'],
  phraseLists: params => [...phraseListsIn(params), params.section ?? []],
  run({plan, params, prepared, report}) {
    const {passages, heading} = scopeOf(plan, params.section)
    for (const found of findPhrases(plan, prepared, passages)) {
      if (isInCitedTitle(plan, found.passage, found.start)) continue
      const phrase = found.passage.value.slice(found.start, found.end)
      if (heading === undefined) report('found', {phrase}, found.span)
      else report('foundInSection', {phrase, section: heading}, found.span)
    }
  }
})
