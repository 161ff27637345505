import {openPackage, type Parts} from './package.js'
import {parsePart} from './parse-part.js'
import {type Relationship, relationshipsIn, relationshipsPartOf} from './relationships.js'
import type {XmlElement} from './xml.js'

/** What a Word document uses, by the last word of the relationship’s type. */
const usedTypes = [
  'styles',
  'settings',
  'numbering',
  'footnotes',
  'endnotes',
  'comments',
  'commentsExtended',
  'theme',
  'header',
  'footer'
]

/** A Word file opened: its main part, and the parts that it uses, each parsed once when it is asked for. */
export class WordPackage {
  /** The name of the main part; mostly “word/document.xml”. */
  readonly main: string
  /** What the file is called, for sentences. */
  readonly file: string
  /** The parts that it uses and that are there. */
  readonly related: readonly Relationship[]
  readonly #sources: ReadonlyMap<string, string>
  readonly #parsed = new Map<string, XmlElement | undefined>()

  /** @throws {Fault} for a file that is damaged, protected, or packed to explode */
  static open(bytes: Uint8Array, file: string): WordPackage {
    return new WordPackage(file, wanted => openPackage(bytes, file, wanted))
  }

  /** @param read the parts that are wanted, of all that there are */
  constructor(file: string, read: (wanted: (part: string) => boolean) => Parts) {
    this.file = file
    const names = new Set<string>()
    const rels = read(part => {
      names.add(part)
      return part.endsWith('.rels')
    })
    const relationships = (owner: string) => {
      const source = rels.get(relationshipsPartOf(owner))
      return source === undefined ? [] : relationshipsIn(this.#parse(source), owner)
    }
    this.main = relationships('').find(({type}) => type === 'officeDocument')?.part ?? 'word/document.xml'
    const related = relationships(this.main).filter(
      ({type, part}) => usedTypes.includes(type) && names.has(part)
    )
    // A writer that says nothing of its parts gives them the names that all others do.
    this.related = rels.has(relationshipsPartOf(this.main))
      ? related
      : usedTypes
          .map(type => ({
            id: '',
            type,
            part: type === 'theme' ? 'word/theme/theme1.xml' : `word/${type}.xml`
          }))
          .filter(({part}) => names.has(part))
    const wanted = new Set([this.main, ...this.related.map(({part}) => part)])
    this.#sources = read(part => wanted.has(part))
  }

  /** The source of a part. */
  source(part: string): string | undefined {
    return this.#sources.get(part)
  }

  /** The name of the first part of a type. */
  partOf(type: string): string | undefined {
    return this.related.find(one => one.type === type)?.part
  }

  /** The first part of a type. @throws {Fault} where it is not well formed */
  ofType(type: string): XmlElement | undefined {
    const part = this.partOf(type)
    return part === undefined ? undefined : this.xml(part)
  }

  /** The part that a relationship names. @throws {Fault} where it is not well formed */
  withId(id: string): XmlElement | undefined {
    const found = this.related.find(one => one.id === id && id !== '')
    return found && this.xml(found.part)
  }

  /** @throws {Fault} where it is not well formed */
  xml(part: string): XmlElement | undefined {
    if (!this.#parsed.has(part)) {
      const source = this.#sources.get(part)
      this.#parsed.set(part, source === undefined ? undefined : this.#parse(source))
    }
    return this.#parsed.get(part)
  }

  #parse(source: string): XmlElement {
    return parsePart(source, this.file)
  }
}
