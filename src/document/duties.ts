import {isUpper} from '../vietnamese/letters.js'
import {firstIndex} from '../vietnamese/ordered.js'
import type {Match} from '../vietnamese/phrase-finder.js'
import {Passage} from '../vietnamese/passage.js'
import type {Duty, Section, Table, Text} from './plan.js'
import {partsOfHeading} from './reading/heading.js'
import type {AgencyWord, PhraseReader, Vocabulary} from './vocabulary.js'
import {hasContent, sectionsIn, tablesIn} from './walk.js'

/**
 * Who is told to do what.
 *
 * In the part on implementation an agency has a duty where it is the label of a paragraph (“2.4. Sở Tài chính: …”),
 * the subject of a sentence (“Văn phòng có trách nhiệm …”) or the object of “giao”. Everywhere it has one in a row
 * of a task table, also of one that was flattened into lines (“Cơ quan chủ trì: …”). Being mentioned is no duty.
 */
export function readDuties(
  sections: readonly (Section | Text | Table)[],
  annexes: readonly (Section | Text | Table)[],
  vocabulary: Vocabulary,
  phrases: PhraseReader
): Duty[] {
  const reader = new DutyReader(vocabulary, phrases)
  const parts = implementationParts(sections, reader)
  for (const part of parts) reader.readPart(part)
  for (const section of sectionsIn([...sections, ...annexes])) reader.readRoleLine(section)
  for (const table of tablesIn([...sections, ...annexes])) reader.readTable(table)
  return reader.duties
}

/** The outermost sections on implementation: by their heading, or because agencies are what they list. */
export function implementationSections(
  sections: readonly (Section | Text | Table)[],
  phrases: PhraseReader,
  namesAgency: (section: Section) => boolean
): Section[] {
  const found: Section[] = []
  const visit = (nodes: readonly (Section | Text | Table)[]): void => {
    for (const node of nodes) {
      if (node.type !== 'section') continue
      const children = node.children.filter(child => child.type === 'section')
      const byHeading = partsOfHeading(node, phrases).some(({id}) => id === 'implementation')
      if (byHeading || children.filter(namesAgency).length >= 2) found.push(node)
      else visit(node.children)
    }
  }
  visit(sections)
  return found
}

function implementationParts(sections: readonly (Section | Text | Table)[], reader: DutyReader): Section[] {
  return implementationSections(
    sections,
    reader.phrases,
    section => reader.holdersOf(section.label).length > 0
  )
}

/**
 * Words that may stand before the agency a duty is given to, each followed by a blank or a sign. None is made of
 * others (“giao cho”, “phó giám đốc”), so that a text is read in one way only.
 */
const leadIn =
  /^(?:(?:trach nhiem|nhiem vu|phan cong|doi voi|giao|de nghi|yeu cau|lanh dao|thu truong|giam doc|chanh|pho|truong|nguoi dung dau|chu tich|can bo|cong chuc|vien chuc|dong chi|ong|ba|cua|cho|cac|mot so|rieng|(?:uy ban nhan dan|ubnd) \S+ giao)[ ,:]+)*$/

/** Units that such words take at most, and those between two agencies of one list: real ones are a third of that. */
const longestLeadIn = 300
const longestGlue = 600

/** Words that may join the agencies of one list. */
const glue =
  /^(?:[ ,;/&()-]|va |cung |phoi hop voi )*(?:(?:cac|thu truong|giam doc|chanh|truong|lanh dao|chu tich|nguoi dung dau) )*$/

const verbs =
  'co trach nhiem|chiu trach nhiem|chu tri|chu dong|phoi hop|huong dan|theo doi|tham muu|tong hop|xay dung|to chuc|tham dinh|bo tri|can doi|dang tai|tuyen truyen|duy tri|trien khai|can cu|thuc hien|chi dao|don doc|kiem tra|lap |cung cap|dua tin|tang cuong|tiep tuc|day manh|bao dam|dam bao|phan cong|pho bien|quan triet|giup|la co quan|la don vi|la dau moi|lam dau moi|dau moi|cap nhat|ra soat|de xuat|bao cao|tiep nhan|quan ly|van hanh|thong tin|truyen thong|san xuat|xuat ban|phat song|dinh ky|hang nam|hang quy|thuong xuyen|kip thoi|trong pham vi|trong qua trinh|theo chuc nang|theo nhiem vu|duoc giao|lam|phat dong|van dong|giam sat|ho tro|bien soan|dinh huong|mo chuyen|nghien cuu|trinh|ban hanh|cu |khan truong|nghiem tuc|gui|phat huy|su dung|lua chon|phat hanh|cong khai|niem yet|tap trung'
