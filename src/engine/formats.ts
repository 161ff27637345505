import type {Format} from '../document/source-document.js'

const byEnding: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.docx': 'docx',
  '.odt': 'odt',
  '.pdf': 'pdf',
  '.doc': 'doc'
}

/** The endings of the files that can be read. */
export const readableEndings: readonly string[] = Object.keys(byEnding)

/** The format that a file’s name says; undefined for an ending that is not read. */
export function formatOf(name: string): Format | undefined {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? undefined : byEnding[name.slice(dot).toLowerCase()]
}

/** The formats that are text as they stand, which a fix can be written into. */
export function isTextFormat(format: Format): boolean {
  return format === 'markdown' || format === 'text'
}

/** The formats that tell how a document is laid out: paper, margins, fonts. */
export function carriesLayout(format: Format): boolean {
  return format === 'docx' || format === 'odt'
}

/** The most bytes that a file of this name may have. */
export function mostBytes(name: string): number {
  return mostBytesOf(formatOf(name) ?? 'text')
}

/** The most bytes that a file may have. A PDF carries its fonts and pictures, a Word file pictures; text of 2 MiB is a book. */
export function mostBytesOf(format: Format): number {
  if (format === 'docx' || format === 'odt') return 64 << 20
  return format === 'pdf' || format === 'doc' ? 32 << 20 : 2 << 20
}
