import {shortened} from '../base/shortened.js'
import {sayIn} from '../base/wording.js'
import {severityNames} from '../base/names.js'
import {capitalised} from '../vietnamese/capitals.js'
import {basisWords} from './basis-words.js'
import type {Finding} from '../diagnostic/report.js'
import type {Language} from '../base/severity.js'
import {ruleLabels} from '../diagnostic/rule-label.js'

/** A finding as the paragraphs of a comment: what is wrong, what to write, what it rests on, which rule says so. */
export function commentLines(
  {severity, message, related, suggestions, basis, rule, item}: Finding,
  language: Language
): string[] {
  const say = sayIn(language)
  const others = suggestions.filter(one => !message.includes(one)).slice(0, 3)
  const proposed = others.map(one => `“${one}”`).join(say(' hoặc ', ' or '))
  return [
    `${capitalised(severityNames[severity][language])}: ${message}`,
    // A place has no line in Word, but its words can be searched for.
    ...related.map(one => `${say('Xem chỗ', 'See')} “${shortened(one.text, longestText)}”: ${one.message}`),
    ...(others.length > 0 ? [`${say('Đề nghị viết', 'Write')}: ${proposed}.`] : []),
    ...(basis.length > 0
      ? [`${say('Căn cứ', 'Basis')}: ${basis.map(one => basisWords(one, language)).join('; ')}.`]
      : []),
    `${ruleLabels[language]}: ${item ? `${rule}/${item}` : rule}`
  ]
}

/** Enough to find it by. */
const longestText = 100
