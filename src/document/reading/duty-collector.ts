import {sign} from '../../vietnamese/words/tokens.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import type {Content, Duty, Section, Table, Text} from '../plan.js'
import {hasContent} from '../walk.js'
import type {AgencyReader, AgencyWords, NamedAgency} from './agency-words.js'
import {clauseDuties} from './clause-duties.js'
import {clauseEnd} from './clause-end.js'
import {isAnnouncement} from './heading.js'
import {type RoleLine, roleLineAt, roleLinesIn, rolesIn} from './role-lines.js'
import {rowStretch, taskAbove} from './task-rows.js'

/** What a text says of an agency, wherever it says so. */
interface Said {
  readonly agency: NamedAgency
  readonly role: Duty['role']
  readonly isLabel?: boolean
  /** The token behind the list in which it stands. */
  readonly to?: number
}

/** Where it says so, beside the agency's own place. */
interface Context {
  readonly in: Duty['in']
  /** The section whose paragraph it is. */
  readonly section?: Section | undefined
  /** The first section of the list that it announces, where that stands behind it and not below. */
  readonly list?: Section | undefined
  /** What a reviewer underlines, where it is not the clause that begins with the agency. */
  readonly clause?: Span | undefined
  /** The task, where it stands apart. */
  readonly task?: Span | undefined
}

/** A paragraph that may say what the lines below it give to somebody. */
type TaskText = Section | Text

/** Collects duties in the order in which they are read; an agency at its place has the first that was read of it. */
export class DutyCollector {
  readonly found: Duty[] = []
  /** Agencies with the places where they stand. */
  readonly #known = new Set<string>()
  /** The paragraphs above the line that is read, in reading order, which are no such lines. */
  readonly #above: TaskText[] = []

  constructor(readonly reader: AgencyReader) {}

  readPart(part: Section): void {
    // The heading of the part is no label of an agency.
    if (part.rest.length > 0) this.readParagraph(part.rest)
    else if (part.label.length === 0) this.#readSection(part)
    this.#readTexts(part)
    this.#readSections(part.children)
  }

  readParagraph(passage: Passage): void {
    this.#readClauses(this.reader.in(passage), 0)
  }

  /**
   * Lines that were rows of a task table, below their task: “+ Bộ phận thực hiện: Văn phòng phối hợp với …”. The task is
   * the paragraph above in reading order that is no such line: tables that became lines nest in any way.
   */
  readRoleLines(nodes: readonly Content[]): void {
    this.#above.length = 0
    this.#readRoleLines(nodes)
  }

