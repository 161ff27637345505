import {type Coding, PdfFont, widthOf} from './pdf-font.js'
import {pdfOf, stream} from './pdf-objects.js'

/** Writes small PDFs by hand: no font is embedded, widths are made up. */

export interface Style {
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  /** Another font than the usual one, such as “.VnTime”. */
  readonly font?: string
  /** How its letters become codes; each is its own code, and mapped to Unicode, if nothing is said. */
  readonly coding?: Coding
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
  readonly #fonts: PdfFont[] = []
  readonly #annotations: Annotation[] = []

  constructor() {
    this.addPage()
  }

  addPage(): this {
    this.#pages.push('')
    return this
  }

  /** Text as one run from (x, y) on, in points from the left and from the top. */
  text(text: string, x: number, y: number, style: Style = {}): this {
    return this.draw(this.#shown(text, x, pageHeight - y, style))
  }

  #shown(
    text: string,
    x: number,
    y: number,
    {size = 14, bold = false, italic = false, font, coding = 'unicode'}: Style
  ): string {
    const name = font ?? `Serif${bold || italic ? '-' : ''}${bold ? 'Bold' : ''}${italic ? 'Italic' : ''}`
    let at = this.#fonts.findIndex(one => one.name === name && one.coding === coding)
    if (at < 0) at = this.#fonts.push(new PdfFont(name, coding)) - 1
    const codes = this.#fonts[at]!.codesOf(text)
    return `BT /F${at} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET`
  }

  centred(text: string, y: number, style: Style = {}, middle = pageWidth / 2): this {
    return this.text(text, middle - textWidth(text, style.size ?? 14) / 2, y, style)
  }

  line(x0: number, y0: number, x1: number, y1: number): this {
    return this.draw(`${x0} ${pageHeight - y0} m ${x1} ${pageHeight - y1} l S`)
  }

  /** A field or another annotation that shows these lines, the first at (x, y); `kind` is what else its object says. */
  annotation(kind: string, lines: readonly string[], x: number, y: number, style: Style = {}): this {
    const {size = 14} = style
    const height = size * 1.3
    const width = Math.max(20, ...lines.map(line => textWidth(line, size)))
    const rows = Math.max(1, lines.length)
    const shown = lines.map((line, at) =>
      this.#shown(line, 0, (lines.length - 1 - at) * height + size * 0.3, style)
    )
    // The first baseline is at y.
    const low = pageHeight - y - (rows - 1) * height - size * 0.3
    this.#annotations.push({
      page: this.#pages.length - 1,
      kind,
      rect: [x, low, x + width, low + rows * height].map(side => side.toFixed(2)).join(' '),
      box: `0 0 ${width.toFixed(2)} ${(rows * height).toFixed(2)}`,
      content: shown.join('\n')
    })
    return this
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
    const fonts = this.#fonts.map((font, at) => `/F${at} ${font.addTo(add)} 0 R`)
    const resources = `/Resources << /Font << ${fonts.join(' ')} >> /XObject << /Scan 3 0 R >> >>`
    const annotations = this.#annotations.map(({page, kind, rect, box, content}) => {
      const form = add(stream(content, `/Type /XObject /Subtype /Form /BBox [${box}] ${resources}`))
      const shown = content === '' ? '' : `/AP << /N ${form} 0 R >>`
      return {page, at: add(`<< /Type /Annot /Rect [${rect}] ${kind} ${shown} >>`)}
    })
    const references = (own: typeof annotations) => own.map(({at}) => `${at} 0 R`).join(' ')
    const kids = this.#pages.map((content, page) => {
      const at = add(stream(content))
      const annots = `/Annots [${references(annotations.filter(one => one.page === page))}]`
      return add(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] ${resources} ${annots} /Contents ${at} 0 R >>`
      )
    })
    objects[0] = `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${references(annotations)}] >> >>`
    objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map(kid => `${kid} 0 R`).join(' ')}] >>`
    return pdfOf(objects, trailer)
  }
}

interface Annotation {
  readonly page: number
  readonly kind: string
  readonly rect: string
  readonly box: string
  readonly content: string
}

const picture = stream(
  '\u0000\u00ff\u0000',
  '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8'
)
