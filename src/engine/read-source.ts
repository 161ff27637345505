import type {Format, SourceDocument} from '../document/source-document.js'
import {decodeText} from '../files/decode.js'
import {mostCharacters, mostLines, textTooLong, tooManyLines} from '../files/longest-text.js'
import {lineStarts} from '../base/line-index.js'
import {readMarkdown} from '../readers/markdown/read-markdown.js'
import type {ReaderWords} from '../readers/reader-words.js'
import {readText} from '../readers/text.js'
import {contentFormat} from './content-format.js'
import {unread} from './unread.js'

/**
 * Bytes → source document, by what the file is where its name says otherwise.
 *
 * @param words what lines are read with: those of the knowledge that the document is judged by, which a user may have added to
 * @throws {Fault} for a format that is not read, and for bytes that are not what the name says
 */
export async function readSource(
  name: string,
  bytes: Uint8Array,
  format: Format | undefined,
  words: ReaderWords
): Promise<SourceDocument> {
  const found = await formatIn(name, bytes, format)
  return asNamed(format, await readAs(found, name, bytes, words))
}

/**
 * The format of a file, whose name says one of those that are read.
 *
 * @throws {Fault} where it says none, and as {@link contentFormat}
 */
export async function formatIn(name: string, bytes: Uint8Array, named: Format | undefined): Promise<Format> {
  if (named !== undefined) return contentFormat(name, bytes, named)
  throw unread(name)
}

/** Tells of a document whose file is named as one of another format. */
export function asNamed(named: Format | undefined, source: SourceDocument): SourceDocument {
  if (named === undefined || named === source.format) return source
  return {...source, notes: [...(source.notes ?? []), {kind: 'misnamed', count: 1}]}
}

/**
 * Bytes of a format → source document. What reads a format is loaded where a file of that format is read.
 *
 * @throws {Fault} for bytes that are not of that format
 */
export async function readAs(
  format: Format,
  name: string,
  bytes: Uint8Array,
  words: ReaderWords
): Promise<SourceDocument> {
  if (format === 'docx') return (await import('../readers/docx/read-docx.js')).readDocx(name, bytes)
  if (format === 'odt') return (await import('../readers/odt/read-odt.js')).readOdt(name, bytes)
  if (format === 'pdf') return (await import('../readers/pdf/read-pdf.js')).readPdf(name, bytes, words)
  if (format === 'doc') return (await import('../readers/doc/read-doc.js')).readDoc(name, bytes, words)
  return readTextAs(format, name, decodeText(bytes, name), words)
}

/** The text of a file of a text format → source document. */
export async function readTextAs(
  format: Format,
  name: string,
  text: string,
  words: ReaderWords
): Promise<SourceDocument> {
  refuseLong(name, text)
  return format === 'markdown' ? readMarkdown(name, text, words) : readText(name, text, words)
}

/** @throws {Fault} */
function refuseLong(name: string, text: string): void {
  if (text.length > mostCharacters) throw textTooLong(name)
  if (lineStarts(text).length > mostLines) throw tooManyLines(name)
}
