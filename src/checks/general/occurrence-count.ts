import {z} from 'zod'
import {defineRequirements} from '../define-check.js'
import {findPhrases, phraseListsIn, phraseQuery, phrases} from '../params/phrases.js'
import {scopeOf, section} from '../params/scope.js'
import {gapAt} from '../../document/reading/where-missing.js'

export const occurrenceCountParams = () =>
  z
    .strictObject({
      phrases: phrases().meta({description: 'Các cụm từ, đếm chung.', en: 'The phrases, counted together.'}),
      min: z.int().min(1).optional().meta({
        description: 'Ít nhất mấy lần; phải ghi `min` hoặc `max`.',
        en: 'How often at least; give `min` or `max`.'
      }),
      max: z.int().min(0).optional().meta({description: 'Nhiều nhất mấy lần.', en: 'How often at most.'}),
      section: section()
    })
    .meta({
      description: 'Cụm từ có xuất hiện đúng số lần cần có không?',
      en: 'Do these phrases stand as often as they should, and no oftener?'
    })
export const occurrenceCountItem = occurrenceCountParams

/**
 * Does a phrase stand as often as it should, and no oftener?
 *
 * Counted from the title to the annex, or in a section. Too few are reported where they are missing, too many at the
 * first that is too much.
 *
 *     2. Tuyên truyền trên Báo Tịnh Mậu.
 *     3. Tuyên truyền trên Đài Phát thanh.       at most once: the second is too much
 *        ^^^^^^^^^^^^
 */
export const occurrenceCount = defineRequirements({
  tooFew: {
    vi: 'Cụm từ {phrases} có {count} lần, cần ít nhất {min} lần; cần bổ sung.',
    en: '{phrases} stands {count} times and should stand at least {min} times; add it.'
  },
  tooMany: {
    vi: 'Cụm từ {phrases} có {count} lần, nhiều hơn mức {max} lần; cần bớt.',
    en: '{phrases} stands {count} times and should stand at most {max} times; drop some.'
  },
  misread: {
    vi: 'Không đếm được cụm từ {phrases} vì chữ trong tệp mất dấu, không đủ rõ; cần đối chiếu với bản gốc.',
    en: '{phrases} cannot be counted, since the text has lost its diacritics and is not clear enough; see the original.'
  }
})<typeof occurrenceCountItem, typeof phraseQuery>({
  prepare: phraseQuery,
  acceptsRuleParams: true,
  objection({min, max}) {
    if (min === undefined && max === undefined)
      return {
        path: ['phrases'],
        what: {vi: 'cần ghi “min” (ít nhất) hoặc “max” (nhiều nhất).', en: 'give “min” or “max”.'}
      }
    if (min === undefined || max === undefined || min <= max) return undefined
    return {
      path: ['max'],
      what: {vi: `“max” (${max}) nhỏ hơn “min” (${min}).`, en: `“max” (${max}) is less than “min” (${min}).`}
    }
  },
  itemPhraseLists: ({phrases, section = []}) => [...phraseListsIn({phrases}), section],
  run({plan, items, met, unmet, unclear}) {
    for (const item of items) {
      const {min = 0, max = Infinity} = item.params
      const scope = scopeOf(plan, item.params.section)
      const found = findPhrases(plan, item.prepared, scope.passages)
      const {names} = item.prepared
      const count = found.length
      const tooMuch = found[max]
      if (!plan.phrases.isLegible) unclear(item, 'misread', {phrases: names}, scope.place)
      else if (count < min) unmet(item, 'tooFew', {phrases: names, count, min}, gapAt(scope.place))
      else if (tooMuch) unmet(item, 'tooMany', {phrases: names, count, max}, tooMuch.span)
      else
        met(
          item,
          found.slice(0, 3).map(({span}) => span)
        )
    }
  }
})
