import type {BasePlan} from './base-plans.js'
import type {Random} from './random.js'
import {alike, communes, nameParts, provinces} from './words-of-plans.js'

/** A plan with another place, another who signs, other numbers, some other words, and its lists in another order. */
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
  return withOtherSections(text, random)
}

/** In the sections of a plan some other words, and the lines of each list in another order. */
function withOtherSections(text: string, random: Random): string {
  const blocks = text.trimEnd().split(/\n{2,}/)
  const {first, last} = formOf(blocks)
  for (let nth = first; nth < last; nth++) blocks[nth] = withOtherWords(blocks[nth] ?? '', random)
  let at = first
  while (at < last) {
    let end = at
    while (end < last && blocks[end]?.startsWith('- ')) end++
    if (end - at > 1) blocks.splice(at, end - at, ...random.shuffled(blocks.slice(at, end)))
    at = Math.max(end, at + 1)
  }
  return `${blocks.join('\n\n')}\n`
}

/** The same with words that mean about the same, here and there. */
function withOtherWords(block: string, random: Random): string {
  let text = block
  for (const words of alike)
    for (const word of words) {
      const at = text.indexOf(` ${word} `)
      if (at < 0) continue
      text = `${text.slice(0, at + 1)}${random.pick(words)}${text.slice(at + 1 + word.length)}`
      break
    }
  return text
}

/** The blocks of a plan where its sections begin, and where its last sentence stands. */
export function formOf(blocks: readonly string[]): {readonly first: number; readonly last: number} {
  const first = blocks.findIndex(block => /^(?:[#* ]*I\. |\*\*Mục )/.test(block))
  const last = blocks.findIndex(block => block.startsWith('Trên đây là'))
  if (first < 0 || last < first) throw new Error(`This is not a whole plan: ${blocks[0]}`)
  return {first, last}
}
