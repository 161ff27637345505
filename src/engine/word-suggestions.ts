import type {Fix} from '../diagnostic/fix.js'
import type {Content, Plan, Section, Text} from '../document/plan.js'
import {letterOrder, type Marker} from '../document/marker.js'
import {isAllDigits} from '../vietnamese/letters.js'
import {romanNumeral} from '../vietnamese/numerals.js'
import type {Passage} from '../vietnamese/passage.js'
import type {Insertion, NewParagraph} from '../writers/annotate/new-paragraphs.js'
import type {PlacedModel} from './model-place.js'
import {type PlacedSection, placedSections} from './new-sections.js'

/** Model wordings as what is to be put into a Word file. */
export interface WordSuggestions {
  /** In the order in which they are to be written where several stand at one place. */
  readonly insertions: readonly Insertion[]
  /** Numbers that were typed, of sections behind new ones. */
  readonly fixes: readonly Fix[]
  /** How many model wordings this comes to. */
  readonly count: number
}

/** What a Word file can take. */
export interface Taking {
  /** Whether the number of the paragraph at a place is automatic. */
  isAutomatic(at: number): boolean
  canInsert(insertion: Insertion): boolean
  canChange(fix: Fix): boolean
}

/** Where the model wordings go in a Word file, and how they look there. What cannot be put in is left out. */
export function wordSuggestions(plan: Plan, models: readonly PlacedModel[], file: Taking): WordSuggestions {
  const composer = new Composer(plan, file)
  const inPlace = together(models, ({place}) =>
    place.kind === 'section' ? undefined : place.kind === 'end' ? place.section : keyOf(place)
  )
    .map(group => ({group, insertion: composer.inPlace(group)}))
    .filter(({insertion}) => insertion && file.canInsert(insertion))
  const sections = newSections(plan, models, composer, file)
  // What ends deeper inside is written first where several things end at one place.
  const insertions = inPlace.flatMap(({insertion}) => insertion ?? []).sort((a, b) => b.beside - a.beside)
  return {
    insertions: [...insertions, ...sections.insertions],
    fixes: sections.fixes,
    count: inPlace.reduce((sum, {group}) => sum + countOf(group), 0) + sections.count
  }
}

function keyOf(place: PlacedModel['place']): string {
  return place.kind === 'behind' ? `behind ${place.offset}` : place.kind
}

/** One wording may answer two requirements. */
function countOf(models: readonly PlacedModel[]): number {
  return new Set(models.map(({text}) => text)).size
}

function linesOf(models: readonly PlacedModel[]): string[] {
  return [...new Set(models.map(({text}) => text))].flatMap(text => text.split('\n'))
}

