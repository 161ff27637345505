import {strToU8, zipSync} from 'fflate'
import {Counters, linesOf, markers} from './word-writer.js'

const names = ['office', 'text', 'table', 'style']
  .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')
const fo =
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const p = (text: string) => `<text:p>${escaped(text)}</text:p>`

/** An OpenDocument text of this body; `styles` are made for it, `shared` is what stands in styles.xml. */
export function rawOdt(body: string, styles = '', shared?: string): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content ${names} ${fo}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(content),
    ...(shared === undefined
      ? {}
      : {
          'styles.xml': strToU8(
            `<?xml version="1.0"?><office:document-styles ${names} ${fo}>${shared}</office:document-styles>`
          )
        })
  })
}

const number = (level: number, format: string, shown: number) =>
  `<text:list-level-style-number text:level="${level}" style:num-format="${format}" style:num-suffix="." text:display-levels="${shown}"/>`
const list = `<text:list-style style:name="L">${number(1, 'I', 1)}${number(2, '1', 1)}${number(3, '1', 2)}${number(4, 'a', 1)}<text:list-level-style-bullet text:level="5" text:bullet-char="•"/></text:list-style>`
const cells = `<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>`

/** A Markdown plan as LibreOffice would save it: its numbers are those of a list. */
export async function odtOf(markdown: string): Promise<Uint8Array> {
  const lines = await linesOf(markdown)
  const title = lines.findIndex(line => line.startsWith('KẾ HOẠCH'))
  const expected = new Counters()
  let body = ''
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (line.startsWith('|')) {
      const rows: string[] = []
      while (lines[at]?.startsWith('|')) rows.push(lines[at++]!)
      at--
      body += tableOf(rows, at < title)
      continue
    }
    const marker = at > title ? markers.find(([pattern]) => pattern.test(line)) : undefined
    body +=
      marker && expected.takes(line, marker[1]) ? item(line.replace(marker[0], ''), marker[1] + 1) : p(line)
  }
  return rawOdt(body, list + cells)
}

/** A list of one item on this level, which goes on with the one before. */
function item(text: string, level: number): string {
  const inside = (depth: number): string =>
    depth === level
      ? `<text:list-item>${p(text)}</text:list-item>`
      : `<text:list-item><text:list>${inside(depth + 1)}</text:list></text:list-item>`
  return `<text:list text:style-name="L" text:continue-numbering="true">${inside(1)}</text:list>`
}

function tableOf(rows: readonly string[], isLayout: boolean): string {
  const style = isLayout ? '' : ' table:style-name="C"'
  const cell = (text: string) => `<table:table-cell${style}>${p(text.trim())}</table:table-cell>`
  const row = (text: string) =>
    `<table:table-row>${text.split('|').slice(1, -1).map(cell).join('')}</table:table-row>`
  return `<table:table>${rows.map(row).join('')}</table:table>`
}
