import type {Passage, Span} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import type {Plan, Section, Table} from '../plan.js'
import {cellsIn, passagesOf} from '../walk.js'
import {type IndexList, indexListsIn, namedIn} from './index-lists.js'
import type {IndexNames} from './index-names.js'
import {partOf} from './parts.js'

/** An index that the plan names. */
export interface NamedIndex {
  readonly id: string
  /** The enumeration it is named in. */
  readonly evidence: Span
  /** Not read with certainty. */
  readonly isDoubtful: boolean
  /** Named where the plan says why it is made or how it is paid for, and not what is done. */
  readonly isAside: boolean
}

/** What a text is read with. */
export interface IndexReader {
  /** Words, and what they do in a text. */
  in(passage: Passage): PassageWords
  /** Whatever its diacritics, for headings. */
  bareIn(passage: Passage): PassageWords
  /** A heading as it was meant. */
  heading(label: Passage): Passage
  /** The names of indices, but those inside the titles of cited documents. */
  namesIn(passage: Passage): IndexNames
}

/** The indices named in the plan's sections, tables and annexes, in reading order. */
export function namedIndices(plan: Plan, reader: IndexReader): NamedIndex[] {
  const texts = [...textsOf(plan.sections, reader, false)]
  for (const part of plan.children)
    if (part.type === 'annex') for (const passage of passagesOf(part)) texts.push(textOf(passage, false))
  const found: NamedIndex[] = []
  let group: Group[] = []
  const tell = () => {
    found.push(...toldBy(group))
    group = []
  }
  for (const {passage, from, isAside} of texts) {
    const words = reader.in(passage)
    const isLine = group.length > 0
    const start = words.tokenFrom(from)
    const lists = indexListsIn(words, reader.namesIn(passage), {from: start, isLine})
    const [first] = lists
    // A line below “các chỉ số:” begins with the name of one.
    if (isLine && first?.from !== start) tell()
    for (const list of lists) {
      if (!isLine || list !== first) tell()
      group.push({passage, words, list, isAside})
    }
    if (!lists.at(-1)?.goesOn && !(isLine && lists.length === 1)) tell()
  }
  tell()
  return found
}

interface TextOfPlan {
  readonly passage: Passage
  /** An index into its text, behind the number of a section. */
  readonly from: number
  readonly isAside: boolean
}

interface Group {
  readonly passage: Passage
  readonly words: PassageWords
  readonly list: IndexList
  readonly isAside: boolean
}

function textOf(passage: Passage, isAside: boolean, from = 0): TextOfPlan {
  return {passage, from, isAside}
}

/** Every text below these nodes; the innermost heading that tells decides which part it is in. */
function* textsOf(
  nodes: readonly (Section | Table | {readonly type: 'text'; readonly passage: Passage})[],
  reader: IndexReader,
  isAside: boolean
): Generator<TextOfPlan> {
  for (const node of nodes) {
    if (node.type === 'table') {
      const isTasks = node.columns.some(column => column !== undefined)
      for (const cell of cellsIn(node)) yield textOf(cell, isAside && !isTasks)
    } else if (node.type === 'text') yield textOf(node.passage, isAside)
    else {
      const part = partOf(node, reader)
      const isSectionAside = part === undefined ? isAside : part === 'aside'
      yield textOf(node.passage, isSectionAside, node.marker?.end)
      yield* textsOf(node.children, reader, isSectionAside)
    }
  }
}

/** One enumeration, or the lines of one. */
function toldBy(group: readonly Group[]): NamedIndex[] {
  return namedIn(group.map(({list}) => list)).map(({name, list}) => {
    const {passage, words, isAside} = group.find(one => one.list === list)!
    const evidence = passage.span(words.start(list.from), words.end(list.to - 1))
    return {id: name.id, evidence, isDoubtful: name.isDoubtful ?? false, isAside}
  })
}
