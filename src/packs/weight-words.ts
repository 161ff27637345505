import type {Language, Level} from '../diagnostic/severity.js'
import type {RuleData, Weight} from './rule.js'

const severityWords = {
  vi: {error: 'lỗi', warning: 'cảnh báo', info: 'gợi ý', off: 'tắt'},
  en: {error: 'error', warning: 'warning', info: 'info', off: 'off'}
} as const

const levelWords: Readonly<Record<Language, Readonly<Partial<Record<Level, string>>>>> = {
  vi: {province: 'tỉnh', department: 'sở', district: 'huyện', commune: 'xã'},
  en: {province: 'province', department: 'department', district: 'district', commune: 'commune'}
}

/** “lỗi”, or “tỉnh, sở: lỗi; huyện, xã: cảnh báo”. */
export function weightWords(weight: Weight, language: Language): string {
  if (typeof weight === 'string') return severityWords[language][weight]
  const groups = new Map<string, string[]>()
  for (const [level, severity] of Object.entries(weight)) {
    const name = severityWords[language][severity]
    groups.set(name, [...(groups.get(name) ?? []), levelWords[language][level as Level] ?? level])
  }
  return [...groups].map(([severity, levels]) => `${levels.join(', ')}: ${severity}`).join('; ')
}

/** The same of a rule, with the preset that it belongs to: “tỉnh: gợi ý (bộ thiết lập thorough)”. */
export function ruleWeightWords(
  {weight, preset}: Pick<RuleData, 'weight' | 'preset'>,
  language: Language
): string {
  const words = weightWords(weight, language)
  if (preset === undefined) return words
  return `${words} (${language === 'vi' ? `bộ thiết lập ${preset}` : `preset ${preset}`})`
}
