import {plainReader} from './reporting-reader.js'
import type {Content, Plan} from '../plan.js'
import {channelsIn} from './channels.js'
import {opensReports} from './reporting.js'
import type {ReportingReader} from './said-periods.js'
import type {Vocabulary} from '../vocabulary.js'
import type {Passage, Span} from '../../vietnamese/passage.js'

/** A clause that tells to report. */
export interface ReportChannel {
  readonly clause: Span
  /** What is reported to whom; undefined where no receiver is named. */
  readonly sent: Span | undefined
  readonly isOnResults: boolean
}

/**
 * Clauses of the part on implementation and of the closing that tell to report; those on results go first.
 *
 * @param recipients phrases for who may receive a report, beside the names of agencies
 */
export function reportChannels(
  plan: Plan,
  vocabulary: Pick<Vocabulary, 'agencies' | 'words'>,
  recipients: readonly string[]
): ReportChannel[] {
  const reader = plainReader(vocabulary)
  const said = passagesOnReports(plan, reader).flatMap(({passage, isAbout}): ReportChannel[] => {
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

/** A line that may tell to report. */
interface Line {
  readonly passage: Passage
  /** Below a heading on reports. */
  readonly isAbout: boolean
}

/** The cells of a table name tasks, such as a report that is to be written; they tell nobody to report. */
function passagesOnReports(plan: Plan, reader: ReportingReader): Line[] {
  const lines: Line[] = []
  addLines(plan.implementation, reader, false, lines)
  if (plan.closing) lines.push({passage: plan.closing.passage, isAbout: false})
  return lines
}

function addLines(nodes: readonly Content[], reader: ReportingReader, isAbout: boolean, lines: Line[]): void {
  for (const node of nodes) {
    if (node.type === 'table') continue
    lines.push({passage: node.passage, isAbout})
    if (node.type !== 'section' || node.children.length === 0) continue
    addLines(node.children, reader, isAbout || opensReports(node, reader), lines)
  }
}
