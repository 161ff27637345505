import {z} from 'zod'
import type {OutdatedTermRow} from '../../knowledge/tables.js'
import {vietnameseDate} from '../../vietnamese/dates.js'
import {defineFindings} from '../define-check.js'
import {outdatedPhraseLists, outdatedTerms} from '../reading/outdated-terms.js'

export const outdatedTermParams = () =>
  z.strictObject({}).meta({
    description: 'Có dùng từ ngữ mà pháp luật không còn dùng không?',
    en: 'Is there a word that the law no longer uses?'
  })

/**
 * Is there a word that the law no longer uses?
 *
 * `rules/knowledge/outdated-terms.yaml` says since when, and what stands in its place. Judged on the plan’s date, or on
 * the earliest day it can have. The title of a cited document is quoted as it is; “(trước đây là …)” and “thay cho …”
 * explain the word; inside the name of an agency that has ended the question is that of `defunct-agency`.
 *
 *     - Cung cấp dịch vụ công mức độ 4 …                      (kế hoạch ngày 05/01/2024)
 *                            ^^^^^^^^
 */
export const outdatedTerm = defineFindings({
  outdated: {
    vi: '“{term}” là cách gọi cũ, không còn dùng từ ngày {since}; cần viết {instead}.',
    en: '“{term}” has not been in use since {since}; write {instead}.'
  },
  dropped: {
    vi: '“{term}” là cách gọi cũ, không còn dùng từ ngày {since}; cần bỏ hoặc viết lại.',
    en: '“{term}” has not been in use since {since}; drop it or write it anew.'
  }
})({
  needs: ['diacritics'],
  phraseLists: (_, tables) => outdatedPhraseLists(tables),
  run({plan, knowledge, report}) {
    for (const {row, term, span} of outdatedTerms(plan, knowledge)) {
      const since = vietnameseDate(row.since)
      if (row.instead.length === 0) report('dropped', {term, since}, span, {rests: row})
      else {
        const more = {suggestions: row.instead, rests: row}
        report('outdated', {term, since, instead: names(row)}, span, more)
      }
    }
  }
})

function names({instead}: OutdatedTermRow) {
  const words = instead.map(one => `“${one}”`)
  return {vi: words.join(' hoặc '), en: words.join(' or ')}
}
