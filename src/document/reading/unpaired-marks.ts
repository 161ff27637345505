import {everyPassage} from '../every-passage.js'
import {isNoteLine} from '../note-line.js'
import type {Plan} from '../plan.js'
import {familyOf, type PairedMark, unpaired} from '../../vietnamese/paired-punctuation.js'
import type {Passage} from '../../vietnamese/passage.js'
import {textSign} from '../../vietnamese/text-words.js'
import {isWordUnit} from '../../vietnamese/letters.js'
import {withoutEnd} from '../../vietnamese/without-end.js'
import {runningText} from './running-text.js'

/** What opens inside a paragraph runs over no more paragraphs than this. */
const paragraphs = 20

/** What leaves more of them open is no sentence: a drawing of signs, a program, what a machine has read. */
const mostOfParagraph = 1000

/** A mark at a place of a passage, and the mark that should stand there, or with it. */
export interface PlacedMark extends PairedMark {
  readonly passage: Passage
  readonly right: string
}

/** Marks of running text that are turned the wrong way, and those that are left without a partner. */
export interface UnpairedMarks {
  /** `isSure`: the other mark can be written without asking. */
  readonly turned: readonly (PlacedMark & {readonly isSure: boolean})[]
  readonly left: readonly (PlacedMark & {readonly opens: boolean})[]
}

/** What does not pair in a plan, across its paragraphs. */
export function unpairedMarks(plan: Plan): UnpairedMarks {
  // With the number of its paragraph.
  const running = runningText(plan)
  const read = running.flatMap((passage, number) => {
    if ((passage.textWords.signs & textSign.paired) === 0) return []
    const {opened, closed, turned} = unpaired(passage.value)
    const count = opened.length + closed.length + turned.length
    return count > 0 && count <= mostOfParagraph ? [{number, passage, opened, closed, turned}] : []
  })
  const left: (PlacedMark & {opens: boolean})[] = []
  const open = new OpenMarks()
  /** Those that open a paragraph, and look as if they closed one. */
  const turnedOver: (PlacedMark & {isSure: boolean})[] = []
  for (const {number, passage, opened, closed} of read) {
    const placed = (mark: PairedMark): PlacedMark => ({...mark, passage, right: partnerOf(mark)})
    for (const mark of closed) {
      // The “a)” of a later point closes nothing.
      if (mark.isListMark) continue
      const opener = open.openerOf({...placed(mark), number})
      if (opener) open.close(opener)
      else if (mark.sign === '”' && opensParagraph(placed(mark))) {
        open.add({...placed(mark), number})
        turnedOver.push({...placed(mark), right: '“', isSure: false})
      } else if (mark.mayBeInch !== true) left.push({...placed(mark), opens: false})
    }
    for (const mark of opened) {
      const one = {...placed(mark), number}
      // A straight mark is the same at both ends.
      const before = mark.sign === straight && isLast(one) ? open.openerOf(one) : undefined
      // A provision from its number to its end may be opened by one kind and closed by the other.
      if (before && (before.sign === straight || isFirst(before))) open.close(before)
      else open.add(one)
    }
  }
  const stillOpen = open.all()
  const inTables: ClosedInTables = stillOpen.length > 0 ? closedInTables(plan) : new Map()
  // The last first: the nearest table is its.
  for (const mark of stillOpen.toReversed()) {
    if (isClosedIn(inTables, mark)) continue
    // It is told already, as one that is turned.
    if (mark.sign === '”') continue
    if (!isFirst(mark) || !begins(running[mark.number + 1], mark.sign))
      left.push({...mark, opens: mark.sign !== straight || !isLast(mark)})
  }
  const inside = read.flatMap(({passage, turned}) => turned.map(mark => ({...mark, passage})))
  return {
    left: hasPartedNotes(plan, running) ? left.filter(isSure) : left,
    turned: [...inside, ...turnedOver]
  }
}

/** In a PDF a note may go on at the foot of the next page, so that what it quotes is parted. */
function hasPartedNotes({source}: Plan, running: readonly Passage[]): boolean {
  return source.format === 'pdf' && running.some(({value}) => isNoteLine(value))
}

/** No quotation mark that a provision begins or ends with. */
function isSure(mark: PlacedMark & {readonly opens: boolean}): boolean {
  return familyOf(mark) !== 'quote' || !(mark.opens ? isFirst(mark) : isLast(mark))
}