  #readRoleLines(nodes: readonly Content[]): void {
    for (const node of nodes) {
      if (node.type === 'table') continue
      const words = this.reader.phrases.words(node.passage)
      const isLine = words.mentions('roles') && this.#readLines(node, words)
      if (!isLine) this.#above.push(node)
      if (node.type === 'section') this.#readRoleLines(node.children)
    }
  }

  /** The lines of a paragraph. @returns whether it begins with one */
  #readLines(node: TaskText, words: PassageWords): boolean {
    const from = startOf(node, words)
    const lines = roleLinesIn(words, from)
    const [first] = lines
    if (!first) return false
    const text = this.reader.in(node.passage)
    const above = this.#taskAbove()
    for (const [at, line] of lines.entries()) this.#readLine(text, from, line, lines[at + 1]?.from, above)
    if (first.from !== from) return false
    if (node.type === 'section') this.#readCellsBelow(node, first.role, above)
    return true
  }

  /** The nearest paragraph above that is no other cell of the row. Whether one is that is asked where it is needed. */
  #taskAbove(): TaskText | undefined {
    for (let above = this.#above.at(-1); above; above = this.#above.at(-1)) {
      if (!this.#isNote(above.passage, this.#startOf(above))) return above
      this.#above.pop()
    }
    return undefined
  }

  readTable(table: Table): void {
    const leads = table.columns.filter(column => column === 'lead').length
    table.columns.forEach((column, at) => {
      if (column !== 'lead' && column !== 'support') return
      // Beside “Cơ quan chủ trì”, “Đơn vị thực hiện” names who helps.
      const head = table.children[0]?.children[at]?.passage
      const isHelper =
        leads > 1 && head && !this.reader.vocabulary.words.unaccentedIn(head).has('columns', 'lead')
      const role = isHelper ? 'support' : column
      for (const [number, row] of table.children.entries()) {
        const cell = row.children[at]
        if (!cell || number === 0) continue
        const text = this.reader.in(cell.passage)
        const roles = rolesIn(text, role)
        if (roles.length === 0) continue
        const context = {
          in: 'table',
          clause: rowStretch(table, number, [at]),
          task: taskAbove(table, number)
        } as const
        for (const said of roles) this.#add(text, said, context)
      }
    })
  }

  #readSections(nodes: readonly Content[]): void {
    for (const [at, section] of nodes.entries()) {
      if (section.type !== 'section') continue
      this.#readSection(section, nodes[at + 1])
      this.#readTexts(section)
      this.#readSections(section.children)
    }
  }

  /** @param next what stands behind the section */
  #readSection(section: Section, next?: Content): void {
    const text = this.reader.in(section.passage)
    if (!text.mayName) return
    const from = startOf(section, text.words)
    if (roleLineAt(text.words, from)) return
    const isAnnounced = next?.type === 'section' && isAnnouncement(section, this.reader.phrases)
    this.#readClauses(text, from, section, isAnnounced ? next : undefined)
  }

  #readTexts(section: Section): void {
    for (const child of section.children) {
      if (child.type !== 'text') continue
      const text = this.reader.in(child.passage)
      if (!roleLineAt(text.words, 0)) this.#readClauses(text, 0)
    }
  }

  #readClauses(text: AgencyWords, from: number, section?: Section, list?: Section): void {
    const duties = clauseDuties(text, from, section !== undefined && isHeading(section))
    for (const duty of duties) this.#add(text, duty, {in: 'implementation', section, list})
  }

  /** @param to where the next such label begins */
  #readLine(text: AgencyWords, from: number, line: RoleLine, to: number | undefined, above?: TaskText): void {
    const {passage, words} = text
    const isInside = line.from > from && !words.is(line.from - 1, sign.stop)
    const start = words.start(isInside ? from : line.from)
    const end = clauseEnd(passage, start)
    for (const said of rolesIn(text, line.role, line.to, to)) {
      const holds = passage.span(words.start(said.agency.to - 1), words.end(said.agency.to - 1)).end <= end
      const clause = holds
        ? {start: passage.span(start, start + 1).start, end}
        : passage.span(words.start(line.from), words.end(said.agency.to - 1))
      this.#add(text, said, {in: 'table', clause, task: isInside ? undefined : this.#taskOf(above)})
    }
  }

  /** “Cơ quan chủ trì:” with a paragraph for each below it. */
  #readCellsBelow(section: Section, role: Duty['role'], above: TaskText | undefined): void {
    for (const child of section.children) {
      if (child.type === 'table') continue
      const text = this.reader.in(child.passage)
      const from = startOf(child, text.words)
      if (roleLineAt(text.words, from) || this.#isNote(child.passage, from)) continue
      for (const said of rolesIn(text, role)) this.#add(text, said, {in: 'table', task: this.#taskOf(above)})
    }
  }

  /** Where the first clause of a node ends, whose number is no clause. */
  #clauseEndOf(node: Section | Text): number {
    const words = this.reader.phrases.words(node.passage)
    const from = startOf(node, words)
    return clauseEnd(node.passage, from < words.length ? words.start(from) : 0)
  }

  #startOf(node: Section | Text): number {
    return startOf(node, this.reader.phrases.words(node.passage))
  }

  /** The first clause of a task. */
  #taskOf(task: TaskText | undefined): Span | undefined {
    if (!task) return undefined
    const {passage} = task
    const words = this.reader.phrases.words(passage)
    const from = startOf(task, words)
    if (from >= words.length) return undefined
    const start = words.start(from)
    return {start: passage.span(start, start + 1).start, end: clauseEnd(passage, start)}
  }

  /** “Thời gian thực hiện: …”, “Sản phẩm: …”: another cell of the row. */
  #isNote(passage: Passage, from: number): boolean {
    const column = this.reader.vocabulary.words.unaccentedIn(passage).at(from, 'columns')?.id
    return column === 'deadline' || column === 'product'
  }

  #add({passage, words}: AgencyWords, {agency, role, isLabel = false, to}: Said, context: Context): void {
    const {id, kind} = agency
    const span = passage.span(words.start(agency.from), words.end(agency.to - 1))
    const key = `${span.start} ${id}`
    if (this.#known.has(key)) return
    this.#known.add(key)
    const {section, list} = context
    const behind = to ?? agency.to
    // A label with nothing behind it: the text below it is what the agency does.
    const isUnaccented =
      isLabel && (behind + 1 >= words.length || (section !== undefined && isHeading(section)))
    const first = isUnaccented ? (section?.children.find(child => child.type !== 'table') ?? list) : undefined
    const isFollowed = isLabel && behind + 1 < words.length
    const end = first
      ? this.#clauseEndOf(first)
      : clauseEnd(passage, isFollowed ? words.start(behind + 1) : words.end(agency.to - 1))
    this.found.push({
      agency: id,
      kind,
      span,
      clause: context.clause ?? {start: span.start, end},
      task: context.task,
      role,
      isLabel,
      isEmpty: isUnaccented && section !== undefined && !list && !hasContent(section),
      in: context.in
    })
  }
}

/** A label with nothing behind it in its paragraph. */
function isHeading({label, rest}: Section): boolean {
  return label.length > 0 && rest.length === 0
}

/** The token behind the number of a section. */
function startOf(node: Section | Text, words: PassageWords): number {
  return node.type === 'section' && node.marker ? words.tokenFrom(node.marker.end) : 0
}
