import path from 'node:path'
import {type Diagnostic, DiagnosticSeverity, MessageType} from 'vscode-languageserver/node.js'
import type {Fault} from '../base/fault.js'
import type {Language} from '../base/severity.js'
import type {Client} from './client.js'
import {source} from './features/diagnostics.js'
import {uriOf} from './uris.js'

/** What is wrong with configurations, packs and tables, shown in them; what has no place is told once. */
export class ConfigFaults {
  /** The files that something is shown in. */
  readonly #shown = new Set<string>()
  #told = ''

  constructor(readonly client: Client) {}

  show(fault: Fault, folder: string, language: Language): void {
    const message = fault.in(language)
    if (!fault.where) {
      if (this.#told !== message) this.client.say(message, MessageType.Error)
      this.#told = message
      return
    }
    const {file, line, column} = fault.where
    const uri = uriOf(path.resolve(folder, file))
    const start = {line: line - 1, character: column - 1}
    const range = {start, end: start}
    const diagnostic: Diagnostic = {range, severity: DiagnosticSeverity.Error, source, message}
    this.#shown.add(uri)
    this.client.send(uri, [diagnostic])
  }

  /** All is read anew; what is still wrong is shown again. */
  clear(): void {
    this.#told = ''
    for (const uri of this.#shown) this.client.send(uri, [])
    this.#shown.clear()
  }
}
