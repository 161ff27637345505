import {lowerCase} from './fold.js'
import {isUpper} from './letters.js'

/** A reference to a part of a law at text[start, end), and how it is written. */
export interface ArticleReference {
  readonly start: number
  readonly end: number
  readonly right: string
}

// In small letters.
const chain =
  /(?<!\p{L})(?:(điểm) (\p{L})(,? ))?(khoản) (\d{1,2}\p{Ll}?)(,? )(điều) (\d{1,3}\p{Ll}?)(?![\p{L}\d])/dgu
const point = /(?<!\p{L})(điểm) (\p{L})(,? )(khoản) (\d{1,2})(?![\p{L}\d])(?!,? điều)/gu
const article =
  /(?<!\p{L})điều (\d{1,3})(?= (?:Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Pháp lệnh|Hiến pháp)(?!\p{L}))/gu

/**
 * “điểm a khoản 2 Điều 5”: a reference has a capital on Điều, and none on khoản and điểm. One that stands at the
 * beginning of a sentence begins with a capital all the same. “điều 5” alone is judged before the name of a law only.
 */
export function articleReferences(text: string): ArticleReference[] {
  const found: ArticleReference[] = []
  const lower = lowerCase(text)
  for (const {
    index,
    0: {length},
    2: letter,
    3: afterLetter,
    6: gap,
    indices
  } of lower.matchAll(chain)) {
    const lead = letter ? `điểm ${letter}${afterLetter}` : ''
    // A number may have a letter, “2A”, which stays as it is.
    const [clause, number] = [indices![5]!, indices![8]!].map(([start, end]) => text.slice(start, end))
    found.push(reference(text, index, length, `${lead}khoản ${clause}${gap}Điều ${number}`))
  }
  for (const {
    index,
    0: {length},
    2: letter,
    3: gap,
    5: number
  } of lower.matchAll(point))
    found.push(reference(text, index, length, `điểm ${letter}${gap}khoản ${number}`))
  for (const {
    index,
    0: {length},
    1: number
  } of text.matchAll(article)) {
    if (found.some(one => one.start <= index && index < one.end)) continue
    found.push(reference(text, index, length, `Điều ${number}`))
  }
  return found.filter(one => text.slice(one.start, one.end) !== one.right)
}

function reference(text: string, start: number, length: number, right: string): ArticleReference {
  const keepsCapital =
    isUpper(text[start]) && !/[\p{L}\d,] $/u.test(text.slice(Math.max(0, start - 2), start))
  return {
    start,
    end: start + length,
    right: keepsCapital ? right[0]!.toUpperCase() + right.slice(1) : right
  }
}