const dutyVerb = new RegExp(
  `^(?: ?\\([^)]{0,80}\\))? ?(?:,? ?(?:can cu|theo|tren co so|trong pham vi)[^,;.]{0,120}, ?)?,? ?(?:${verbs})`
)
const roleLabel =
  /^(?:cac )?(?:co quan|don vi|bo phan|ca nhan)(?: duoc giao| tham muu)?,? ?(?:don vi )?(chu tri|phoi hop|thuc hien|phu trach|chiu trach nhiem)/
const supportWords = /(?:^|[ ,;(])phoi hop(?: voi)?(?: cac)? ?:?/

type Holder = Match<AgencyWord>

class DutyReader {
  readonly duties: Duty[] = []
  readonly #matches = new WeakMap<Passage, Holder[]>()
  /** Agencies with the places where they stand, each of which has one duty. */
  readonly #known = new Set<string>()

  constructor(
    readonly vocabulary: Vocabulary,
    readonly phrases: PhraseReader
  ) {}

  readPart(part: Section): void {
    for (const section of [part, ...sectionsIn(part.children)]) {
      const holders = section === part ? [] : this.holdersOf(section.label)
      for (const holder of holders)
        this.#add(holder, section.label, 'lead', 'implementation', !hasContent(section), taskOf(section))
      // “Các Sở: Nội vụ, Tài chính …” has its colon inside the list of names.
      const isList = /^(?:cac )?so$/.test(section.label.bare)
      const text = isList
        ? section.passage.slice(section.marker?.end ?? 0)
        : section.rest.length > 0
          ? section.rest
          : section.label.length === 0
            ? section.passage
            : undefined
      if (text && section !== part) this.#readSentences(text)
      // “Sở Nội vụ chủ trì, tham mưu … như sau:” is a label that is a sentence.
      if (holders.length === 0 && section.label.length > 0 && section !== part)
        this.#readSentences(section.label)
      for (const child of section.children) if (child.type === 'text') this.#readSentences(child.passage)
    }
    this.#readSentences(part.rest)
  }

  /** “+ Bộ phận thực hiện: Văn phòng phối hợp với …”: a row of a table that became lines. */
  readRoleLine(section: Section): void {
    const role = roleLabel.exec(section.label.bare)
    if (!role) return
    const texts = [
      section.rest,
      ...section.children.map(child => (child.type === 'table' ? undefined : child.passage))
    ]
    for (const text of texts) if (text) this.#readRoleCell(text, role[1] === 'phoi hop' ? 'support' : 'lead')
  }

  readTable(table: Table): void {
    table.columns.forEach((column, at) => {
      if (column !== 'lead' && column !== 'support') return
      for (const row of table.children.slice(1)) {
        const cell = row.children[at]
        if (cell) this.#readRoleCell(cell.passage, column)
      }
    })
  }

  /** The agencies that a label names as its subject. */
  holdersOf(label: Passage): Holder[] {
    if (label.length === 0) return []
    return this.#chainFrom(label, 0)
  }

  #readSentences(text: Passage): void {
    if (text.length === 0 || this.#agenciesIn(text).length === 0) return
    let read: Holder | undefined
    for (const start of sentenceStarts(text)) {
      // A list that semicolons part is read once, from its first agency.
      if (read && start <= read.start) continue
      const holders = this.#chainFrom(text, start)
      const last = holders.at(-1)
      if (!last) continue
      read = last
      const given = /(?:^|[ ,])giao[ ,:]/.test(text.bare.slice(start, holders[0]!.start))
      if (given || dutyVerb.test(afterQualifier(text, last.end))) {
        for (const holder of holders) this.#add(holder, text, 'lead', 'implementation', false)
      }
    }
    for (const found of text.bare.matchAll(/(?:^|[ ,])giao (?:nhiem vu )?(?:cho )?/g)) {
      for (const holder of this.#chainFrom(text, found.index + found[0].length))
        this.#add(holder, text, 'lead', 'implementation', false)
    }
  }

  #readRoleCell(text: Passage, role: Duty['role']): void {
    const turn = role === 'lead' ? supportWords.exec(text.bare) : undefined
    for (const match of this.#agenciesIn(text)) {
      const isSupport =
        role === 'support' || (turn !== undefined && turn !== null && match.start >= turn.index)
      this.#add(match, text, isSupport ? 'support' : 'lead', 'table', false)
    }
  }

  /** The agencies of a list that begins at `start`, after words such as “Giao”: “Báo X, Đài Y và Sở Z”. */
  #chainFrom(text: Passage, start: number): Holder[] {
    const chain: Holder[] = []
    const matches = this.#agenciesIn(text)
    let at = start
    for (let next = firstIndex(matches, match => match.start >= start); next < matches.length; next++) {
      const match = matches[next]!
      if (match.start === chain.at(-1)?.start) {
        chain.push(match)
        continue
      }
      if (match.start - at > (chain.length === 0 ? longestLeadIn : longestGlue)) break
      const between = text.bare.slice(at, match.start)
      if (
        chain.length === 0
          ? !leadIn.test(between)
          : !glue.test(withoutQualifier(between)) || between.includes('phoi hop')
      )
        break
      chain.push(match)
      at = match.end
    }
    return chain
  }

  #agenciesIn(text: Passage): Holder[] {
    let found = this.#matches.get(text)
    if (!found) {
      found = this.#withElliptical(text, this.phrases.find(this.vocabulary.agencies, text))
      this.#matches.set(text, found)
    }
    return found
  }

  /** “các Sở: Nội vụ, Tài chính”, “Sở Nội vụ, Tài chính và Tư pháp”: later names go without “Sở”. */
  #withElliptical(text: Passage, matches: Holder[]): Holder[] {
    const starts = [
      ...[...text.bare.matchAll(/(?<!\p{L})cac so ?:? /gu)].map(found => found.index + found[0].length),
      ...matches.filter(match => match.value.kind === 'department').map(match => match.end)
    ]
    if (starts.length === 0) return matches
    const names = new Map<number, Holder>()
    for (const name of this.phrases.find(this.vocabulary.departmentNames, text))
      if (isUpper(text.value[name.start]) && !names.has(name.start)) names.set(name.start, name)
    const extra: Holder[] = []
    for (const start of starts) {
      let at = start
      for (;;) {
        const lead = /^(?:,| va|;)? ?/.exec(text.bare.slice(at, at + 5))![0].length
        const next = names.get(at + lead)
        if (!next || overlaps(matches, next)) break
        extra.push(next)
        at = next.end
      }
    }
    return extra.length === 0 ? matches : [...matches, ...extra].sort((a, b) => a.start - b.start)
  }

  #add(
    holder: Holder,
    text: Passage,
    role: Duty['role'],
    place: Duty['in'],
    isEmpty: boolean,
    rest: Passage = Passage.empty
  ): void {
    const span = text.span(holder.start, holder.end)
    const {id, kind} = holder.value
    const key = `${span.start} ${id}`
    if (this.#known.has(key)) return
    this.#known.add(key)
    const end = rest.length > 0 ? clauseEnd(rest, 0) : clauseEnd(text, holder.end)
    this.duties.push({agency: id, kind, span, clause: {start: span.start, end}, role, isEmpty, in: place})
  }
}

