/** Writes small PDFs by hand: no font is embedded, each character is its own code, widths are made up. */

export interface Style {
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  /** Another font than the usual one, such as “.VnTime”. */
  readonly font?: string
}

/** Bytes of a PDF whose every byte is one character of this string. */
export function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, unit => unit.charCodeAt(0))
}

/** The made-up width of a character, in thousandths of the font’s height. */
export function widthOf(character: string): number {
  if (/\p{M}/u.test(character)) return 0
  if (/[ .,:;!|'“”()ilIíìỉĩị]/.test(character)) return 280
  if (/[mwMWƯĐ]/.test(character)) return 780
  return /\p{Lu}/u.test(character) ? 660 : 490
}

export function textWidth(text: string, size: number): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return (width * size) / 1000
}

const pageWidth = 595
const pageHeight = 842

export class PdfWriter {
  readonly #pages: string[] = []
  readonly #fonts: string[] = []
  readonly #used = new Set<string>()

  constructor() {
    this.addPage()
  }

  addPage(): this {
    this.#pages.push('')
    return this
  }

  /** Text as one run from (x, y) on, in points from the left and from the top. */
  text(
    text: string,
    x: number,
    y: number,
    {size = 14, bold = false, italic = false, font}: Style = {}
  ): this {
    const name = font ?? `Serif${bold || italic ? '-' : ''}${bold ? 'Bold' : ''}${italic ? 'Italic' : ''}`
    if (!this.#fonts.includes(name)) this.#fonts.push(name)
    for (const character of text) this.#used.add(character)
    const codes = Array.from(text, unit => unit.charCodeAt(0).toString(16).padStart(4, '0')).join('')
    return this.draw(
      `BT /F${this.#fonts.indexOf(name)} ${size} Tf 1 0 0 1 ${x} ${pageHeight - y} Tm <${codes}> Tj ET`
    )
  }

  centred(text: string, y: number, style: Style = {}, middle = pageWidth / 2): this {
    return this.text(text, middle - textWidth(text, style.size ?? 14) / 2, y, style)
  }

  line(x0: number, y0: number, x1: number, y1: number): this {
    return this.draw(`${x0} ${pageHeight - y0} m ${x1} ${pageHeight - y1} l S`)
  }

  /** A picture that fills the page, as a scanner makes them. */
  picture(): this {
    return this.draw(`q ${pageWidth} 0 0 ${pageHeight} 0 0 cm /Scan Do Q`)
  }

  draw(operators: string): this {
    this.#pages[this.#pages.length - 1] += `${operators}\n`
    return this
  }

  bytes(trailer = ''): Uint8Array {
    const objects: string[] = ['', '', picture]
    const add = (object: string): number => objects.push(object)
    const unicode = add(stream(toUnicode))
    const fonts = this.#fonts.map(
      (name, at) => `/F${at} ${add(font(add(this.#descendant(name)), name, unicode))} 0 R`
    )
    const resources = `/Resources << /Font << ${fonts.join(' ')} >> /XObject << /Scan 3 0 R >> >>`
    const kids = this.#pages.map(content => {
      const at = add(stream(content))
      return add(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] ${resources} /Contents ${at} 0 R >>`
      )
    })
    objects[0] = '<< /Type /Catalog /Pages 2 0 R >>'
    objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map(kid => `${kid} 0 R`).join(' ')}] >>`
    return pdfOf(objects, trailer)
  }

  #descendant(name: string): string {
    const widths = [...this.#used].map(one => `${one.charCodeAt(0)} [${widthOf(one)}]`).join(' ')
    return `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /W [${widths}] /FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 >> >>`
  }
}

/** Objects, of which the first is the catalogue, → a file with its table of places. */
export function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = file.length
  const rows = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return latin1Bytes(file)
}

export function stream(data: string, dictionary = ''): string {
  return `<< /Length ${data.length} ${dictionary} >>\nstream\n${data}\nendstream`
}

function font(descendant: number, name: string, unicode: number): string {
  return `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R >>`
}

const picture = stream(
  '\u0000\u00ff\u0000',
  '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8'
)

/** Each code is the character itself, 256 to a range. */
const toUnicode = (() => {
  const hex = (value: number) => value.toString(16).padStart(4, '0')
  const ranges = Array.from(
    {length: 256},
    (_, high) => `<${hex(high * 256)}> <${hex(high * 256 + 255)}> <${hex(high * 256)}>`
  )
  const blocks = [0, 100, 200].map(from => {
    const block = ranges.slice(from, from + 100)
    return `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`
  })
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nend\nend`
})()
