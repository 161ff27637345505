import type {Finding} from '../diagnostic/report.js'
import type {Language, Severity} from '../diagnostic/severity.js'
import type {Wording} from '../diagnostic/wording.js'
import {ruleLabels} from '../writers/annotate/own-marks.js'

const severities: Readonly<Record<Severity, Wording>> = {
  error: {vi: 'Lỗi', en: 'Error'},
  warning: {vi: 'Cảnh báo', en: 'Warning'},
  info: {vi: 'Gợi ý', en: 'Info'}
}

/** A finding as the paragraphs of a comment: what is wrong, what to write, what it rests on, which rule says so. */
export function remarkLines(
  {severity, message, related, suggestions, basis, rule, item}: Finding,
  language: Language
): string[] {
  const isVietnamese = language === 'vi'
  const others = suggestions.filter(one => !message.includes(one)).slice(0, 3)
  const proposed = others.map(one => `“${one}”`).join(isVietnamese ? ' hoặc ' : ' or ')
  return [
    `${severities[severity][language]}: ${message}`,
    // A place has no line in Word, but its words can be searched for.
    ...related.map(one => `${isVietnamese ? 'Xem chỗ' : 'See'} “${shortened(one.text)}”: ${one.message}`),
    ...(others.length > 0 ? [`${isVietnamese ? 'Đề nghị viết' : 'Write'}: ${proposed}.`] : []),
    ...(basis.length > 0 ? [`${isVietnamese ? 'Căn cứ' : 'Basis'}: ${basis.join('; ')}.`] : []),
    `${ruleLabels[language]}: ${item ? `${rule}/${item}` : rule}`
  ]
}

/** Enough to find it by. */
const longestText = 100

function shortened(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text
}
