import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {
  type CodeAction,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type TextEdit
} from 'vscode-languageserver/node.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {seeded} from '../../src/maintain/seeded.js'
import {LanguageClient} from '../support/language-client.js'
import type {FuzzCase} from './fuzz-case.js'
import {type Chance, pick} from './mutate-text.js'

/** What an editor asks of a place, of a range and of a whole text. */
const ofPlaces: readonly [string, ...string[]] = ['hover', 'definition', 'completion']
const ofTexts: readonly [string, ...string[]] = ['documentSymbol', 'foldingRange', 'codeLens', 'diagnostic']
/** Of what no editor asks in this way, which is answered with an error or with nothing. */
const nonsense: readonly [object, ...object[]] = [
  {},
  {textDocument: null},
  {textDocument: {uri: 7}},
  {textDocument: {uri: 'không phải địa chỉ'}, position: {line: 'a', character: -1}},
  {textDocument: {uri: 'file:///%E1%BA'}, position: {line: 1e300, character: 0.5}, range: [], context: 1}
]
/** What a server may answer a request with that makes sense: somebody typed meanwhile, or nobody waits any more. */
const mayBeRefused: readonly number[] = [
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ServerCancelled
]
const diagnosing = {textDocument: {diagnostic: {}, synchronization: {}}, workspace: {workspaceEdit: {}}}

/**
 * A text that is being written, as an editor tells it: change by change, with questions in between, also such that make
 * no sense. Each question is answered, each place lies in the text, and what is found at the end is what a server finds
 * that never saw the versions before.
 */
export async function ofServer({file, bytes, versions}: FuzzCase): Promise<string[]> {
  const chance = seeded(bytes.reduce((sum, byte) => (sum * 31 + byte) % 2147483647, 7))
  const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-fuzz-'))
  mkdirSync(path.join(folder, '.git'))
  writeFileSync(path.join(folder, '.cchclintrc.yaml'), 'level: province\n')
  const start = () => LanguageClient.start(folder, diagnosing)
  const clients = [await start(), await start()] as const
  try {
    const writing = new Writing(clients[0], folder, file, chance)
    for (const text of versions) {
      await writing.become(text)
      await writing.askAround()
    }
    const found = await writing.diagnostics()
    const fresh = new Writing(clients[1], folder, file, chance)
    await fresh.become(versions.at(-1) ?? '')
    if (JSON.stringify(await fresh.diagnostics()) !== JSON.stringify(found))
      writing.complaints.push('the server finds otherwise than one that is told the text at once')
    return [...writing.complaints, ...fresh.complaints]
  } finally {
    await Promise.all(clients.map(client => client.end()))
    rmSync(folder, {recursive: true})
  }
}

class Writing {
  readonly complaints: string[] = []
  readonly #uri: string
  #document: TextDocument | undefined

  constructor(
    readonly client: LanguageClient,
    folder: string,
    file: string,
    readonly chance: Chance
  ) {
    this.#uri = pathToFileURL(path.join(folder, file)).href
  }

