import {ruleLabels} from '../../diagnostic/rule-label.js'
import type {WordPackage} from '../../office/word-package.js'
import {childrenOf, isOn, type XmlElement} from '../../office/xml.js'
import {withoutBlanks} from '../../vietnamese/letters.js'
import {isOwn} from './author.js'
import {type OwnParagraphs, ownParagraphs} from './own-paragraphs.js'
import {type Edit, splice} from './splice.js'

/** The last line of a comment of ours. */
function isRuleLine(text: string): boolean {
  return Object.values(ruleLabels).some(label => {
    const rule = text.startsWith(`${label}: `) ? text.slice(label.length + 2) : ''
    return rule !== '' && rule === withoutBlanks(rule)
  })
}

/**
 * The parts of a Word file without what was written by us before: its comments, with their marks, and its changes as
 * if they were refused. A comment that somebody answered, wrote on, or marked as done is theirs too, and stays.
 *
 * @returns the parts that differ, by name
 */
export function withoutOwnMarks(opened: WordPackage): Map<string, string> {
  const changed = new Map<string, string>()
  const part = opened.partOf('comments')
  const own = new Set<string>()
  if (part !== undefined) {
    const edits: Edit[] = []
    for (const comment of ownComments(opened)) {
      if (isKept(comment, opened)) continue
      own.add(comment.attributes['w:id'] ?? '')
      edits.push({start: comment.place.start, end: comment.place.end, text: ''})
    }
    const source = opened.source(part)
    if (source !== undefined && edits.length > 0) changed.set(part, splice(source, edits))
  }
  const body = opened.xml(opened.main)
  const source = opened.source(opened.main)
  if (!body || source === undefined) return changed
  const edits = marksIn(body, source, own, ownParagraphs(body))
  if (edits.length > 0) changed.set(opened.main, splice(source, edits))
  return changed
}

/** Whether there are comments of an earlier run, also those that stay. */
export function hasOwnComments(opened: WordPackage): boolean {
  return ownComments(opened).length > 0
}

/** A comment of ours that stays: what it says, and where in the document’s source it begins. */
export interface KeptComment {
  readonly lines: readonly string[]
  readonly at: number
}

export function keptComments(opened: WordPackage): KeptComment[] {
  const kept = ownComments(opened).filter(comment => isKept(comment, opened))
  if (kept.length === 0) return []
  const starts = startsIn(opened.xml(opened.main))
  return kept.map(comment => ({
    lines: childrenOf(comment, 'w:p').map(textOf),
    at: starts.get(comment.attributes['w:id'] ?? '') ?? 0
  }))
}

/** Where each comment begins, by its id. */
function startsIn(root: XmlElement | undefined): Map<string, number> {
  const starts = new Map<string, number>()
  const stack = root ? [root] : []
  for (let one = stack.pop(); one; one = stack.pop()) {
    if (one.name === 'w:commentRangeStart') starts.set(one.attributes['w:id'] ?? '', one.place.start)
    stack.push(...one.children)
  }
  return starts
}

function ownComments(opened: WordPackage): XmlElement[] {
  return childrenOf(opened.ofType('comments'), 'w:comment').filter(isOwn)
}

/** Somebody wrote on below our last line; or Word notes answers and what is done in a part of its own, by the ids of the comments’ paragraphs. */
function isKept(comment: XmlElement, opened: WordPackage): boolean {
  const last = childrenOf(comment, 'w:p').at(-1)
  if (last && !isRuleLine(textOf(last).trim())) return true
  const paragraphs = new Set(childrenOf(comment, 'w:p').flatMap(one => one.attributes['w14:paraId'] ?? []))
  return childrenOf(opened.ofType('commentsExtended'), 'w15:commentEx').some(
    ({attributes}) =>
      paragraphs.has(attributes['w15:paraIdParent'] ?? '') ||
      (paragraphs.has(attributes['w15:paraId'] ?? '') && isOn(attributes['w15:done']))
  )
}

const marks = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])

/**
 * Every mark of these comments, and every change by us. What others left inside of a change (a comment, a bookmark)
 * stays where it stands.
 *
 * @param paragraphs those that we put in
 */
function marksIn(
  root: XmlElement,
  source: string,
  comments: ReadonlySet<string>,
  paragraphs: OwnParagraphs
): Edit[] {
  const edits: Edit[] = []
  const without = (start: number, end: number, text = '') => edits.push({start, end, text})
  const isMark = ({name, attributes}: XmlElement) => marks.has(name) && comments.has(attributes['w:id'] ?? '')
  const visit = (one: XmlElement, isRefused: boolean): void => {
    const {start, inside, insideEnd, end} = one.place
    if (paragraphs.refused.has(one)) {
      without(start, end)
      return
    }
    const isRun = one.name === 'w:r'
    if (isMark(one) || (isRun && (isOnly(one, isMark) || (isRefused && holdsText(one))))) {
      without(start, end)
      return
    }
    const isInsertion = one.name === 'w:ins' && isOwn(one) && !paragraphs.kept.has(one)
    const isDeletion = one.name === 'w:del' && isOwn(one) && !paragraphs.kept.has(one)
    if (isInsertion || isDeletion) {
      without(start, inside)
      if (end > inside) without(insideEnd, end)
    }
    for (const child of one.children) {
      if (isDeletion) shown(child)
      visit(child, isRefused || isInsertion)
    }
  }
  /** What was deleted, as it stood before. */
  const shown = (one: XmlElement): void => {
    if (one.name === 'w:delText') {
      const {start, inside, insideEnd, end} = one.place
      without(start, inside, source.slice(start, inside).replace('delText', 't'))
      if (end > inside) without(insideEnd, end, source.slice(insideEnd, end).replace('delText', 't'))
    } else one.children.forEach(shown)
  }
  visit(root, false)
  return edits
}

function isOnly(run: XmlElement, isMark: (element: XmlElement) => boolean): boolean {
  const inside = contentOf(run)
  return inside.length > 0 && inside.every(isMark)
}

function holdsText(run: XmlElement): boolean {
  return contentOf(run).some(({name}) => name === 'w:t' || name === 'w:delText')
}

function contentOf(run: XmlElement): XmlElement[] {
  return run.children.filter(({name}) => name !== 'w:rPr')
}

/** The words of an element, without its marks. */
function textOf(element: XmlElement): string {
  let text = ''
  const stack = [element]
  for (let one = stack.pop(); one; one = stack.pop()) {
    if (one.name === 'w:t') text += one.text
    stack.push(...[...one.children].reverse())
  }
  return text
}
