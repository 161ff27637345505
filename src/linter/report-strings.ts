import type {JudgedInput} from '../engine/judge-input.js'

/**
 * What a rule says of itself stands in the report of every file. Reports that come from another thread have copies of
 * it, which take more memory than all that is said of the file. Only strings are shared: the lists that hold them are each
 * report’s own, for whoever asked for it to change.
 */
export class ReportStrings {
  readonly #strings = new Map<string, string>()

  /** The same, with one copy for all files of what rules say of themselves. */
  shared(judged: JudgedInput): JudgedInput {
    const {report} = judged.judgement
    for (const row of report.checklist) {
      row.rule = this.#one(row.rule)
      row.title = this.#one(row.title)
      row.basis = row.basis.map(title => this.#one(title))
      if (row.item !== undefined) row.item = this.#one(row.item)
    }
    for (const finding of report.findings) {
      finding.rule = this.#one(finding.rule)
      finding.basis = finding.basis.map(title => this.#one(title))
    }
    return judged
  }

  #one(text: string): string {
    const known = this.#strings.get(text)
    if (known === undefined) this.#strings.set(text, text)
    return known ?? text
  }
}
