import type {Wording} from '../diagnostic/wording.js'
import type {Citation} from '../document/plan.js'

/** The years that a cited plan is for, as its title says. */
export interface Period {
  /** “năm 2023”, “giai đoạn 2021-2025”. */
  readonly name: Wording
  covers(year: number): boolean
}

const stage = /(20\d\d) ?- ?(20\d\d)(?!\d)|tu nam (20\d\d) (?:den|toi)(?: het)? nam (20\d\d)/g
const until = /(?:den|toi|huong toi)(?: het)? nam (20\d\d)/g
const single = /(?<!thang \d{1,2} |den |toi |tu |het )nam (20\d\d)(?! ?-? ?\d)/g

/** The period of a cited plan; undefined where its title names none. */
export function periodOf(citation: Citation): Period | undefined {
  const title = titleWords(citation)
  const ranges = [...title.matchAll(stage)].map(found => ({
    from: Number(found[1] ?? found[3]),
    to: Number(found[2] ?? found[4])
  }))
  const ends = [...title.matchAll(until)].map(found => Number(found[1]))
  const years = [...title.matchAll(single)].map(found => Number(found[1]))
  const issued = citation.date === undefined ? 0 : Number(citation.date.slice(0, 4))
  if (ranges.length === 0 && ends.length === 0 && years.length === 0) return undefined
  return {
    name: nameOf(years, ranges, ends),
    covers: year =>
      years.includes(year) ||
      ranges.some(({from, to}) => from <= year && year <= to) ||
      ends.some(end => issued <= year && year <= end)
  }
}

/** The title without the sentence that goes on behind it: “…, UBND tỉnh ban hành Kế hoạch … như sau”. */
function titleWords({passage, title}: Citation): string {
  const words = passage.bare.slice(title.start, title.end)
  const goesOn = /[,.] [^,.;]{0,90} (?:ban hanh|xay dung|de ra|lap) (?:\S+ )?ke hoach/.exec(words)
  return goesOn ? words.slice(0, goesOn.index) : words
}

function nameOf(
  years: readonly number[],
  ranges: readonly {from: number; to: number}[],
  ends: readonly number[]
): Wording {
  const [year] = years
  if (year !== undefined) return {vi: `năm ${year}`, en: `${year}`}
  const [range] = ranges
  if (range) return {vi: `giai đoạn ${range.from}-${range.to}`, en: `the stage ${range.from}-${range.to}`}
  return {vi: `giai đoạn đến năm ${ends[0]}`, en: `the time until ${ends[0]}`}
}
