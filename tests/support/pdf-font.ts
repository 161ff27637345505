import {stream} from './pdf-objects.js'

/**
 * How the letters of a font become codes in a PDF, and what the file says of them:
 *
 * - `unicode`: each letter is its own code, and mapped;
 * - `no-map`: the same, without a map;
 * - `glyphs`: the numbers of glyphs, as in “Times New Roman”, without a map;
 * - `holes`: mapped, but for the letters that lie behind Latin-1;
 * - `wrong`: mapped, but the letters of Vietnamese alone to those of another alphabet;
 * - `wrong-latin`: the same, to Latin letters of any language;
 * - `no-thai`: mapped, but for letters of Thai, which stand for signs of any kind;
 * - `counted`: codes of one byte in the order of their use, without a map;
 * - `latin`: the codes of Latin-1, without a map;
 * - `named`: counted, with names such as “g12” for the glyphs;
 * - `named-by-code`: the codes of Latin-1, with names such as “G41”.
 */
export type Coding =
  | 'unicode'
  | 'no-map'
  | 'glyphs'
  | 'holes'
  | 'wrong'
  | 'wrong-latin'
  | 'no-thai'
  | 'counted'
  | 'latin'
  | 'named'
  | 'named-by-code'

/** The made-up width of a character, in thousandths of the font’s height. */
export function widthOf(character: string): number {
  if (/\p{M}/u.test(character)) return 0
  if (/[ .,:;!|'“”()ilIíìỉĩị]/.test(character)) return 280
  if (/[mwMWƯĐ]/.test(character)) return 780
  return /\p{Lu}/u.test(character) ? 660 : 490
}

export class PdfFont {
  /** Character → code, in the order of their use. */
  readonly #codes = new Map<string, number>()

  constructor(
    readonly name: string,
    readonly coding: Coding
  ) {}

  get #isSimple(): boolean {
    return ['counted', 'latin', 'named', 'named-by-code'].includes(this.coding)
  }

  /** Text as the digits of a string in a page. */
  codesOf(text: string): string {
    return Array.from(text, character => {
      if (!this.#codes.has(character)) this.#codes.set(character, this.#codeOf(character))
      return hex(this.#codes.get(character)!, this.#isSimple ? 2 : 4)
    }).join('')
  }

  #codeOf(character: string): number {
    const code = character.charCodeAt(0)
    if (this.coding === 'counted' || this.coding === 'named') return this.#codes.size + 1
    // The glyphs of the first letters stand in their order, those of Vietnamese far behind.
    if (this.coding === 'glyphs') return code < 0x7f ? code - 29 : (code % 0x400) + 0x100
    return code
  }

  /** @param add puts an object into the file and gives its number */
  addTo(add: (object: string) => number): number {
    const descriptor = `/FontDescriptor << /Type /FontDescriptor /FontName /${this.name} /Flags 4 >>`
    const used = [...this.#codes].sort((a, b) => a[1] - b[1])
    if (this.#isSimple) {
      const last = Math.max(...this.#codes.values())
      const widths = Array.from({length: last}, (_, at) => {
        const found = used.find(([, code]) => code === at + 1)
        return found ? widthOf(found[0]) : 0
      })
      return add(
        `<< /Type /Font /Subtype /TrueType /BaseFont /${this.name} /FirstChar 1 /LastChar ${last} /Widths [${widths.join(' ')}] ${descriptor} ${this.#names()} >>`
      )
    }
    const widths = used.map(([character, code]) => `${code} [${widthOf(character)}]`).join(' ')
    const descendant = add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${this.name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /W [${widths}] ${descriptor} >>`
    )
    const letterOf = {
      unicode: (code: number) => code,
      holes: (code: number) => (code < 0x100 ? code : undefined),
      wrong: (code: number) => (high(code) === 0x1e ? code - 0x1e00 + 0x0400 : code),
      'wrong-latin': (code: number) => (high(code) === 0x1e ? code - 0x1e00 + 0x0020 : code),
      'no-thai': (code: number) => (high(code) === 0x0e ? undefined : code)
    }[this.coding as string]
    const map = letterOf ? `/ToUnicode ${add(stream(toUnicode(letterOf)))} 0 R` : ''
    return add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${this.name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] ${map} >>`
    )
  }

  #names(): string {
    if (this.coding === 'counted' || this.coding === 'latin') return ''
    const names = [...this.#codes.values()].map(
      code => `${code} /${this.coding === 'named' ? `g${code}` : `G${hex(code, 2).toUpperCase()}`}`
    )
    return `/Encoding << /Type /Encoding /Differences [${names.join(' ')}] >>`
  }
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}

function high(code: number): number {
  return code >> 8
}

/** Code → letter, 256 to a range. */
function toUnicode(letterOf: (code: number) => number | undefined): string {
  const ranges = Array.from({length: 256}, (_, page) => page * 256).flatMap(code => {
    const letter = letterOf(code)
    return letter === undefined ? [] : [`<${hex(code, 4)}> <${hex(code + 255, 4)}> <${hex(letter, 4)}>`]
  })
  const blocks = [0, 100, 200]
    .map(from => ranges.slice(from, from + 100))
    .filter(block => block.length > 0)
    .map(block => `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`)
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nend\nend`
}
