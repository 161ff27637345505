import {z} from 'zod'
import type {Plan} from '../document/plan.js'
import {cellsIn, passagesIn, tablesIn} from '../document/walk.js'
import type {World} from '../knowledge/world.js'
import {Lexicon} from '../vietnamese/lexicon.js'
import type {Passage, Span} from '../vietnamese/passage.js'
import {defineCheck} from './define-check.js'
import {words} from './phrases.js'

export const reportingChannelParams = () =>
  z.strictObject({
    /** Who may receive a report beside the agencies that are known: “lãnh đạo”, “Giám đốc Sở”. */
    recipients: z.array(words()).min(1)
  })
type Params = z.output<ReturnType<typeof reportingChannelParams>>

/**
 * Does the plan say to whom its results are reported?
 *
 * A sentence that reports and names the one who receives (“báo cáo UBND tỉnh”, “gửi về Sở Nội vụ để tổng hợp”) will do,
 * in the part on implementation or in the closing; whether a report goes to the right one is for a person. A plan that asks for no reports is not asked: that they are missing is the question of
 * `reporting-cadence`.
 *
 *     - Định kỳ hằng quý báo cáo kết quả về Sở Nội vụ để tổng hợp.
 *                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const reportingChannel = defineCheck({
  nobody: {
    vi: 'Kế hoạch có yêu cầu báo cáo kết quả nhưng chưa rõ gửi cho cơ quan nào tổng hợp; nên ghi rõ nơi nhận báo cáo.',
    en: 'The plan asks for reports but it is not clear to whom they go; name the one who collects them.'
  },
  noReports: {
    vi: 'Kế hoạch không quy định việc báo cáo kết quả.',
    en: 'The plan asks for no reports.'
  }
})<Params, unknown>({
  kind: 'reporting-channel',
  asks: 'requirements',
  needs: ['diacritics'],
  run({plan, world, params, items, met, unclear, notApplicable}) {
    const sentences = reportingSentences(plan)
    const others = new Lexicon<string>()
    for (const one of params.recipients) others.add(one, one)
    const evidence = sentences.flatMap(sentence => namedIn(sentence, plan, world, others) ?? [])
    for (const item of items) {
      if (evidence[0]) met(item, evidence.slice(0, 3))
      else if (sentences[0]) {
        const {passage, start, end} = sentences[0]
        unclear(item, 'nobody', {}, passage.span(start, end))
      } else notApplicable(item, 'noReports', {})
    }
  }
})

interface Sentence {
  readonly passage: Passage
  readonly start: number
  readonly end: number
}

/** Sentences of the part on implementation and of the closing that tell to report; those on results go first. */
function reportingSentences(plan: Plan): Sentence[] {
  const parts = plan.implementation
  // The cells of a table name tasks, such as a report that is to be written.
  const cells = new Set([...tablesIn(parts)].flatMap(table => [...cellsIn(table)]))
  const passages = [...passagesIn(parts), ...(plan.closing ? [plan.closing.passage] : [])].filter(
    passage => !cells.has(passage)
  )
  const sentences = passages.flatMap(passage =>
    sentencesOf(passage).filter(({start, end}) => report.test(passage.bare.slice(start, end)))
  )
  const isOnResults = ({passage, start, end}: Sentence) =>
    /ket qua|dinh ky|(?:hang|moi) quy/.test(passage.bare.slice(start, end))
  return [...sentences.filter(isOnResults), ...sentences.filter(one => !isOnResults(one))]
}

const report = /(?<!\p{L})bao cao(?! vien)(?!\p{L})/u

function sentencesOf(passage: Passage): Sentence[] {
  const ends = [...passage.bare.matchAll(/[.;](?= |$|\/)/g)].map(found => found.index)
  return [...ends, passage.length].flatMap((end, at, all) => {
    const start = at === 0 ? 0 : all[at - 1]! + 1
    return end > start ? [{passage, start: passage.bare[start] === ' ' ? start + 1 : start, end}] : []
  })
}

/** From the word that reports or sends to the one who receives. */
function namedIn(
  {passage, start, end}: Sentence,
  plan: Plan,
  world: World,
  others: Lexicon<string>
): Span | undefined {
  const receivers = [
    ...plan.phrases.find(world.vocabulary.agencies, passage),
    ...plan.phrases.find(others, passage)
  ]
  const found = /(?<!\p{L})(?:bao cao(?! vien)|gui)(?!\p{L})/u.exec(passage.bare.slice(start, end))
  if (!found) return undefined
  const from = start + found.index
  const [first] = receivers
    .filter(one => one.start > from && one.end <= end)
    .sort((a, b) => a.start - b.start)
  return first && passage.span(from, first.end)
}
