import {once, onceByName, onceOfBoth} from '../../base/once.js'
import {hasWordUnit} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {PassageWords, WordHit} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import type {Content, Plan, Section, Table, Text} from '../plan.js'
import type {PhraseReader} from '../vocabulary.js'

/** What a part of a heading serves: the id of a row of the table “headings”. */
export interface HeadingPart {
  readonly id: string
  /** The heading begins with it. */
  readonly isFirst: boolean
}

/**
 * What a heading serves, part by part: “II. ĐỐI TƯỢNG, NỘI DUNG VÀ HÌNH THỨC TUYÊN TRUYỀN” serves three, “Đổi mới nội
 * dung” none. A line that has neither number nor markup must be hardly more than these words: “Kinh phí thực hiện: …”.
 */
export const partsOfHeading = onceOfBoth((section: Section, phrases: PhraseReader): readonly HeadingPart[] =>
  meaningsOf(section, phrases).filter(({id}) => !id.startsWith(perhaps))
)

/** Whether a heading may be about this item, though it does not say so plainly. */
export function mayServe(section: Section, item: string, phrases: PhraseReader): boolean {
  return meaningsOf(section, phrases).some(({id}) => id === `${perhaps}${item}`)
}

/** The same with what a heading may serve, as “perhaps-content”. */
const meaningsOf = onceOfBoth((section: Section, phrases: PhraseReader): readonly Part[] =>
  meaningsAs(section.headedBy, section, phrases)
)

function meaningsAs(
  headedBy: Section['headedBy'],
  {label, rest}: Section,
  phrases: PhraseReader
): readonly Part[] {
  if (!headedBy || label.length === 0) return []
  const {parts, length} = partsOfLabel(label, phrases)
  if (headedBy !== 'plain' || parts.length === 0) return parts
  const most = rest.length > 0 ? 2 : 4
  return parts.filter(({id, isFirst, to}) => isFirst && length - to <= most && !id.startsWith(perhaps))
}

/** What the words of a label serve, wherever it stands, and how many tokens it has. */
const partsOfLabel = onceOfBoth(
  (label: Passage, phrases: PhraseReader): {readonly parts: readonly Part[]; readonly length: number} => {
    const words = phrases.wordsOfHeading(label)
    const misread = phrases.isLegible ? asWritten : misreadIn(words, label, phrases)
    // What may mean a part says so at its head: “2. Phòng Kế hoạch - Tài chính” is no part on money.
    const parts = partsIn(words, misread).filter(
      ({id, isFirst}) => id !== none && (isFirst || !id.startsWith(perhaps))
    )
    return {parts, length: words.length}
  }
)

/** Of a text that can be read nothing is taken for misread. */
const asWritten: ReadonlyMap<number, WordHit[]> = new Map()

interface Part extends HeadingPart {
  /** The token behind its words. */
  readonly to: number
}

/** The id of what is no name of a part, though it begins like one. */
const none = 'none'
const wholePart = 'whole-'
/** The id of words that may mean a part, as “perhaps-content”: a person must look. */
const perhaps = 'perhaps-'

/** The ids of what a text names at its head as a heading would, plainly. */
export function itemsNamed(words: PassageWords): string[] {
  return partsIn(words, asWritten).flatMap(({id, isFirst, to}) =>
    isFirst &&
    id !== none &&
    !id.startsWith(perhaps) &&
    !id.startsWith('annex-') &&
    words.length - to <= mostBehind
      ? [id]
      : []
  )
}

/** So many words may stand behind those that name a part: “Nội dung tuyên truyền trọng tâm năm 2026”. */
const mostBehind = 10

/** Whether a text names somebody who is told to do something: “Yêu cầu các cơ quan nghiêm túc thực hiện”. */
export function tellsSomebody(words: PassageWords): boolean {
  const first = words.allAt(0, 'headings')
  return first.some(({id}) => id === none) && words.idAt(0, 'heading-words') === 'order'
}

/** Token → what begins there in machine-read text, though its letters may be misread. */
function misreadIn(words: PassageWords, label: Passage, phrases: PhraseReader): Map<number, WordHit[]> {
  const found = new Map<number, WordHit[]>()
  for (const {value: id, start, end} of phrases.misread('headings', label)) {
    const from = words.tokenAt(start)
    if (from < 0) continue
    let to = from + 1
    while (to < words.length && words.start(to) < end) to++
    found.set(from, [...(found.get(from) ?? []), {id, from, to}])
  }
  return found
}

