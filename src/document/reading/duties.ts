import type {Passage, Span} from '../../vietnamese/passage.js'
import type {Closing, Duty, Section, Table, Text} from '../plan.js'
import {hasContent, sectionsIn, tablesIn, textsIn} from '../walk.js'
import type {AgencyReader, AgencyWords} from './agency-words.js'
import {type ClauseDuty, clauseDuties} from './clause-duties.js'
import {fundingSections, implementationSections} from './implementation.js'
import {roleLineAt, rolesIn} from './role-lines.js'
import {rowStretch} from './task-rows.js'

type Content = Section | Text | Table

export interface DutyParts {
  readonly body: readonly Content[]
  readonly annex: readonly Content[]
  readonly closing: Closing | undefined
}

/**
 * Who is told to do what.
 *
 * In the parts on implementation and funding, and in the closing, by labels and clauses (clause-duties.ts); everywhere in
 * task tables, also those that were flattened into lines (“Cơ quan chủ trì: …”). Being mentioned elsewhere is no duty.
 * What the part on implementation says goes first.
 */
export function readDuties(
  {body, annex, closing}: DutyParts,
  reader: AgencyReader
): {duties: Duty[]; implementation: Section[]} {
  const duties = new DutyCollector(reader)
  const implementation = implementationSections(body, reader)
  const content = [...body, ...annex]
  for (const part of implementation) duties.readPart(part)
  for (const section of sectionsIn(content)) duties.readRoleLine(section)
  for (const {passage} of textsIn(content)) duties.readRoleText(passage)
  for (const table of tablesIn(content)) duties.readTable(table)
  for (const part of fundingSections(body, reader)) duties.readPart(part)
  for (const passage of behind(body, implementation)) duties.readParagraph(passage)
  if (closing) duties.readParagraph(closing.passage)
  return {duties: duties.found, implementation}
}

/** Paragraphs of their own below the last part on implementation. */
function behind(body: readonly Content[], parts: readonly Section[]): Passage[] {
  const last = parts.at(-1)
  const at = last ? body.indexOf(last) : -1
  return at < 0 ? [] : body.slice(at + 1).flatMap(node => (node.type === 'text' ? [node.passage] : []))
}

class DutyCollector {
  readonly found: Duty[] = []
  /** Agencies with the places where they stand, each of which has one duty. */
  readonly #known = new Set<string>()

  constructor(readonly reader: AgencyReader) {}

  readPart(part: Section): void {
    // The heading of the part is no label of an agency.
    if (part.rest.length > 0) this.readParagraph(part.rest)
    else if (part.label.length === 0) this.#readSection(part)
    this.#readTexts(part)
    for (const section of sectionsIn(part.children)) {
      this.#readSection(section)
      this.#readTexts(section)
    }
  }

  readParagraph(passage: Passage): void {
    this.#readClauses(this.reader.in(passage), 0)
  }

  /** “+ Bộ phận thực hiện: Văn phòng phối hợp với …”: a row of a table that became lines. */
  readRoleLine(section: Section): void {
    const text = this.reader.in(section.passage)
    const line = roleLineAt(text, startOf(section, text))
    if (!line) return
    this.#addAll(text, rolesIn(text, line.role, line.to), 'table')
    for (const child of section.children) if (child.type !== 'table') this.#readCell(child.passage, line.role)
  }

  /** “Đơn vị phối hợp: …”, a paragraph below its task. */
  readRoleText(passage: Passage): void {
    const text = this.reader.in(passage)
    const line = roleLineAt(text, 0)
    if (line) this.#addAll(text, rolesIn(text, line.role, line.to), 'table')
  }

