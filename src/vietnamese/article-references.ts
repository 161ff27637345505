import {isUpper} from './letters.js'

/** A reference to a part of a law at text[start, end), and how it is written. */
export interface ArticleReference {
  readonly start: number
  readonly end: number
  readonly right: string
}

const chain =
  /(?<!\p{L})(?:(điểm) (\p{L})(,? ))?(khoản) (\d{1,2}\p{Ll}?)(,? )(điều) (\d{1,3}\p{Ll}?)(?![\p{L}\d])/giu
const point = /(?<!\p{L})(điểm) (\p{L})(,? )(khoản) (\d{1,2})(?![\p{L}\d])(?!,? điều)/giu
const article =
  /(?<!\p{L})điều (\d{1,3})(?= (?:Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Pháp lệnh|Hiến pháp)(?!\p{L}))/gu

/**
 * “điểm a khoản 2 Điều 5”: a reference has a capital on Điều, and none on khoản and điểm. One that stands at the
 * beginning of a sentence begins with a capital all the same. “điều 5” alone is judged before the name of a law only.
 */
export function articleReferences(text: string): ArticleReference[] {
  const found: ArticleReference[] = []
  for (const {index, 0: written, ...part} of text.matchAll(chain)) {
    const [, letter, afterLetter] = [part[1], part[2], part[3]]
    const lead = letter ? `điểm ${letter.toLowerCase()}${afterLetter}` : ''
    found.push(reference(text, index, written, `${lead}khoản ${part[5]}${part[6]}Điều ${part[8]}`))
  }
  for (const {index, 0: written, 2: letter, 3: gap, 5: number} of text.matchAll(point))
    found.push(reference(text, index, written, `điểm ${letter!.toLowerCase()}${gap}khoản ${number}`))
  for (const {index, 0: written, 1: number} of text.matchAll(article)) {
    if (found.some(one => one.start <= index && index < one.end)) continue
    found.push(reference(text, index, written, `Điều ${number}`))
  }
  return found.filter(one => text.slice(one.start, one.end) !== one.right)
}

function reference(text: string, start: number, written: string, right: string): ArticleReference {
  const keepsCapital = isUpper(written[0]) && !/[\p{L}\d,] $/u.test(text.slice(Math.max(0, start - 2), start))
  return {
    start,
    end: start + written.length,
    right: keepsCapital ? right[0]!.toUpperCase() + right.slice(1) : right
  }
}