function partsIn(words: PassageWords, misread: ReadonlyMap<number, WordHit[]>): Part[] {
  const parts: Part[] = []
  if (misread.size === 0 && !words.mentions('headings')) return parts
  /** A part may begin here. */
  let opens = true
  let isHead = true
  let i = 0
  while (i < words.length) {
    if (isSign(words, i) || isDashed(words, i)) opens = true
    const written = words.allAt(i, 'headings')
    const hits = written.length > 0 ? written : (misread.get(i) ?? [])
    const [first] = hits
    const between = first ? undefined : betweenAt(words, i, isHead)
    if (first) {
      if (opens) for (const {id, to} of hits) add(parts, id, to, isHead, words)
      opens = words.idAt(i, 'heading-words') === 'beside'
      i = first.to
    } else if (between) {
      if (between.id === 'join') opens = true
      i = between.to
    } else {
      if (!isSign(words, i)) opens = false
      i++
    }
    if (between === undefined || between.id === 'join') isHead = false
  }
  return parts
}

function add(parts: Part[], id: string, to: number, isFirst: boolean, words: PassageWords): void {
  const mustBeWhole = id.startsWith(wholePart) || id.startsWith(perhaps)
  if (mustBeWhole && !isWhole(words, to)) return
  parts.push({id: id.startsWith(wholePart) ? id.slice(wholePart.length) : id, isFirst, to})
}

/** Behind a whole part the heading ends, or another part follows that serves something. */
function isWhole(words: PassageWords, to: number): boolean {
  const tail = words.at(to, 'heading-words')
  const end = tail?.id === 'tail' ? tail.to : to
  let i = words.is(end, sign.open) ? words.behindBracket(end) : end
  if (i >= words.length) return true
  if (!isSign(words, i) && !isDashed(words, i) && betweenAt(words, i, false)?.id !== 'join') return false
  while (isSign(words, i)) i++
  for (let between = betweenAt(words, i, false); between; between = betweenAt(words, i, false)) i = between.to
  return i >= words.length || words.allAt(i, 'headings').some(({id}) => id !== none)
}

/**
 * Whether a part of a heading may begin at a token: at its head, behind a sign, a dash or “và”, or behind words that may
 * stand there before those of a part (“Mục đích, {các} yêu cầu”, “{Xác định} nội dung”).
 */
export function opensPart(words: PassageWords, i: number): boolean {
  for (;;) {
    if (i === 0 || isSign(words, i - 1) || isDashed(words, i)) return true
    const before = words.endingAt(i, 'heading-words')
    if (before?.id === 'join') return true
    if (before?.id === 'opening-lead') return before.from === 0
    if (before?.id !== 'lead') return false
    i = before.from
  }
}

/** Words that may stand before those of a part, or between two parts. */
function betweenAt(words: PassageWords, i: number, isHead: boolean): WordHit | undefined {
  const hit = words.at(i, 'heading-words')
  if (hit?.id === 'join' || hit?.id === 'lead') return hit
  return hit?.id === 'opening-lead' && isHead ? hit : undefined
}

function isSign(words: PassageWords, i: number): boolean {
  return (
    words.is(i, sign.comma) ||
    words.is(i, sign.semicolon) ||
    words.is(i, sign.colon) ||
    words.is(i, sign.stop) ||
    words.is(i, sign.slash)
  )
}

function isDashed(words: PassageWords, i: number): boolean {
  return i > 0 && (words.isDashed(i) || words.isJoined(i))
}

/** Whether a section says something: more than dots, blanks, “…” or “(Đang cập nhật)”. */
export const hasText = onceOfBoth(
  (section: Section, phrases: PhraseReader): boolean =>
    isWritten(section.rest, phrases) || section.children.some(child => isWrittenNode(child, phrases))
)

/** “2. Giao các phòng thực hiện các việc sau:” has its list below it, whatever numbers that list bears. */
export function isAnnouncement({passage}: Section, phrases: PhraseReader): boolean {
  if (!passage.value.endsWith(':')) return false
  const words = phrases.words(passage)
  return words.endingAt(words.length - 1, 'heading-words')?.id === 'announces'
}

function isWrittenNode(node: Section | Text | Table, phrases: PhraseReader): boolean {
  if (node.type === 'text') return isWritten(node.passage, phrases)
  if (node.type === 'table') return true
  const {label, marker, passage} = node
  if (node.headedBy !== undefined && label.length > 0 && hasLetters(label)) return true
  return isWritten(passage.slice(marker?.end ?? 0), phrases) || hasText(node, phrases)
}

/** Nobody writes more than this in place of a text that is still to come. */
const longestPlaceholder = 60

