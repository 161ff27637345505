import type {Passage, Span} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import type {Content, Plan} from '../plan.js'
import {cellsIn, passagesIn} from '../walk.js'
import {type IndexList, indexListsIn, namedIn} from './index-lists.js'
import type {IndexName, IndexNames} from './index-names.js'
import {partOf} from './parts.js'

/** An index that the plan names. */
export interface NamedIndex {
  readonly id: string
  /** The enumeration it is named in. */
  readonly evidence: Span
  readonly doubt: IndexName['doubt']
  /** Named where the plan says why it is made or how it is paid for, and not what is done. */
  readonly isAside: boolean
}

/** What a text is read with. */
export interface IndexReader {
  /** Words, and what they do in a text. */
  in(passage: Passage): PassageWords
  /** Whatever its diacritics, for headings. */
  unaccentedIn(passage: Passage): PassageWords
  /** A heading as it was meant. */
  heading(label: Passage): Passage
  /** The names of indices, but those inside the titles of cited documents. */
  namesIn(passage: Passage): IndexNames
}

/** The indices named in the plan's sections, tables and annexes, in reading order. */
export function namedIndices(plan: Plan, reader: IndexReader): NamedIndex[] {
  const texts: TextOfPlan[] = []
  addTexts(plan.body, reader, false, 0, texts)
  for (const passage of passagesIn(plan.annexes)) texts.push({passage, from: 0, isAside: false, depth: 0})
  const found: NamedIndex[] = []
  /** An enumeration that goes on in the lines below the one that opened it. */
  let open: {readonly said: Said[]; readonly depth: number} | undefined
  const end = (): void => {
    if (open) found.push(...toldBy(open.said))
    open = undefined
  }
  for (const text of texts) {
    const {passage, isAside, depth} = text
    const words = reader.in(passage)
    const from = words.tokenFrom(text.from)
    if (open && depth <= open.depth) end()
    const lists = indexListsIn(words, reader.namesIn(passage), {from, isLine: open !== undefined})
    if (lists.length === 0) {
      end()
      continue
    }
    for (const list of lists) {
      const said = {passage, words, list, isAside}
      // A line below “các chỉ số:” begins with the name of one.
      if (open && list === lists[0] && list.from === from && !list.goesOn) open.said.push(said)
      else {
        end()
        if (list.goesOn) open = {said: [said], depth}
        else found.push(...toldBy([said]))
      }
    }
  }
  end()
  return found
}

interface TextOfPlan {
  readonly passage: Passage
  /** An index into its text, behind the number of a section. */
  readonly from: number
  readonly isAside: boolean
  /** How deep it is nested: what an enumeration goes on with is below it. */
  readonly depth: number
}

/** An enumeration where it stands. */
interface Said {
  readonly passage: Passage
  readonly words: PassageWords
  readonly list: IndexList
  readonly isAside: boolean
}

/** Every text below these nodes; the innermost heading that tells decides which part it is in. */
function addTexts(
  nodes: readonly Content[],
  reader: IndexReader,
  isAside: boolean,
  depth: number,
  texts: TextOfPlan[]
): void {
  for (const node of nodes) {
    if (node.type === 'table') {
      const isTasks = node.columns.some(column => column !== undefined)
      for (const passage of cellsIn(node)) texts.push({passage, from: 0, isAside: isAside && !isTasks, depth})
    } else if (node.type === 'text') texts.push({passage: node.passage, from: 0, isAside, depth})
    else {
      const part = partOf(node, reader)
      const isSectionAside = part === undefined ? isAside : part === 'aside'
      const {passage, marker} = node
      texts.push({passage, from: marker?.end ?? 0, isAside: isSectionAside, depth})
      addTexts(node.children, reader, isSectionAside, depth + 1, texts)
    }
  }
}

/** One enumeration, or the lines of one. */
function toldBy(all: readonly Said[]): NamedIndex[] {
  const byList = new Map(all.map(said => [said.list, said]))
  return namedIn([...byList.keys()]).flatMap(({name, list}) => {
    const said = byList.get(list)
    if (!said) return []
    const {passage, words, isAside} = said
    const evidence = passage.span(words.start(list.from), words.end(list.to - 1))
    return [{id: name.id, evidence, doubt: name.doubt, isAside}]
  })
}
