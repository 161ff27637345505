import type {RuleData} from './rule.js'

/** What is said below the lines. */
export const onItsDay = {
  vi: 'Mỗi phát hiện chỉ nêu căn cứ của chính nội dung đó, đang có hiệu lực vào ngày của kế hoạch.',
  en: 'A report names only what the thing reported rests on, and what is in force on the day of the plan.'
}

/** All that a rule ever rests on, a line each, with the ids of the items it is of where it is not of all. */
export function basisLines({basis, items}: RuleData): string[] {
  const named = items.filter(item => item.id !== undefined)
  const all = new Set([...(named.length > 0 ? named.flatMap(item => item.basis) : basis)])
  return [...all].map(one => {
    const of = named.filter(item => item.basis.includes(one)).map(item => item.id)
    return of.length === named.length ? one : `${one} (${of.join(', ')})`
  })
}