function isWritten(passage: Passage, phrases: PhraseReader): boolean {
  if (!hasLetters(passage)) return false
  if (passage.length > longestPlaceholder) return true
  const words = phrases.words(passage)
  let i = 0
  while (i < words.length && !words.isWord(i)) i++
  const hit = words.at(i, 'heading-words')
  if (hit?.id !== 'unfilled') return true
  // “(Bổ sung sau khi có ý kiến của Sở)” is no text of the plan.
  if (i > 0 && words.is(i - 1, sign.open) && words.behindBracket(i - 1) >= words.length) return false
  for (let k = hit.to; k < words.length; k++) if (words.isWord(k)) return true
  return false
}

function hasLetters({value}: Passage): boolean {
  return hasWordUnit(value)
}

/**
 * The sections whose heading serves this item, the best evidence first: those that begin with it, each kind from the
 * outermost on; then annexes that bear such a name.
 */
export const sectionsServing = onceByName((plan: Plan, item: string): readonly Section[] => {
  const serving = servingIn(plan).get(item) ?? []
  const inAnnexes = servingInAnnexes(plan).get(`annex-${item}`) ?? []
  const first = serving.filter(({isFirst}) => isFirst)
  const later = serving.filter(({isFirst}) => !isFirst)
  return [first, later, inAnnexes].flatMap(outermostFirst)
})

/**
 * The sections that may be about this item, though their heading does not say so plainly (“Cách làm”), or it is the label of
 * a bullet, which may be of one activity (“- Kinh phí: 5 triệu đồng”).
 */
export const sectionsPerhapsServing = onceByName((plan: Plan, item: string): readonly Section[] => {
  const bullets = placedIn(plan.sections).filter(({section}) =>
    labelledBullet(section, plan.phrases).includes(item)
  )
  const told = item === 'implementation' ? toldElsewhere(plan) : []
  return [...sectionsServing(plan, `${perhaps}${item}`), ...told, ...outermostFirst(bullets)]
})

/** Where agencies are told what to do below a heading that serves nothing: “Công việc của các ngành”. */
function toldElsewhere({implementation, phrases}: Plan): Section[] {
  return implementation.filter(section => partsOfHeading(section, phrases).length === 0)
}

/** What the label of a bullet names: “* Mục đích: …”. */
const labelledBullet = onceOfBoth((section: Section, phrases: PhraseReader): readonly string[] => {
  const {headedBy, marker, label, rest, passage} = section
  const isLabel = headedBy === undefined && marker !== undefined && label.length > 0
  if (!isLabel || (rest.length === 0 && !passage.value.endsWith(':'))) return []
  return meaningsAs('plain', section, phrases).flatMap(({id}) => (id.startsWith(perhaps) ? [] : [id]))
})

/** The outermost section that serves this item, and the first of these: where what is missing in it belongs. */
export const outermostServing = onceByName(
  (plan: Plan, item: string): Section | undefined => outermostFirst(servingIn(plan).get(item) ?? [])[0]
)

interface Placed {
  readonly section: Section
  readonly depth: number
}

/** A section that serves an item, with whether its heading begins with it. */
interface Serving extends Placed {
  readonly isFirst: boolean
}

/** Item, or “perhaps-” and an item → the sections that serve it, in the order of the text. */
const servingIn = once((plan: Plan) => serving(plan.sections, plan.phrases))
const servingInAnnexes = once((plan: Plan) => serving(plan.annexes, plan.phrases))

function serving(nodes: readonly Content[], phrases: PhraseReader): ReadonlyMap<string, readonly Serving[]> {
  const found = new Map<string, Serving[]>()
  for (const {section, depth} of placedIn(nodes))
    for (const {id, isFirst} of meaningsOf(section, phrases)) {
      const known = found.get(id)
      if (!known) found.set(id, [{section, depth, isFirst}])
      else if (known.at(-1)?.section !== section) known.push({section, depth, isFirst})
    }
  return found
}

/** The sections below these nodes, each with how deep it lies. */
const placedIn = once((nodes: readonly Content[]): readonly Placed[] => {
  const found: Placed[] = []
  const visit = (children: readonly Content[], depth: number): void => {
    for (const section of children) {
      if (section.type !== 'section') continue
      found.push({section, depth})
      visit(section.children, depth + 1)
    }
  }
  visit(nodes, 0)
  return found
})

function outermostFirst(placed: readonly Placed[]): Section[] {
  return [...placed].sort((a, b) => a.depth - b.depth).map(({section}) => section)
}
