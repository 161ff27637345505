import {z} from 'zod'
import type {Content, Plan} from '../../document/plan.js'
import {channelsIn} from '../../document/reading/channels.js'
import {opensReports} from '../../document/reading/reporting.js'
import type {ReportingReader} from '../../document/reading/said-periods.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import {defineRequirement} from '../define-check.js'
import {words} from '../params/phrases.js'

export const reportingChannelParams = () =>
  z
    .strictObject({
      recipients: z.array(words()).min(1).meta({
        description: 'Người nhận báo cáo, ngoài các cơ quan có trong bảng dữ liệu.',
        en: 'Who may receive a report beside the agencies that are known.'
      })
    })
    .meta({
      description: 'Kế hoạch có nói báo cáo gửi cho ai không?',
      en: 'Does the plan say to whom its results are reported?'
    })
type Params = z.output<ReturnType<typeof reportingChannelParams>>

/**
 * Does the plan say to whom its results are reported?
 *
 * A clause that reports and names the one who receives (“báo cáo UBND tỉnh”, “gửi về Sở Nội vụ để tổng hợp”) will do,
 * in the part on implementation or in the closing (document/reading/channels.ts); whether a report goes to the right one
 * is for a person. A plan that asks for no reports is not asked: that they are missing is the question of
 * `reporting-cadence`.
 *
 *     - Định kỳ hằng quý báo cáo kết quả về Sở Nội vụ để tổng hợp.
 *                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const reportingChannel = defineRequirement({
  nobody: {
    vi: 'Kế hoạch có yêu cầu báo cáo kết quả nhưng chưa rõ gửi cho cơ quan nào tổng hợp; nên ghi rõ nơi nhận báo cáo.',
    en: 'The plan asks for reports but it is not clear to whom they go; name the one who collects them.'
  },
  noReports: {
    vi: 'Kế hoạch không quy định việc báo cáo kết quả.',
    en: 'The plan asks for no reports.'
  }
})<Params>({
  kind: 'reporting-channel',
  needs: ['diacritics'],
  phraseLists: ({recipients}) => [recipients],
  run({plan, knowledge, params, met, unclear, notApplicable}) {
    const all = channelsOf(plan, knowledge, params)
    const evidence = all.flatMap(({sent}) => sent ?? [])
    const [first] = all
    if (evidence.length > 0) met(evidence.slice(0, mostEvidence))
    else if (first) unclear('nobody', {}, first.clause)
    else notApplicable('noReports', {})
  }
})

const mostEvidence = 3

interface Said {
  readonly clause: Span
  readonly sent: Span | undefined
  readonly isOnResults: boolean
}

/** Clauses of the part on implementation and of the closing that tell to report; those on results go first. */
function channelsOf(plan: Plan, {vocabulary}: Knowledge, {recipients}: Params): Said[] {
  const reader = {
    in: (passage: Passage) => vocabulary.words.in(passage),
    otherActsIn: () => new Set<number>()
  }
  const said = passagesOnReports(plan, reader).flatMap(({passage, isAbout}): Said[] => {
    const words = reader.in(passage)
    if (!words.has('acts', 'report') && !words.has('acts', 'send')) return []
    const receivers = [
      ...plan.phrases.find(vocabulary.agencies, passage),
      ...plan.phrases.findListed(recipients, passage)
    ]
      .map(({start, end}) => ({from: words.tokenFrom(start), to: words.tokenFrom(end)}))
      .sort((a, b) => a.from - b.from || b.to - a.to)
    const spanOf = ({from, to}: {from: number; to: number}) =>
      passage.span(words.start(from), words.end(to - 1))
    return channelsIn(words, receivers, isAbout).map(({sent, isOnResults, ...clause}) => ({
      clause: spanOf(clause),
      sent: sent && spanOf(sent),
      isOnResults
    }))
  })
  return [...said.filter(one => one.isOnResults), ...said.filter(one => !one.isOnResults)]
}

interface Line {
  readonly passage: Passage
  /** Below a heading on reports. */
  readonly isAbout: boolean
}

/** The cells of a table name tasks, such as a report that is to be written; they tell nobody to report. */
function passagesOnReports(plan: Plan, reader: ReportingReader): Line[] {
  const closing = plan.closing ? [{passage: plan.closing.passage, isAbout: false}] : []
  return [...linesOf(plan.implementation, reader, false), ...closing]
}

function linesOf(nodes: readonly Content[], reader: ReportingReader, isAbout: boolean): Line[] {
  return nodes.flatMap((node): Line[] => {
    if (node.type === 'table') return []
    if (node.type === 'text') return [{passage: node.passage, isAbout}]
    const isOpened = isAbout || opensReports(node, reader)
    return [{passage: node.passage, isAbout}, ...linesOf(node.children, reader, isOpened)]
  })
}
