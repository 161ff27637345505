import {isTextFormat, formatOf} from '../engine/formats.js'
import type {Linter} from '../linter/disk-linter.js'
import {Judged} from './judged.js'
import {refuseOutdated} from './outdated.js'
import type {OpenDocument} from './open-document.js'
import type {Workspace} from './workspace.js'

interface Known {
  readonly version: number
  /** Another one where configurations, folders or the day have changed. */
  readonly linter: Linter
  readonly judged: Promise<Judged>
}

/** The last version of each document that was judged. One version is judged once, whoever asks. */
export class Judging {
  readonly #known = new Map<string, Known>()
  /** How long the last judgement of a document took, in milliseconds. */
  readonly #took = new Map<string, number>()

  constructor(readonly workspace: Workspace) {}

  /**
   * @throws {Fault} for a configuration or a pack that is wrong
   * @throws {Outdated} where somebody has typed before it began
   */
  of(document: OpenDocument): Promise<Judged> {
    const known = this.#known.get(document.uri)
    const {linter} = this.workspace.placeOf(document.path)
    if (known?.version === document.version && known.linter === linter) return known.judged
    const judged = this.#judge(document)
    this.#known.set(document.uri, {version: document.version, linter, judged})
    // What failed is tried again when somebody asks again.
    judged.catch(() => {
      if (this.#known.get(document.uri)?.judged === judged) this.#known.delete(document.uri)
    })
    return judged
  }

  tookOf(uri: string): number {
    return this.#took.get(uri) ?? 0
  }

  forget(uri: string): void {
    this.#known.delete(uri)
    this.#took.delete(uri)
  }

  /** A configuration has changed: all of it is judged anew. */
  forgetAll(): void {
    this.#known.clear()
    this.workspace.forget()
  }

  async #judge(document: OpenDocument): Promise<Judged> {
    const place = this.workspace.placeOf(document.path)
    const {linter, path} = place
    const started = performance.now()
    const {language} = await linter.prepared(path)
    refuseOutdated(document)
    const format = formatOf(path)
    const isJudged = format !== undefined && isTextFormat(format) && !(await linter.ignores(path))
    const report = isJudged ? await linter.lintText(document.text, {path, isFile: false}) : undefined
    this.#took.set(document.uri, performance.now() - started)
    return new Judged(document, place, report, language)
  }
}
