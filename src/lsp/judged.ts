import type {FileReport, Finding, ReadFileReport} from '../diagnostic/report.js'
import type {Language} from '../base/severity.js'
import {type Understood, understand} from '../linter/understand.js'
import type {OpenDocument} from './open-document.js'
import type {Place} from './workspace.js'

/** What is known of one version of an open document. */
export class Judged {
  #understood: Promise<Understood> | undefined

  constructor(
    readonly document: OpenDocument,
    readonly place: Place,
    /** Undefined of a document that is left out: nothing is said of it. */
    readonly report: FileReport | undefined,
    readonly language: Language
  ) {}

  /** What is told of it: what an exception or the baseline leaves out is not. */
  get findings(): readonly Finding[] {
    return this.read?.findings.filter(({suppressed}) => suppressed === null) ?? []
  }

  /** Undefined of a document that is left out or could not be read. */
  get read(): ReadFileReport | undefined {
    return this.report && this.report.fault === null ? this.report : undefined
  }

  /** The document as a plan, made when it is first asked for. @throws {Fault} */
  understood(): Promise<Understood> {
    return (this.#understood ??= understand(this.place.linter, this.document.judgedText, this.document.path))
  }
}
