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
    const messages = fault.all.filter(({where}) => !where).map(one => one.in(language))
    const told = messages.join('\n')
    if (told !== '' && this.#told !== told)
      for (const message of messages) this.client.say(message, MessageType.Error)
    if (told !== '') this.#told = told
    const byUri = new Map<string, Diagnostic[]>()
    for (const one of fault.all) {
      if (!one.where) continue
      const {file, line, column} = one.where
      const uri = uriOf(path.resolve(folder, file))
      const start = {line: line - 1, character: column - 1}
      const shown = {
        range: {start, end: start},
        severity: DiagnosticSeverity.Error,
        source,
        message: one.in(language)
      }
      byUri.set(uri, [...(byUri.get(uri) ?? []), shown])
    }
    for (const [uri, diagnostics] of byUri) {
      this.#shown.add(uri)
      this.client.send(uri, diagnostics)
    }
  }

  /** All is read anew; what is still wrong is shown again. */
  clear(): void {
    this.#told = ''
    for (const uri of this.#shown) this.client.send(uri, [])
    this.#shown.clear()
  }
}