/** Those that go to one place, each place once, in their order; what has no key is left out. */
function together<One>(all: readonly One[], keyed: (one: One) => unknown): One[][] {
  const groups = new Map<unknown, One[]>()
  for (const one of all) {
    const key = keyed(one)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

/** New sections, with all that goes into each; none where the sections behind them could not be numbered anew. */
function newSections(
  plan: Plan,
  models: readonly PlacedModel[],
  composer: Composer,
  file: Taking
): WordSuggestions {
  let groups = together(models, ({place}) =>
    place.kind === 'section' ? (place.part ?? place.heading) : undefined
  )
  for (;;) {
    const wanted = groups.flatMap(([first]) => (first?.place.kind === 'section' ? [first.place] : []))
    const {sections, renumbered} = placedSections(plan, wanted)
    const made = sections.map(section => {
      const group = groups.find(([first]) => first?.place === section.of) ?? []
      return {section, group, insertion: composer.newSection(section, group)}
    })
    const fixes = renumbered.filter(({section}) => !file.isAutomatic(section.span.start))
    const canGoOn = fixes.every(fix => file.canChange(fix))
    const kept = made.filter(
      ({section, insertion}) => file.canInsert(insertion) && (canGoOn || section.next === undefined)
    )
    if (kept.length === groups.length)
      return {
        insertions: kept.map(({insertion}) => insertion),
        fixes: fixes.map(({start, end, text}) => ({start, end, text})),
        count: kept.reduce((sum, {group}) => sum + countOf(group), 0)
      }
    groups = kept.map(({group}) => group)
  }
}

/** A paragraph that new ones look like. */
interface Sample {
  readonly at: number
  /** What a line begins with: “- ”, or the number that comes next, as it is typed. */
  readonly lead: (line: number) => string
  readonly isUnnumbered: boolean
  /** Where the words before a colon stand, and those behind it, where these look different. */
  readonly label: number
  readonly rest: number
}

class Composer {
  constructor(
    readonly plan: Plan,
    readonly file: Taking
  ) {}

  /** What is added to something that is there. */
  inPlace(models: readonly PlacedModel[]): Insertion | undefined {
    const [first] = models
    const lines = linesOf(models)
    if (!first) return undefined
    const {place} = first
    if (place.kind === 'end') return this.#atEndOf(place.section, lines)
    if (place.kind === 'behind') {
      const at = Math.max(0, place.offset - 1)
      return {side: 'behind', at, beside: at, paragraphs: this.#paragraphs(lines, plainSample(at))}
    }
    return place.kind === 'bases' ? this.#bases(place, lines) : this.#inBody(lines)
  }

  newSection({next, beside, number, title}: PlacedSection, models: readonly PlacedModel[]): Insertion {
    const {label, span} = beside
    const isAutomatic = this.file.isAutomatic(span.start)
    const heading: NewParagraph = {
      like: span.start,
      words: [{text: (isAutomatic ? '' : number) + title, like: startOf(label) ?? span.start}]
    }
    const body =
      this.#bodySample([beside, ...(next ? [next] : []), ...this.plan.sections]) ??
      this.#headingSample(beside)
    const lines = linesOf(models)
    const paragraphs = [heading, ...this.#paragraphs(lines, body)]
    return next
      ? {side: 'before', at: next.span.start, beside: beside.span.start, paragraphs}
      : {side: 'behind', at: lastOf(beside), beside: beside.span.start, paragraphs}
  }

  /** As more of the list or the text that a section ends with. */
  #atEndOf(section: Section, lines: readonly string[]): Insertion {
    const sample =
      this.#itemSample(section) ??
      this.#bodySample([section, ...this.plan.sections]) ??
      this.#headingSample(section)
    const paragraphs = this.#paragraphs(lines, sample)
    return {side: 'behind', at: lastOf(section), beside: section.span.start, paragraphs}
  }

  #bases(
    {last, first}: {readonly last: Text | undefined; readonly first: Text | undefined},
    lines: readonly string[]
  ): Insertion | undefined {
    if (last) {
      const at = lastOf(last)
      return {
        side: 'behind',
        at,
        beside: at,
        paragraphs: this.#paragraphs(lines, plainSample(last.span.start))
      }
    }
    const {title, body} = this.plan
    const start =
      first?.span.start ?? body.find(({span}) => title && span.start >= title.span.end)?.span.start
    if (start === undefined) return undefined
    const sample = first ? plainSample(start) : this.#bodySample(this.plan.sections)
    const paragraphs = this.#paragraphs(lines, sample ?? plainSample(start))
    return {side: 'before', at: start, beside: start, paragraphs}
  }

  /** Behind all that the body holds, above the closing, the recipients and the signature. */
  #inBody(lines: readonly string[]): Insertion | undefined {
    const last = this.plan.body.at(-1)
    if (!last) return undefined
    const sample = this.#bodySample(this.plan.body) ?? plainSample(last.span.start)
    const paragraphs = this.#paragraphs(lines, sample)
    return {side: 'behind', at: lastOf(last), beside: last.span.start, paragraphs}
  }

  #paragraphs(lines: readonly string[], {at, lead, isUnnumbered, label, rest}: Sample): NewParagraph[] {
    return lines.map((line, k) => {
      const colon = label === rest ? -1 : line.indexOf(': ') + 1
      const words =
        colon > 0
          ? [
              {text: lead(k) + line.slice(0, colon), like: label},
              {text: line.slice(colon), like: rest}
            ]
          : [{text: lead(k) + line, like: label}]
      return {like: at, isUnnumbered, words}
    })
  }

  /** Where there is nothing but headings. */
  #headingSample({span}: Section): Sample {
    return {...plainSample(span.start), isUnnumbered: this.file.isAutomatic(span.start)}
  }

  /** The last of the items that a section consists of: the next is numbered behind it. */
  #itemSample(section: Section): Sample | undefined {
    const last = section.children.at(-1)
    if (last?.type !== 'section' || !last.marker) return undefined
    const {marker, passage, label, rest, span, children} = last
    const isAutomatic = this.file.isAutomatic(span.start)
    const typed = passage.value.slice(0, marker.end)
    const words = startOf(passage, marker.end) ?? span.start
    const below = children.length > 0 ? this.#bodySample([last]) : undefined
    const isLabelled = label.length > 0 && last.headedBy !== undefined
    return {
      at: span.start,
      lead: k => (isAutomatic ? '' : (nextLead(typed, marker, k + 1) ?? '')),
      isUnnumbered: false,
      label: startOf(label) ?? words,
      rest: startOf(rest) ?? (isLabelled ? below?.label : undefined) ?? startOf(label) ?? words
    }
  }

  /** A paragraph of running text, or of a list without numbers: the first below these. */
  #bodySample(nodes: readonly Content[]): Sample | undefined {
    for (const node of nodes) {
      if (node.type === 'text') return plainSample(node.span.start)
      if (node.type === 'table') continue
      const {children, headedBy, marker, passage, span} = node
      if (children.length === 0 && headedBy === undefined && !isTop(node, this.plan)) {
        const isBullet = marker !== undefined && marker.value === undefined
        const isAutomatic = this.file.isAutomatic(span.start)
        const lead = isBullet && !isAutomatic ? passage.value.slice(0, marker.end) : ''
        const at = startOf(passage, marker?.end) ?? span.start
        return {
          at: span.start,
          lead: () => lead,
          isUnnumbered: isAutomatic && !isBullet,
          label: at,
          rest: at
        }
      }
      const below = this.#bodySample(children)
      if (below) return below
    }
    return undefined
  }
}

