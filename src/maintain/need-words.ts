import type {Check} from '../checks/check.js'
import type {Language} from '../base/severity.js'
import {carriesLayout, formatOf, readableEndings} from '../engine/formats.js'

const carried = {
  diacritics: {vi: 'còn dấu tiếng Việt', en: 'its Vietnamese diacritics'},
  header: {
    vi: 'còn phần đầu (Quốc hiệu, tên cơ quan, số, ngày)',
    en: 'its header (country, issuer, number, date)'
  },
  office: {vi: 'có thể thức của văn bản hành chính', en: 'the form of an administrative document'},
  state: {vi: 'không phải của Đảng', en: 'no header of the Party'}
} as const

/** In which files a check is asked, and what their text must have kept: “.md, …; văn bản còn dấu tiếng Việt”. */
export function needWords({needs = []}: Pick<Check, 'needs'>, language: Language): string {
  const endings = readableEndings.filter(ending => {
    const format = formatOf(ending)
    return format !== undefined && (!needs.includes('layout') || carriesLayout(format))
  })
  const kept = needs.flatMap(need => (need === 'layout' ? [] : [carried[need][language]]))
  const files = endings.map(ending => `\`${ending}\``).join(', ')
  if (kept.length === 0) return files
  return language === 'vi'
    ? `${files}; văn bản ${kept.join(' và ')}`
    : `${files}; the text has kept ${kept.join(' and ')}`
}
