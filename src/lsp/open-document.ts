import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Range} from 'vscode-languageserver/node.js'

/**
 * One version of a document that is open in an editor. Editors count lines from 0, and columns in UTF-16 code units, as
 * we do; our offsets begin behind a byte order mark.
 */
export class OpenDocument {
  readonly text: string
  readonly version: number
  /** The document of the editor is changed in place when somebody types; places are those of this version. */
  readonly #places: TextDocument
  readonly #shift: number

  constructor(
    readonly document: TextDocument,
    /** By which its format is known, its configuration found, and by which it is called. */
    readonly path: string
  ) {
    this.text = document.getText()
    this.version = document.version
    this.#places = TextDocument.create(document.uri, document.languageId, this.version, this.text)
    this.#shift = this.text.startsWith('\uFEFF') ? 1 : 0
  }

  get uri(): string {
    return this.document.uri
  }

  /** Whether somebody has typed since. */
  get isStale(): boolean {
    return this.document.version !== this.version
  }

  /** @param start @param end offsets of the text as it is judged */
  range(start: number, end: number): Range {
    return {
      start: this.#places.positionAt(start + this.#shift),
      end: this.#places.positionAt(end + this.#shift)
    }
  }

  /** The offset of a place in the text as it is judged. */
  offsetAt(position: Range['start']): number {
    return Math.max(0, this.#places.offsetAt(position) - this.#shift)
  }

  /** The text as it is judged. */
  get judgedText(): string {
    return this.text.slice(this.#shift)
  }
}
