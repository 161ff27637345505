import type {BasePlan} from './base-plans.js'
import type {Random} from './random.js'
import {communes, nameParts, provinces} from './words-of-plans.js'

/** A plan with another place, another who signs, other numbers, and its lists in another order. */
export function vary(plan: BasePlan, random: Random): string {
  let {text} = plan
  if (plan.place !== undefined) {
    const place = random.pick(plan.rank === 'commune' ? communes : provinces)
    text = text
      .replaceAll(plan.place, place)
      .replaceAll(plan.place.toLocaleUpperCase('vi'), place.toLocaleUpperCase('vi'))
  }
  text = text
    .replaceAll(plan.signer, nameParts.map(part => random.pick(part)).join(' '))
    .replace(/(Số: +)\d+(?=\/KH)/, (_, before: string) => before + random.between(11, 480))
    .replaceAll(/\d{2}(?=%)/g, () => String(random.between(60, 98)))
  return withShuffledLists(text, random)
}

/** The lines of each list in the sections of a plan in another order. */
function withShuffledLists(text: string, random: Random): string {
  const blocks = text.trimEnd().split(/\n{2,}/)
  const {first, last} = formOf(blocks)
  let at = first
  while (at < last) {
    let end = at
    while (end < last && blocks[end]?.startsWith('- ')) end++
    if (end - at > 1) blocks.splice(at, end - at, ...random.shuffled(blocks.slice(at, end)))
    at = Math.max(end, at + 1)
  }
  return `${blocks.join('\n\n')}\n`
}

/** The blocks of a plan where its sections begin, and where its last sentence stands. */
export function formOf(blocks: readonly string[]): {readonly first: number; readonly last: number} {
  const first = blocks.findIndex(block => /^(?:[#* ]*I\. |\*\*Mục )/.test(block))
  const last = blocks.findIndex(block => block.startsWith('Trên đây là'))
  if (first < 0 || last < first) throw new Error(`This is not a whole plan: ${blocks[0]}`)
  return {first, last}
}
