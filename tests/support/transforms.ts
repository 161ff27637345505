import {wrapped} from '../../src/maintain/wrapped-plan.js'

/** The same plan as other editors, converters and people would have saved it. */

export interface Saved {
  readonly name: string
  readonly bytes: Uint8Array
}

type Transform = (markdown: string) => Saved

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, littleEndian)
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian)
  return bytes
}

/** The words of a plan without Markdown’s signs: a paragraph a line, empty lines kept. */
export function plainLines(markdown: string): string[] {
  return markdown.split('\n').map(line =>
    line
      .replace(/^#+ +/, '')
      .replaceAll('**', '')
      .replaceAll('<br>', ' ')
      .replace(/(^|[\s(])\*(\S[^*]*)\*/g, '$1$2')
      .replaceAll('\\', '')
      .trimEnd()
  )
}

const isTableRow = (line: string): boolean => line.startsWith('|')
const filled = (lines: readonly string[]): string[] => lines.filter(line => line !== '')

export const transforms: Readonly<Record<string, Transform>> = {
  'with CRLF': text => ({name: 'plan.md', bytes: utf8(text.replaceAll('\n', '\r\n'))}),
  'with CR': text => ({name: 'plan.md', bytes: utf8(text.replaceAll('\n', '\r'))}),
  'with a byte order mark': text => ({name: 'plan.md', bytes: utf8(`\uFEFF${text}`)}),
  'with decomposed accents': text => ({name: 'plan.md', bytes: utf8(text.normalize('NFD'))}),
  'in UTF-16': text => ({name: 'plan.md', bytes: utf16(text, true)}),
  'in UTF-16, big-endian': text => ({name: 'plan.md', bytes: utf16(text, false)}),
  'wrapped at 60 columns, as Markdown': text => ({
    name: 'plan.md',
    bytes: utf8(
      text
        .split('\n')
        .flatMap(line => (isTableRow(line) ? [line] : wrapped(line, 60)))
        .join('\n')
    )
  }),
  'with Markdown headings': text => ({name: 'plan.md', bytes: utf8(withHeadings(text))}),
  'as bare text, a paragraph a line': text => ({
    name: 'plan.txt',
    bytes: utf8(filled(plainLines(text)).join('\n'))
  }),
  'as bare text with empty lines': text => ({name: 'plan.txt', bytes: utf8(plainLines(text).join('\n'))}),
  'as bare text wrapped at 60 columns': text => ({
    name: 'plan.txt',
    bytes: utf8(
      plainLines(text)
        .flatMap(line => wrapped(line, 60))
        .join('\n')
    )
  }),
  'as bare text wrapped at 80 columns, without empty lines': text => ({
    name: 'plan.txt',
    bytes: utf8(
      filled(plainLines(text))
        .flatMap(line => wrapped(line, 80))
        .join('\n')
    )
  }),
  'double-spaced, as out of a PDF': text => ({
    name: 'plan.txt',
    bytes: utf8(
      filled(plainLines(text))
        .flatMap(line => wrapped(line, 78))
        .map(line => `${line} \n`)
        .join('\n')
    )
  })
}

/** Numbered lines become headings: “I. …” of the second level, a short “1. …” of the third. */
function withHeadings(markdown: string): string {
  return plainLines(markdown)
    .map(line => {
      if (line === 'KẾ HOẠCH') return `# ${line}`
      if (/^[IVX]+\. /.test(line)) return `## ${line}`
      if (/^\d+\. /.test(line) && line.length < 60 && !/[.;:,]$/.test(line)) return `### ${line}`
      return line
    })
    .join('\n')
}
