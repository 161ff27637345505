import {Keeper, Kept, onceOfBoth} from '../../base/once.js'
import {isUpper} from '../../vietnamese/letters.js'
import type {Match, PhraseFinder} from '../../vietnamese/phrase-finder.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import type {Level} from '../../base/severity.js'
import type {AgencyWord, PhraseReader, Vocabulary} from '../vocabulary.js'
import {unitNameEnd} from './unit-names.js'

/** An agency named at tokens [from, to). */
export interface NamedAgency extends AgencyWord {
  readonly from: number
  readonly to: number
}

/** Where the plan stands says what may be meant: units by their kind are those of an office below the province. */
export class AgencyReader {
  readonly #known = new Kept<Passage, AgencyWords>()

  /** The one of plans of a level. */
  static of(vocabulary: Vocabulary, phrases: PhraseReader, level: Level | undefined): AgencyReader {
    return readersOf(vocabulary, phrases)(level ?? 'unknown')
  }

  constructor(
    readonly vocabulary: Vocabulary,
    readonly phrases: PhraseReader,
    readonly level: Level | undefined
  ) {}

  in(passage: Passage): AgencyWords {
    return this.#known.get(passage) ?? this.#known.set(passage, new AgencyWords(passage, this))
  }
}

const readersOf = onceOfBoth((vocabulary: Vocabulary, phrases: PhraseReader) => {
  const byLevel = new Map<Level | 'unknown', AgencyReader>()
  return (level: Level | 'unknown'): AgencyReader => {
    let reader = byLevel.get(level)
    if (!reader) {
      reader = new AgencyReader(vocabulary, phrases, level === 'unknown' ? undefined : level)
      byLevel.set(level, reader)
    }
    return reader
  }
})

const none: readonly NamedAgency[] = []
const noNames: ReadonlyMap<number, NamedAgency[]> = new Map()

/** The words of a passage, with the agencies that are named there however they are spelt. */
export class AgencyWords extends Keeper {
  readonly words: PassageWords
  readonly #names: ReadonlyMap<number, NamedAgency[]>
  readonly #departments: ReadonlyMap<number, NamedAgency[]>
  readonly #reader: AgencyReader

  constructor(
    readonly passage: Passage,
    reader: AgencyReader
  ) {
    super()
    const {vocabulary, phrases} = reader
    this.#reader = reader
    this.words = phrases.isLegible ? vocabulary.words.in(passage) : vocabulary.words.unaccentedIn(passage)
    const {agencies} = vocabulary
    const named = phrases.find(agencies, passage)
    this.#names = named.length === 0 ? noNames : this.#byToken(this.#beginning(named, agencies))
    const departments = phrases.find(vocabulary.departmentNames, passage)
    this.#departments =
      departments.length === 0
        ? noNames
        : this.#byToken(departments.filter(({start}) => isUpper(passage.value[start])))
  }

  /** Whether anything here may be told to do something: what is asked before anything is read. */
  get mayName(): boolean {
    const hasUnits = this.#hasUnits && this.words.mentions('units')
    return (
      this.#names.size > 0 || this.#departments.size > 0 || this.words.mentions('agency-forms') || hasUnits
    )
  }

  /** The agencies that are named at a token: several where they share a name, or where a group is also one of units. */
  at(i: number): readonly NamedAgency[] {
    const named = this.#names.get(i)
    const form = this.#formAt(i)
    const unit = this.#unitAt(i)
    if (!named && !form && !unit) return none
    const names = named?.filter(name => !this.#isOfDepartments(name)) ?? none
    const known = this.#isOther(i, names) ? [] : form && !names.some(({to}) => to >= form.to) ? [form] : names
    if (!unit) return known
    // “Phòng {tên}” of the table of agencies knows the first capitals of the name alone.
    const whole = known.map(name =>
      name.kind === 'unit' && name.to < unit.to ? {...name, to: unit.to} : name
    )
    return whole.some(name => name.to >= unit.to && this.#isUnit(name)) ? whole : [...whole, unit]
  }

  /** “BÁO CÁO KẾT QUẢ” is no newspaper, “văn phòng phẩm” no office. */
  #isOther(i: number, names: readonly NamedAgency[]): boolean {
    if (names.length === 0) return false
    if (this.words.idAt(i, 'acts') === 'report') return true
    const other = this.words.at(i, 'units')
    if (!other || names.some(({to}) => other.to <= to)) return false
    return other.id === 'none' || (other.id === 'unit' && names.every(({kind}) => kind === 'office'))
  }

  /** “Giám đốc các Sở” before “Nội vụ, Tài chính” are these departments, and not all. */
  #isOfDepartments({to}: NamedAgency): boolean {
    const next = this.words.is(to, sign.colon) ? to + 1 : to
    return this.#departments.has(next) && this.words.endingAt(to, 'lead-ins')?.id === 'departments'
  }

