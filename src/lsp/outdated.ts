import {LSPErrorCodes, ResponseError} from 'vscode-languageserver/node.js'
import type {OpenDocument} from './open-document.js'

/** What is answered where somebody has typed meanwhile: the editor asks again, for what is there now. */
export class Outdated extends ResponseError<undefined> {
  constructor() {
    super(LSPErrorCodes.ContentModified, 'the document has changed')
  }
}

/** @throws {Outdated} */
export function refuseOutdated({isStale}: OpenDocument): void {
  if (isStale) throw new Outdated()
}