  readTable(table: Table): void {
    const leads = table.columns.filter(column => column === 'lead').length
    table.columns.forEach((column, at) => {
      if (column !== 'lead' && column !== 'support') return
      // Beside “Cơ quan chủ trì”, “Đơn vị thực hiện” names who helps.
      const head = table.children[0]?.children[at]?.passage
      const isHelper = leads > 1 && head && !this.reader.vocabulary.words.bareIn(head).has('columns', 'lead')
      const role = isHelper ? 'support' : column
      for (const [number, row] of table.children.entries()) {
        const cell = row.children[at]
        if (cell && number > 0) this.#readCell(cell.passage, role, () => rowStretch(table, number, [at]))
      }
    })
  }

  #readSection(section: Section): void {
    const text = this.reader.in(section.passage)
    const from = startOf(section, text)
    if (!roleLineAt(text, from)) this.#readClauses(text, from, section)
  }

  #readTexts(section: Section): void {
    for (const child of section.children) {
      if (child.type !== 'text') continue
      const text = this.reader.in(child.passage)
      if (!roleLineAt(text, 0)) this.#readClauses(text, 0)
    }
  }

  #readClauses(text: AgencyWords, from: number, section?: Section): void {
    this.#addAll(
      text,
      clauseDuties(text, from, section !== undefined && isHeading(section)),
      'implementation',
      section
    )
  }

  /** @param clause where the whole row says it, and not the cell alone */
  #readCell(passage: Passage, role: Duty['role'], clause?: () => Span | undefined): void {
    const text = this.reader.in(passage)
    const duties = rolesIn(text, role)
    if (duties.length > 0) this.#addAll(text, duties, 'table', undefined, clause?.())
  }

  #addAll(
    text: AgencyWords,
    duties: readonly ClauseDuty[],
    place: Duty['in'],
    section?: Section,
    clause?: Span
  ): void {
    for (const duty of duties) this.#add(text, duty, place, section, clause)
  }

  #add(
    {passage, words}: AgencyWords,
    {agency, role, isLabel, to}: ClauseDuty,
    place: Duty['in'],
    section?: Section,
    clause?: Span
  ): void {
    const {id, kind} = agency
    const span = passage.span(words.start(agency.from), words.end(agency.to - 1))
    const key = `${span.start} ${id}`
    if (this.#known.has(key)) return
    this.#known.add(key)
    // A label with nothing behind it: the text below it is what the agency does.
    const isBare = isLabel && (to + 1 >= words.length || (section !== undefined && isHeading(section)))
    const first = isBare ? section?.children.find(child => child.type !== 'table') : undefined
    const end =
      first === undefined
        ? clauseEnd(
            passage,
            isLabel && to + 1 < words.length ? words.start(to + 1) : words.end(agency.to - 1)
          )
        : clauseEnd(first.passage, 0)
    const isEmpty = isBare && section !== undefined && !hasContent(section)
    this.found.push({
      agency: id,
      kind,
      span,
      clause: clause ?? {start: span.start, end},
      role,
      isLabel,
      isEmpty,
      in: place
    })
  }
}

/** A label with nothing behind it in its paragraph. */
function isHeading({label, rest}: Section): boolean {
  return label.length > 0 && rest.length === 0
}

/** The token behind a section's number. */
function startOf({marker, passage}: Section, {words}: AgencyWords): number {
  if (!marker) return 0
  let i = 0
  while (i < words.length && words.start(i) < marker.end) i++
  return passage.length === 0 ? 0 : i
}

const longestClause = 120

function isClauseEnd(text: string, at: number): boolean {
  return (text[at] === ';' || text[at] === '.') && (text[at + 1] ?? ' ') === ' '
}

/** Where the clause that begins at `from` ends in the source: at a semicolon, a full stop, or after about 120 units. */
function clauseEnd(text: Passage, from: number): number {
  const near = text.value.slice(from, from + longestClause + 2)
  let length = 0
  while (length < near.length && !isClauseEnd(near, length)) length++
  if (length > longestClause) length = Math.max(0, near.lastIndexOf(' ', longestClause))
  return text.span(0, from + length).end
}