  /** “Nội vụ” in “các Sở: Nội vụ, Tài chính”. */
  departmentsAt(i: number): readonly NamedAgency[] {
    return this.#departments.get(i) ?? none
  }

  names(i: number): boolean {
    return (this.#names.has(i) || this.#formAt(i) !== undefined || this.#hasUnits) && this.at(i).length > 0
  }

  /** “Các cơ quan, đơn vị” may leave out the localities that the whole name of the group has. */
  isWithoutLocalities({id, from, to}: NamedAgency): boolean {
    return id === 'cac-co-quan-don-vi-dia-phuong' && !this.words.has('units', 'localities', from, to)
  }

  get #hasUnits(): boolean {
    return this.#reader.level !== undefined && this.#reader.level !== 'province'
  }

  #formAt(i: number): NamedAgency | undefined {
    const form = this.words.at(i, 'agency-forms')
    // “12/HD-SNV” is a number.
    if (
      !form ||
      this.#isInOther(i) ||
      this.#isGlued(i) ||
      this.#isGlued(form.to) ||
      this.words.is(i - 1, sign.slash)
    )
      return undefined
    if (!(this.words.isCapital(i) || this.words.isCapital(i + 1) || form.id.startsWith('cac-')))
      return undefined
    const agency = this.#reader.vocabulary.agency(form.id)
    return agency && {...agency, from: i, to: form.to}
  }

  /** Behind a dash without a blank. */
  #isGlued(i: number): boolean {
    return this.words.isDashed(i) && !this.words.isSpaced(i)
  }

  #unitAt(i: number): NamedAgency | undefined {
    if (!this.#hasUnits) return undefined
    const unit = this.words.at(i, 'units')
    if (!unit) return undefined
    const {id} = unit
    const to = unitNameEnd(this.words, unit)
    if (id === 'unit' || id === 'board') return {id: 'cac-phong-don-vi', kind: 'unit', from: i, to}
    if (id === 'office') return {id: 'van-phong', kind: 'office', from: i, to}
    const isOfCommune = this.#reader.level === 'commune' && id.startsWith('commune-')
    return isOfCommune ? {id, kind: id, from: i, to} : undefined
  }

  /** A unit already, or what a department does not mean by its own office: “Văn phòng UBND tỉnh”. */
  #isUnit({id, kind}: NamedAgency): boolean {
    return (
      kind === 'unit' ||
      kind === 'office' ||
      id === 'cac-phong-don-vi' ||
      (kind === 'provincial-office' && this.#reader.level !== 'district')
    )
  }

  /** Inside a word that is no agency: “báo” of “Nhà báo và Đài …”. */
  #isInOther(i: number): boolean {
    const other = this.words.at(i - 1, 'agency-forms')
    return other?.id === 'none' && other.to > i
  }

  /** The matches that begin an agency; one that does not may hide another that begins inside it. */
  #beginning(
    matches: readonly Match<AgencyWord>[],
    finder: PhraseFinder<AgencyWord>
  ): readonly Match<AgencyWord>[] {
    if (matches.length === 0) return matches
    const found: Match<AgencyWord>[] = []
    for (const match of matches) {
      const from = this.words.tokenAt(match.start)
      if (from < 0) continue
      if (!this.#isInOther(from)) {
        found.push(match)
        continue
      }
      for (let i = from + 1; i < this.words.length && this.words.start(i) < match.end; i++) {
        const hidden = finder.matchAt(this.passage, this.words.start(i))
        if (hidden) found.push(hidden)
      }
    }
    return found
  }

  #byToken(matches: readonly Match<AgencyWord>[]): ReadonlyMap<number, NamedAgency[]> {
    if (matches.length === 0) return noNames
    const found = new Map<number, NamedAgency[]>()
    for (const {value, start, end} of matches) {
      const from = this.words.tokenAt(start)
      if (from < 0) continue
      let to = from + 1
      while (to < this.words.length && this.words.start(to) < end) to++
      const same = found.get(from)
      const one = {id: value.id, kind: value.kind, from, to}
      if (same) same.push(one)
      else found.set(from, [one])
    }
    return found
  }
}