/** The text below a label: the rest of its paragraph, else the first paragraph that belongs to it. */
function taskOf({rest, children}: Section): Passage {
  const first = children[0]
  return rest.length > 0 || !first || first.type === 'table' ? rest : first.passage
}

const longestClause = 120

/** Where the clause that begins at `from` ends in the source: at a semicolon, a full stop, or after about 120 units. */
function clauseEnd(text: Passage, from: number): number {
  const near = text.value.slice(from, from + longestClause + 2)
  const sign = near.search(/[;.](?: |$)/)
  let length = sign < 0 ? near.length : sign
  if (length > longestClause) length = Math.max(0, near.lastIndexOf(' ', longestClause))
  return text.span(0, from + length).end
}

function sentenceStarts(text: Passage): number[] {
  return [0, ...[...text.value.matchAll(/[.;:] (?=\p{Lu}|g|\p{Ll})/gu)].map(found => found.index + 2)]
}

/** What follows an agency’s name, without “tỉnh Lào Cai”, “(cơ quan thường trực …)”, “các xã”. */
function afterQualifier(text: Passage, end: number): string {
  return withoutQualifier(text.bare.slice(end, end + 260))
}

const qualifier =
  /^(?: ?\([^)]{0,160}\)|,? va (?:cac )?(?:co quan|don vi|to chuc|ca nhan|dia phuong)(?:,? (?:co quan|don vi|to chuc|ca nhan|dia phuong))*(?: khac)?(?: co)?(?: lien quan)?|,? (?:cac )?(?:co quan|don vi)(?:, (?:co quan|don vi|to chuc))* (?:co )?lien quan| (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|so|co quan|thuoc|truc thuoc|cap tinh|cap huyen|cap xa|lien quan|co lien quan|tren dia ban|tai|chuyen mon|nghiep vu|va dia phuong|dia phuong|dong tren dia ban|dang uy|tinh uy|huyen uy)(?=[ ,;:.)]|$))+/

function withoutQualifier(bareText: string): string {
  return bareText.replace(qualifier, '')
}

/** Does one of these, which do not overlap each other, hold a part of what was found? */
function overlaps(matches: readonly Holder[], {start, end}: Holder): boolean {
  const before = matches[firstIndex(matches, match => match.start >= end) - 1]
  return before !== undefined && before.end > start
}