  /** Opens the text, or changes what differs of it, at times in more pieces than needed. */
  async become(text: string): Promise<void> {
    const known = this.#document
    if (known === undefined) {
      this.#document = TextDocument.create(this.#uri, 'markdown', 1, text)
      return this.client.open(this.#uri, text)
    }
    const changes = this.chance(4) === 0 ? [{text}] : changesTo(known, text, this.chance)
    const version = known.version + 1
    this.#document = TextDocument.update(known, changes, version)
    if (known.getText() !== text) throw new Error('the changes do not make the text')
    await this.client.connection.sendNotification('textDocument/didChange', {
      textDocument: {uri: this.#uri, version},
      contentChanges: changes
    })
  }

  async askAround(): Promise<void> {
    const {chance} = this
    const textDocument = {uri: this.#uri}
    const asked: Promise<unknown>[] = []
    for (let left = 1 + chance(5); left > 0; left--) {
      const position = this.#anyPosition()
      switch (chance(5)) {
        case 0:
          asked.push(this.#ask(pick(ofTexts, chance), {textDocument}))
          break
        case 1: {
          const range = {start: position, end: chance(2) === 0 ? position : this.#anyPosition()}
          asked.push(this.#ask('codeAction', {textDocument, range, context: {diagnostics: []}}))
          break
        }
        case 2:
          asked.push(this.#askNonsense(pick([...ofTexts, ...ofPlaces, 'codeAction'] as const, chance)))
          break
        default:
          asked.push(this.#ask(pick(ofPlaces, chance), {textDocument, position}))
      }
    }
    // An editor does not always wait before somebody types on.
    if (chance(3) > 0) await Promise.all(asked)
    else for (const one of asked) void one
  }

  async diagnostics(): Promise<unknown> {
    return this.#ask('diagnostic', {textDocument: {uri: this.#uri}})
  }

  #anyPosition(): Position {
    const {chance} = this
    const text = this.#document?.getText() ?? ''
    if (chance(6) === 0) return {line: chance(2147483647), character: chance(2147483647)}
    return this.#document?.positionAt(chance(text.length + 1)) ?? {line: 0, character: 0}
  }

  async #ask(feature: string, params: object): Promise<unknown> {
    const version = this.#document?.version
    try {
      const answer = await this.client.ask(`textDocument/${feature}`, params)
      if (this.#document?.version === version) this.complaints.push(...this.#placesIn(feature, answer))
      return answer
    } catch (error) {
      const isRefused = error instanceof ResponseError && mayBeRefused.includes(error.code)
      if (!isRefused) this.complaints.push(`${feature} fails: ${String(error)}`)
      return undefined
    }
  }

  /** It is answered, whatever with: those who ask next are not to wait for ever. */
  async #askNonsense(feature: string): Promise<void> {
    await this.client.ask(`textDocument/${feature}`, pick(nonsense, this.chance)).catch((error: unknown) => {
      if (!(error instanceof ResponseError)) throw error
    })
  }

  /** Ranges that do not lie in the text, and changes that lie upon each other. */
  #placesIn(feature: string, answer: unknown): string[] {
    const document = this.#document
    if (document === undefined) return []
    const outside = rangesOf(answer).filter(({start, end}) => {
      const [from, to] = [document.offsetAt(start), document.offsetAt(end)]
      return !(from <= to && isAt(document, start, from) && isAt(document, end, to))
    })
    const complaints = outside.map(
      range => `${feature} has a place outside of the text: ${JSON.stringify(range)}`
    )
    if (feature === 'codeAction')
      for (const {title, edit} of (answer ?? []) as CodeAction[])
        for (const edits of Object.values(edit?.changes ?? {}))
          if (!canBeMade(document, edits)) complaints.push(`the changes of “${title}” lie upon each other`)
    return complaints
  }
}

function isAt(document: TextDocument, position: Position, offset: number): boolean {
  const there = document.positionAt(offset)
  return there.line === position.line && there.character === position.character
}

function canBeMade(document: TextDocument, edits: readonly TextEdit[]): boolean {
  try {
    TextDocument.applyEdits(document, [...edits])
    return true
  } catch {
    return false
  }
}

/** Those anywhere in an answer but in what it says of other texts. */
function rangesOf(answer: unknown): Range[] {
  if (typeof answer !== 'object' || answer === null) return []
  const {start, end} = answer as Partial<Range>
  if (start !== undefined && end !== undefined) return [{start, end}]
  if ('uri' in answer || 'targetUri' in answer) return []
  return Object.values(answer).flatMap(rangesOf)
}

/** What differs between its first and last different character, as one change, or as a removal and an insertion. */
function changesTo(document: TextDocument, text: string, chance: Chance) {
  const before = document.getText()
  let [from, end, newEnd] = [0, before.length, text.length]
  while (from < end && from < newEnd && before[from] === text[from]) from++
  while (end > from && newEnd > from && before[end - 1] === text[newEnd - 1])
    [end, newEnd] = [end - 1, newEnd - 1]
  const start = document.positionAt(from)
  const range = {start, end: document.positionAt(end)}
  // Between the two signs of a line's end there is no position.
  if (document.offsetAt(start) !== from || document.offsetAt(range.end) !== end) return [{text}]
  const inserted = text.slice(from, newEnd)
  return chance(2) === 0
    ? [{range, text: inserted}]
    : [
        {range, text: ''},
        {range: {start, end: start}, text: inserted}
      ]
}
