import {z} from 'zod'
import {defineFindings} from '../define-check.js'
import {words} from '../params/phrases.js'
import {twinClauses} from '../../document/reading/twin-clauses.js'

export const duplicateClauseParams = () =>
  z
    .strictObject({
      minWords: z.int().min(6).meta({
        description: 'Nội dung có từ bấy nhiêu chữ trở lên mới được so sánh.',
        en: 'How many words a clause must have to be compared.'
      }),
      similarity: z.number().min(0.5).max(1).meta({
        description: 'Hai nội dung giống nhau bao nhiêu phần thì coi là trùng; 1 là giống hệt.',
        en: 'What part of their words two clauses must share, in their order; 1 is all of them.'
      }),
      formulas: z.array(words()).optional().meta({
        description: 'Các công thức được lặp lại: nội dung có một trong các cụm từ này không bị so sánh.',
        en: 'Formulas that may be repeated: a clause with one of them is not compared.'
      })
    })
    .meta({description: 'Có hai nội dung gần trùng nhau không?', en: 'Does a plan say one thing twice?'})

/**
 * Does a plan say one thing twice?
 *
 * Two points are compared where both are long and share nearly all of their words, and only within one part of the plan.
 * Tasks that are told to two agencies in the same words are two tasks, so in the part on implementation only points
 * below one agency are compared. Rows of tables, and points that cite documents, are not. Points are found by runs of words that are rare in the plan, so that a long plan costs
 * hardly more than its length.
 *
 *     - Tuyên truyền về cải cách thể chế, trọng tâm là …
 *     - Tuyên truyền về cải cách thể chế, trọng tâm là …
 *       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const duplicateClause = defineFindings({
  twice: {
    vi: 'Nội dung này gần trùng với ý “{words} …” đã nêu ở trên; nên kiểm tra, bỏ một trong hai.',
    en: 'This is nearly the same as the point “{words} …” above; see whether one of them can go.'
  },
  first: {vi: 'Nội dung đã nêu ở đây.', en: 'It is said here first.'}
})<typeof duplicateClauseParams>({
  needs: ['diacritics'],
  phraseLists: ({formulas = []}) => [formulas],
  run({plan, params, report}) {
    for (const {first, second} of twinClauses(plan, params))
      report(
        'twice',
        {words: first.passage.value.slice(first.from).split(' ').slice(0, 6).join(' ')},
        second.passage.span(),
        {
          related: [{message: 'first', values: {}, at: first.passage.span()}]
        }
      )
  }
})
