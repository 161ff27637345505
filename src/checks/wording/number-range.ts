import {z} from 'zod'
import type {Plan} from '../../document/plan.js'
import {isCentury} from '../../document/reading/dates.js'
import {isDash} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {defineCheck} from '../define-check.js'
import {isWrittenInOne, runningText} from '../../document/reading/running-text.js'
import {words} from '../params/phrases.js'

export const numberRangeParams = () =>
  z
    .strictObject({
      periods: z.array(words()).min(1).meta({
        description: 'Từ đứng trước hai năm cho biết đó là một giai đoạn.',
        en: 'Words before two years that make them a period.'
      })
    })
    .meta({description: 'Khoảng năm có viết đúng không?', en: 'Are periods of years written well?'})
type Params = z.output<ReturnType<typeof numberRangeParams>>

/**
 * Are periods of years written well?
 *
 * “2021-2025”, “2021 - 2025” and “2021 – 2025” are all right, also side by side. A blank on one side only, or a
 * doubled dash, is a slip, and is mended in the way the document itself writes its periods. A dash at the end of a
 * line is where the line was broken. A period that ends before it begins is one only after a word such as “giai đoạn”.
 *
 *     - giai đoạn 2021- 2030        → 2021-2030
 *                 ^^^^^^^^^^
 */
export const numberRange = defineCheck({
  uneven: {
    vi: 'Khoảng năm “{written}” có dấu nối viết chưa đều; nên viết “{right}”.',
    en: 'The dash in the period “{written}” is unevenly written; write “{right}”.'
  },
  reversed: {
    vi: 'Giai đoạn “{written}” có năm cuối sớm hơn năm đầu; cần kiểm tra lại.',
    en: 'The period “{written}” ends before it begins; check it.'
  }
})<Params, unknown>({
  kind: 'number-range',
  produces: 'findings',
  needs: ['diacritics'],
  phraseLists: ({periods}) => [periods],
  run({plan, params, report}) {
    const ranges = runningText(plan).flatMap(passage => rangesIn(plan, passage))
    const usual = usualDash(ranges)
    for (const {passage, start, end, from, to, dash, isEven} of ranges) {
      const written = passage.value.slice(start, end)
      const span = passage.span(start, end)
      const isPeriod = () =>
        plan.phrases.findListed(params.periods, passage).some(word => word.end === start - 1)
      if (Number(to) < Number(from) && isPeriod()) report('reversed', {written}, span)
      if (isEven) continue
      const right = `${from}${usual ?? dash.trim()[0]!}${to}`
      report('uneven', {written, right}, span, {
        suggestions: [right],
        fix: {...span, text: right},
        atMost: 'info'
      })
    }
  }
})

interface Range {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly from: string
  readonly to: string
  readonly dash: string
  readonly isEven: boolean
}

/** Two years of 1900 to 2099 with a dash between, and nothing that makes them part of something longer. */
function rangesIn(plan: Plan, passage: Passage): Range[] {
  const words = plan.phrases.words(passage)
  const found: Range[] = []
  for (let i = 0; i + 1 < words.length; i++) {
    if (!isCentury(words, i) || !isCentury(words, i + 1) || !words.isDashed(i + 1)) continue
    const [start, end] = [words.start(i), words.end(i + 1)]
    const dash = passage.value.slice(words.end(i), words.start(i + 1))
    if (!isDashOfRange(dash) || isPartOfLonger(words, i) || !isWrittenInOne(plan, passage, start, end))
      continue
    const isEven = dash.trim().length === 1 && dash.startsWith(' ') === dash.endsWith(' ')
    const year = (at: number) => passage.value.slice(words.start(at), words.end(at))
    found.push({passage, start, end, from: year(i), to: year(i + 1), dash, isEven})
  }
  return found
}

/** One dash or two, with or without blanks around. */
function isDashOfRange(dash: string): boolean {
  const signs = dash.trim()
  return signs.length <= 2 && [...signs].every(isDash)
}

/** “1/2021-2025”, “2021-2025/QĐ”, “2021-2025-UBND”, “2021-2025.3”. */
function isPartOfLonger(words: PassageWords, i: number): boolean {
  const to = i + 2
  const isTied = (at: number) => (words.isDashed(at) || words.isJoined(at)) && !words.isSpaced(at)
  const isBehind = isTied(i) || (words.is(i - 1, sign.slash) && !words.isSpaced(i))
  return isBehind || isTied(to) || (words.is(to, sign.slash) && !words.isSpaced(to))
}

/** The dash, with its blanks, that most of the well-written periods have. */
function usualDash(ranges: readonly Range[]): string | undefined {
  const counts = new Map<string, number>()
  for (const {dash, isEven} of ranges) if (isEven) counts.set(dash, (counts.get(dash) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