/** “”5. Sửa đổi …”: nothing stands before it, and a word right behind it. */
function opensParagraph({passage: {value}, at}: PlacedMark): boolean {
  return at === 0 && isWordUnit(value[1])
}

/** A mark that no later one has closed, with the number of its paragraph. */
type OpenMark = PlacedMark & {readonly number: number}

const straight = '"'

/** How many marks of cells close what stands before the table: by their family and the number of the paragraph above it. */
type ClosedInTables = Map<string, number>

const placeOf = (mark: PairedMark, number: number) => `${familyOf(mark)} ${number}`

/** “4. … như sau: “Bảng lương | … | 0,15” |”: what is quoted may end with a table. */
function closedInTables(plan: Plan): ClosedInTables {
  const running = new Set(runningText(plan))
  const found: ClosedInTables = new Map()
  let number = -1
  for (const {passage} of everyPassage(plan)) {
    if (running.has(passage)) number++
    else if ((passage.textWords.signs & textSign.paired) !== 0) {
      const {opened, closed} = unpaired(passage.value)
      const straightOnes = opened.filter(({sign, at}) => sign === straight && isLast({passage, at}))
      for (const mark of [...closed, ...straightOnes]) {
        const place = placeOf(mark, number)
        found.set(place, (found.get(place) ?? 0) + 1)
      }
    }
  }
  return found
}

/** Takes the mark of the nearest table below that closes this one; each closes one. */
function isClosedIn(inTables: ClosedInTables, mark: OpenMark): boolean {
  if (inTables.size === 0) return false
  for (let number = mark.number; number <= mark.number + paragraphs; number++) {
    const place = placeOf(mark, number)
    const left = inTables.get(place) ?? 0
    if (left === 0) continue
    inTables.set(place, left - 1)
    return true
  }
  return false
}

/** The marks that no later one has closed, and which of them a mark may close. */
class OpenMarks {
  readonly #open = new Set<OpenMark>()
  /** In their order; those that were closed meanwhile are dropped when they come to the end. */
  readonly #ofFamily = new Map<string, {readonly any: OpenMark[]; readonly first: OpenMark[]}>()

  add(mark: OpenMark): void {
    const family = familyOf(mark)
    let known = this.#ofFamily.get(family)
    if (!known) this.#ofFamily.set(family, (known = {any: [], first: []}))
    known.any.push(mark)
    if (isFirst(mark)) known.first.push(mark)
    this.#open.add(mark)
  }

  close(mark: OpenMark): void {
    this.#open.delete(mark)
  }

  /** The last one that this may close, which stands in a later paragraph. */
  openerOf(closer: OpenMark): OpenMark | undefined {
    const known = this.#ofFamily.get(familyOf(closer))
    const last = known && this.#lastOf(known.any)
    if (last && closer.number - last.number <= paragraphs) return last
    return known && isLast(closer) ? this.#lastOf(known.first) : undefined
  }

  /** In the order of the text. */
  all(): OpenMark[] {
    return [...this.#open]
  }

  #lastOf(marks: OpenMark[]): OpenMark | undefined {
    for (let last = marks.at(-1); last && !this.#open.has(last); last = marks.at(-1)) marks.pop()
    return marks.at(-1)
  }
}

/** “2. Điểm b được sửa đổi: …”: whole provisions are quoted from their number to their end, however long they are. */
function isFirst({at}: PlacedMark): boolean {
  return at === 0
}

/** A quotation of several paragraphs may be opened anew with each of them, and is closed with the last. */
function begins(next: Passage | undefined, sign: string): boolean {
  return sign !== straight && next?.value.startsWith(sign) === true
}

/** No word stands behind it in its paragraph. */
function isLast({passage: {value}, at}: Pick<PlacedMark, 'passage' | 'at'>): boolean {
  return withoutEnd(value, '.,;:”" ').length <= at
}

function partnerOf({sign}: PairedMark): string {
  return partners[sign] ?? sign
}

const partners: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '“': '”',
  '”': '“',
  '„': '”',
  '‟': '”',
  '«': '»',
  '»': '«'
}

/** Two words on the side that the mark belongs to. */
export function wordsBeside({value}: Passage, at: number, opens: boolean): string {
  const near = opens ? value.slice(at + 1, at + 60) : value.slice(Math.max(0, at - 60), at)
  const words = near.trim().split(' ')
  return withoutEnd((opens ? words.slice(0, 2) : words.slice(-2)).join(' '), ',;:.')
}
