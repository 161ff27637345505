import {there} from '../../base/there.js'
import type {Fix} from '../../diagnostic/fix.js'
import type {AnchoredParagraph} from '../../office/anchor.js'
import type {WordPackage} from '../../office/word-package.js'
import type {XmlElement} from '../../office/xml.js'
import type {Span} from '../../vietnamese/passage.js'
import {type Anchor, anchorOf} from './anchor-of.js'
import {partsWithComments, type WordComment} from './comments-part.js'
import {RunCuts} from './cut-runs.js'
import {type KeptComment, keptComments} from './own-marks.js'
import type {Insertion, NewParagraphs} from './new-paragraphs.js'
import {splice} from './splice.js'
import {trackedChange} from './tracked-change.js'

/** What is to be said at a place of the text, and the changes to be proposed there, all or none. */
export interface Remark extends Span {
  /** None where nothing is to be said. */
  readonly lines: readonly string[]
  readonly fixes?: readonly Fix[]
}

/** Paragraphs to be proposed, and changes that go along with them. */
export interface Proposed {
  readonly paragraphs: NewParagraphs
  readonly insertions: readonly Insertion[]
  readonly fixes: readonly Fix[]
}

export interface Annotated {
  /** The parts that differ, by name. */
  readonly parts: ReadonlyMap<string, string>
  readonly comments: number
  /** Remarks whose changes were proposed. */
  readonly changes: number
}

/**
 * A Word document with remarks as comments on their words, and with their fixes as tracked changes.
 *
 * @param paragraphs of the document, in the order of its text
 * @param date ISO, with time
 * @param sourceOf the source of a part
 * @param proposed what is to be put in, of this very main part
 */
export function annotateWord(
  opened: WordPackage,
  paragraphs: readonly AnchoredParagraph[],
  remarks: readonly Remark[],
  date: string,
  sourceOf: (part: string) => string | undefined,
  proposed?: Proposed
): Annotated {
  const source = there(opened.source(opened.main), opened.main)
  const root = there(opened.xml(opened.main), opened.main)
  const cuts = new RunCuts(source)
  const inOrder = [...remarks].sort((a, b) => a.start - b.start || a.end - b.end)
  const anchors = inOrder.map(remark => anchorOf(remark, paragraphs, source))
  const said = keptRemarks(inOrder, anchors, keptComments(opened))
  let commentId = highestCommentId(opened)
  let changeId = highestChangeId(opened)
  const nextId = () => ++changeId
  const comments: WordComment[] = []
  let changes = 0
  let changedTo = -1
  const claimed = proposed?.fixes ?? []
  for (const fix of claimed) trackedChange(fix, paragraphs, source)?.write(cuts, nextId, date)
  for (const [index, remark] of inOrder.entries()) {
    const {fixes = [], lines} = remark
    const anchor = lines.length === 0 || said.has(remark) ? undefined : anchors[index]
    if (anchor) {
      const id = ++commentId
      comments.push({id, lines})
      const [start, end] = [`<w:commentRangeStart w:id="${id}"/>`, endMark(id)]
      if ('offset' in anchor) cuts.at(anchor.offset, start + end)
      else {
        cuts.start(anchor.from, start)
        cuts.end(anchor.to, end)
      }
    }
    const tracked = fixes.flatMap(fix => trackedChange(fix, paragraphs, source) ?? [])
    const [first] = fixes
    const last = fixes.at(-1)
    if (!first || !last || first.start < changedTo || tracked.length < fixes.length) continue
    if (fixes.some(fix => claimed.some(one => one.start < fix.end && fix.start < one.end))) continue
    for (const change of tracked) change.write(cuts, nextId, date)
    changes++
    changedTo = Math.max(last.end, last.start + 1)
  }
  const parts = new Map<string, string>()
  const put = proposed?.paragraphs.edits(proposed.insertions, nextId, date) ?? []
  const edits = [...cuts.edits(nextId), ...put]
  if (edits.length > 0) parts.set(opened.main, splice(source, edits))
  if (comments.length > 0)
    for (const [part, text] of partsWithComments(comments, date, opened, sourceOf, namespaceOf(source, root)))
      parts.set(part, text)
  return {parts, comments: comments.length, changes}
}

function endMark(id: number): string {
  return `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
}

/** Parts that comments, changes and their marks stand in, by the last word of the relationship’s type. */
const marked = new Set(['comments', 'header', 'footer', 'footnotes', 'endnotes'])

/**
 * The highest number that a comment has, or that a mark of one names anywhere: marks outlive their comments, and a new
 * comment of the same number would be theirs.
 */
function highestCommentId(opened: WordPackage): number {
  return highestId(opened, name => name.startsWith('w:comment'))
}

/** The highest number of changes, bookmarks and the like, wherever they stand; comments are numbered by themselves. */
function highestChangeId(opened: WordPackage): number {
  return highestId(opened, name => !name.startsWith('w:comment'))
}

function highestId(opened: WordPackage, isCounted: (name: string) => boolean): number {
  const parts = [opened.main, ...opened.related.filter(({type}) => marked.has(type)).map(({part}) => part)]
  return Math.max(...parts.map(part => highest(opened.xml(part), isCounted)))
}

function highest(root: XmlElement | undefined, isCounted: (name: string) => boolean): number {
  let most = 0
  const stack = root ? [root] : []
  for (let one = stack.pop(); one; one = stack.pop()) {
    const id = isCounted(one.name) ? Number(one.attributes['w:id'] ?? 0) : 0
    if (Number.isSafeInteger(id) && id < 1 << 30) most = Math.max(most, id)
    stack.push(...one.children)
  }
  return most
}

/** The namespace that the prefix “w” stands for. */
function namespaceOf(source: string, {place}: XmlElement): string {
  return /\sxmlns:w=["']([^"']+)["']/.exec(source.slice(place.start, place.inside))?.[1] ?? ''
}

/** The remarks that a comment makes which stayed: of those that say the same, the one that stands nearest to it. */
function keptRemarks(
  remarks: readonly Remark[],
  anchors: readonly (Anchor | undefined)[],
  kept: readonly KeptComment[]
): ReadonlySet<Remark> {
  const said = new Set<Remark>()
  const alike = new Map<string, {remark: Remark; offset: number}[]>()
  if (kept.length > 0)
    for (const [index, remark] of remarks.entries()) {
      const one = {remark, offset: offsetOf(anchors[index])}
      const others = alike.get(keyOf(remark.lines))
      if (others) others.push(one)
      else alike.set(keyOf(remark.lines), [one])
    }
  for (const {lines, at} of kept) {
    const same = (alike.get(keyOf(lines)) ?? []).filter(({remark}) => !said.has(remark))
    const far = ({offset}: {offset: number}) => Math.abs(offset - at)
    const nearest = same.reduce<(typeof same)[0] | undefined>(
      (best, one) => (best && far(best) <= far(one) ? best : one),
      undefined
    )
    if (nearest) said.add(nearest.remark)
  }
  return said
}

/** Where in the source an anchor begins, near enough to tell it from others. */
function offsetOf(anchor: Anchor | undefined): number {
  if (!anchor) return 0
  return 'offset' in anchor ? anchor.offset : anchor.from.source.place.start + anchor.from.at
}

function keyOf(lines: readonly string[]): string {
  return lines.map(line => line.trim()).join('\n')
}