function isTop(section: Section, {sections}: Plan): boolean {
  return sections.includes(section)
}

function plainSample(at: number): Sample {
  return {at, lead: () => '', isUnnumbered: false, label: at, rest: at}
}

/** Where the last character of something stands. */
function lastOf({span}: Content): number {
  return Math.max(span.start, span.end - 1)
}

function startOf(passage: Passage, from = 0): number | undefined {
  return passage.length > from ? passage.span(from, from + 1).start : undefined
}

/** “4. ” behind “3. ”, “d) ” behind “c) ”, “1.4. ” behind “1.3. ”, “- ” behind itself. @param more how far behind */
function nextLead(typed: string, marker: Marker, more: number): string | undefined {
  const {label, value, style} = marker
  if (value === undefined) return style === 'dash' || style === 'plus' || style === 'star' ? typed : undefined
  const next = nextLabel(label, style, value + more)
  const at = typed.indexOf(label)
  return next === undefined || at < 0 ? undefined : typed.slice(0, at) + next + typed.slice(at + label.length)
}

function nextLabel(label: string, style: Marker['style'], value: number): string | undefined {
  if (style === 'roman') return romanNumeral(value)
  const dot = label.lastIndexOf('.') + 1
  if (isAllDigits(label.slice(dot))) return label.slice(0, dot) + String(value)
  const letter = letterOrder[value - 1]
  if (label.length !== 1 || letter === undefined) return undefined
  return style === 'upper' ? letter.toUpperCase() : letter
}
