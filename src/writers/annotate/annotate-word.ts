import type {Fix} from '../../diagnostic/fix.js'
import type {AnchoredParagraph} from '../../office/anchor.js'
import type {WordPackage} from '../../office/word-package.js'
import type {XmlElement} from '../../office/xml.js'
import type {Span} from '../../vietnamese/passage.js'
import {anchorOf} from './anchor-of.js'
import {partsWithComments, type WordComment} from './comments-part.js'
import {RunCuts} from './cut-runs.js'
import {keptComments} from './own-marks.js'
import {splice} from './splice.js'
import {trackedChange} from './tracked-change.js'

/** What is to be said at a place of the text, and the changes to be proposed there, all or none. */
export interface Remark extends Span {
  readonly lines: readonly string[]
  readonly fixes?: readonly Fix[]
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
 */
export function annotateWord(
  opened: WordPackage,
  paragraphs: readonly AnchoredParagraph[],
  remarks: readonly Remark[],
  date: string,
  sourceOf: (part: string) => string | undefined
): Annotated {
  const source = opened.source(opened.main)!
  const root = opened.xml(opened.main)!
  const cuts = new RunCuts(source)
  const kept = new Kept(keptComments(opened))
  let id = highestId([root, opened.ofType('comments')])
  const comments: WordComment[] = []
  let changes = 0
  let changedTo = -1
  for (const remark of [...remarks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const {fixes = [], lines} = remark
    const anchor = kept.takes(lines) ? undefined : anchorOf(remark, paragraphs, source)
    if (anchor) {
      comments.push({id: ++id, lines})
      const [start, end] = [`<w:commentRangeStart w:id="${id}"/>`, endMark(id)]
      if ('offset' in anchor) cuts.at(anchor.offset, start + end)
      else {
        cuts.start(anchor.from, start)
        cuts.end(anchor.to, end)
      }
    }
    const tracked = fixes.map(fix => trackedChange(fix, paragraphs, source))
    if (fixes.length === 0 || fixes[0]!.start < changedTo || tracked.includes(undefined)) continue
    for (const change of tracked) change!.write(cuts, () => ++id, date)
    changes++
    const last = fixes.at(-1)!
    changedTo = Math.max(last.end, last.start + 1)
  }
  const parts = new Map<string, string>()
  const edits = cuts.edits()
  if (edits.length > 0) parts.set(opened.main, splice(source, edits))
  if (comments.length > 0)
    for (const [part, text] of partsWithComments(comments, date, opened, sourceOf, namespaceOf(source, root)))
      parts.set(part, text)
  return {parts, comments: comments.length, changes}
}

function endMark(id: number): string {
  return `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
}

/** Comments and changes are numbered together, above all that there are. */
function highestId(roots: readonly (XmlElement | undefined)[]): number {
  let most = 0
  const stack = roots.filter(root => root !== undefined)
  while (stack.length > 0) {
    const one = stack.pop()!
    const id = Number(one.attributes['w:id'] ?? 0)
    if (Number.isSafeInteger(id) && id < 1 << 30) most = Math.max(most, id)
    stack.push(...one.children)
  }
  return most
}

/** The namespace that the prefix “w” stands for. */
function namespaceOf(source: string, {place}: XmlElement): string {
  return /\sxmlns:w=["']([^"']+)["']/.exec(source.slice(place.start, place.inside))?.[1] ?? ''
}

/** Comments of ours that stayed are not written a second time. */
class Kept {
  readonly #counts = new Map<string, number>()

  constructor(comments: readonly (readonly string[])[]) {
    for (const lines of comments) this.#add(lines, 1)
  }

  takes(lines: readonly string[]): boolean {
    if ((this.#counts.get(keyOf(lines)) ?? 0) === 0) return false
    this.#add(lines, -1)
    return true
  }

  #add(lines: readonly string[], by: number): void {
    this.#counts.set(keyOf(lines), (this.#counts.get(keyOf(lines)) ?? 0) + by)
  }
}

function keyOf(lines: readonly string[]): string {
  return lines.map(line => line.trim()).join('\n')
}
