import {sayIn} from '../base/wording.js'
import {levelNames, severityNames} from '../base/names.js'
import type {Language, Level} from '../base/severity.js'
import type {RuleData, SeverityByLevel} from './rule.js'

/** “lỗi”, or “lỗi (tỉnh, sở); cảnh báo (huyện, xã)”. */
export function weightWords(weight: SeverityByLevel, language: Language): string {
  if (typeof weight === 'string') return severityNames[weight][language]
  const groups = new Map<string, string[]>()
  for (const [level, severity] of Object.entries(weight)) {
    const name = severityNames[severity][language]
    groups.set(name, [...(groups.get(name) ?? []), levelNames[level as Level].short[language]])
  }
  return [...groups].map(([severity, levels]) => `${severity} (${levels.join(', ')})`).join('; ')
}

/** The same of a rule, with the preset that it belongs to: “gợi ý (tỉnh); bộ thiết lập thorough”. */
export function ruleWeightWords(
  {weight, preset}: Pick<RuleData, 'weight' | 'preset'>,
  language: Language
): string {
  const words = weightWords(weight, language)
  if (preset === undefined) return words
  return `${words}; ${sayIn(language)(`bộ thiết lập ${preset}`, `preset ${preset}`)}`
}
