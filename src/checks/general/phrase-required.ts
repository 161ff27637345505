import {z} from 'zod'
import {defineRequirements} from '../define-check.js'
import {findPhrases, phraseListsIn, phraseQuery, phrases} from '../params/phrases.js'
import {scopeOf, section} from '../params/scope.js'
import {gapAt} from '../../document/reading/where-missing.js'

export const phraseRequiredParams = () =>
  z
    .strictObject({
      phrases: phrases().meta({
        description: 'Các cụm từ, có một là đạt.',
        en: 'The phrases, any one of which will do.'
      }),
      section: section()
    })
    .meta({description: 'Có một trong các cụm từ này không?', en: 'Does one of these phrases stand?'})
export const phraseRequiredItem = phraseRequiredParams

/**
 * Does one of these phrases stand in the plan, or in a section of it?
 *
 * Anywhere from the title to the annex, also in the title of a cited document: better silent than wrong. Where a
 * section is named it must stand there; a section that the plan has not cannot name it.
 *
 *     II. NỘI DUNG
 *     3. Tuyên truyền Cổng Dịch vụ công tỉnh Tịnh Mậu.
 *                     ^^^^^^^^^^^^^^^^^^
 */
export const phraseRequired = defineRequirements({
  missing: {
    vi: 'Kế hoạch chưa nêu {phrases}; cần bổ sung.',
    en: 'The plan does not name {phrases}; add it.'
  },
  missingInSection: {
    vi: 'Mục “{section}” chưa nêu {phrases}; cần bổ sung vào mục này.',
    en: 'The section “{section}” does not name {phrases}; add it there.'
  },
  noSection: {
    vi: 'Kế hoạch chưa có mục “{section}” để nêu {phrases}; cần bổ sung mục này và nội dung đó.',
    en: 'The plan has no section “{section}” to name {phrases}; add both.'
  },
  misread: {
    vi: 'Có thể văn bản đã nêu {phrases}, nhưng chữ trong tệp mất dấu, không đủ rõ; cần đối chiếu với bản gốc.',
    en: '{phrases} may be named, but the text has lost its diacritics and is not clear enough; see the original.'
  }
})<typeof phraseRequiredItem, typeof phraseQuery>({
  prepare: phraseQuery,
  acceptsRuleParams: true,
  itemPhraseLists: ({phrases, section = []}) => [...phraseListsIn({phrases}), section],
  run({plan, items, met, unmet, unclear}) {
    for (const item of items) {
      const scope = scopeOf(plan, item.params.section)
      const found = findPhrases(plan, item.prepared, scope.passages)
      const {names} = item.prepared
      if (found[0] && plan.phrases.isLegible)
        met(
          item,
          found.slice(0, 3).map(({span}) => span)
        )
      else if (found[0]) unclear(item, 'misread', {phrases: names}, found[0].span, [found[0].span])
      else if (scope.heading === undefined) unmet(item, 'missing', {phrases: names}, gapAt(scope.place))
      else
        unmet(
          item,
          scope.isMissing ? 'noSection' : 'missingInSection',
          {phrases: names, section: scope.heading},
          gapAt(scope.place)
        )
    }
  }
})
