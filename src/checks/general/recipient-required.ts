import {z} from 'zod'
import {defineRequirements} from '../define-check.js'
import {findPhrases, phraseListsIn, phraseQuery, phrases} from '../params/phrases.js'
import {gapAt, whereMissing} from '../../document/reading/where-missing.js'

export const recipientRequiredParams = () =>
  z
    .strictObject({
      phrases: phrases().meta({
        description: 'Các cách ghi tên, có một là đạt.',
        en: 'How it may be named, any one of which will do.'
      })
    })
    .meta({description: 'Nơi nhận có tên này không?', en: 'Is this recipient named under Nơi nhận?'})
export const recipientRequiredItem = recipientRequiredParams

/**
 * Is this recipient named under “Nơi nhận”?
 *
 * Only there: an agency that is told to do something further up is no recipient yet.
 *
 *     Nơi nhận:
 *     - Bộ Nội vụ;
 *       ^^^^^^^^^
 */
export const recipientRequired = defineRequirements({
  missing: {
    vi: 'Phần Nơi nhận chưa có {phrases}; cần bổ sung.',
    en: 'The recipients (Nơi nhận) do not name {phrases}; add it.'
  },
  noRecipients: {
    vi: 'Không tìm thấy phần “Nơi nhận”; cần bổ sung phần này, trong đó có {phrases}.',
    en: 'There is no list of recipients (“Nơi nhận”); add it, with {phrases}.'
  },
  misread: {
    vi: 'Có thể phần Nơi nhận đã có {phrases}, nhưng chữ trong tệp mất dấu, không đủ rõ; cần đối chiếu với bản gốc.',
    en: 'The recipients may name {phrases}, but the text has lost its diacritics and is not clear enough; see the original.'
  }
})<typeof recipientRequiredItem, typeof phraseQuery>({
  prepare: phraseQuery,
  acceptsRuleParams: true,
  itemPhraseLists: phraseListsIn,
  run({plan, items, met, unmet, unclear}) {
    const recipients = plan.recipients?.passages ?? []
    for (const item of items) {
      const {names} = item.prepared
      const [found] = findPhrases(plan, item.prepared, recipients)
      if (found && plan.phrases.isLegible) met(item, [found.span])
      else if (found) unclear(item, 'misread', {phrases: names}, found.span, [found.span])
      else if (recipients[0]) unmet(item, 'missing', {phrases: names}, gapAt(recipients[0].span()))
      else unmet(item, 'noRecipients', {phrases: names}, whereMissing(plan, 'whole'))
    }
  }
})
