import {LineIndex} from '../base/line-index.js'
import type {Fix} from '../diagnostic/fix.js'
import type {Evidence, Finding, Point, ReadFileReport} from '../diagnostic/report.js'
import type {Cuts} from '../document/cuts.js'
import {quoteOf} from './places.js'

/**
 * A report whose places are those of the text as it was read → the same in the text as it is written, with what was left
 * out. A fix never takes that away: it is made around it, or not at all.
 */
export function asWritten(report: ReadFileReport, cuts: Cuts): ReadFileReport {
  const places = new WrittenPlaces(cuts)
  const {plan} = report
  return {
    ...report,
    plan: {
      ...plan,
      citations: plan.citations.map(citation => {
        const {start, end} = places.points(citation)
        return {...citation, start, end, line: start.line}
      })
    },
    checklist: report.checklist.map(row => ({
      ...row,
      evidence: row.evidence.map(one => places.evidence(one))
    })),
    findings: report.findings.map(finding => places.finding(finding))
  }
}

class WrittenPlaces {
  readonly #index: LineIndex

  constructor(readonly cuts: Cuts) {
    this.#index = new LineIndex(cuts.written)
  }

  points({start, end}: Placed): Placed {
    const span = this.cuts.span({start: start.offset, end: end.offset})
    return {start: this.#index.point(span.start), end: this.#index.point(span.end)}
  }

  /** Place and quote, which is what stands there, comments too. */
  spot({quote, ...placed}: Placed & {readonly quote: string}) {
    const points = this.points(placed)
    const crosses = this.cuts.crosses({start: placed.start.offset, end: placed.end.offset})
    const span = {start: points.start.offset, end: points.end.offset}
    return {...points, quote: crosses ? quoteOf(this.cuts.written, span) : quote}
  }

  evidence(one: Evidence): Evidence {
    const spot = this.spot(one)
    return {...one, ...spot, line: spot.start.line, column: spot.start.column}
  }

  finding({fix, ...finding}: Finding): Finding {
    const written = fix && this.#fix(fix)
    return {
      ...finding,
      ...this.spot(finding),
      related: finding.related.map(one => ({...one, ...this.spot(one)})),
      ...(written ? {fix: written} : {})
    }
  }

  #fix(fix: Fix): Fix | undefined {
    const {cuts} = this
    if (fix.start === fix.end) {
      const at = cuts.insertion(fix.start)
      return {start: at, end: at, text: fix.text}
    }
    if (!cuts.crosses(fix)) return {...cuts.span(fix), text: fix.text}
    return this.#around(fix)
  }

  /** Line by line, where each line is one of the text that is there. */
  #around(fix: Fix): Fix | undefined {
    const {cuts} = this
    const before = cuts.read.slice(fix.start, fix.end).split('\n')
    const after = fix.text.split('\n')
    if (before.length !== after.length) return undefined
    const whole = cuts.span(fix)
    let text = ''
    let from = whole.start
    let at = fix.start
    for (const [i, line] of before.entries()) {
      const start = at
      const end = start + line.length
      at = end + 1
      if (line === after[i]) continue
      if (cuts.crosses({start, end})) return undefined
      const span = cuts.span({start, end})
      text += cuts.written.slice(from, span.start) + (after[i] ?? '')
      from = span.end
    }
    return {...whole, text: text + cuts.written.slice(from, whole.end)}
  }
}

interface Placed {
  readonly start: Point
  readonly end: Point
}
