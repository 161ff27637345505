import type {WordPackage} from '../../office/word-package.js'
import {childrenOf, type XmlElement} from '../../office/xml.js'
import {type Edit, splice} from './splice.js'

/** Who comments and changes are by. */
export const author = 'cchclint'

/**
 * The parts of a Word file without what was written by us before: its comments, with their marks, and its changes as
 * if they were refused. A comment that somebody answered, or marked as done, is theirs too, and stays.
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
    if (edits.length > 0) changed.set(part, splice(opened.source(part)!, edits))
  }
  const body = opened.xml(opened.main)
  const edits = body ? marksIn(body, opened.source(opened.main)!, own) : []
  if (edits.length > 0) changed.set(opened.main, splice(opened.source(opened.main)!, edits))
  return changed
}

/** What comments of ours say that stay, each as often as it stands there. */
export function keptComments(opened: WordPackage): string[][] {
  return ownComments(opened)
    .filter(comment => isKept(comment, opened))
    .map(comment => childrenOf(comment, 'w:p').map(textOf))
}

function ownComments(opened: WordPackage): XmlElement[] {
  return childrenOf(opened.ofType('comments'), 'w:comment').filter(isOwn)
}

function isOwn({attributes}: XmlElement): boolean {
  return attributes['w:author'] === author
}

/** Word notes answers and what is done in a part of its own, by the ids of the comments’ paragraphs. */
function isKept(comment: XmlElement, opened: WordPackage): boolean {
  const paragraphs = new Set(childrenOf(comment, 'w:p').flatMap(one => one.attributes['w14:paraId'] ?? []))
  return childrenOf(opened.ofType('commentsExtended'), 'w15:commentEx').some(
    ({attributes}) =>
      paragraphs.has(attributes['w15:paraIdParent'] ?? '') ||
      (paragraphs.has(attributes['w15:paraId'] ?? '') && /^(?:1|true|on)$/.test(attributes['w15:done'] ?? ''))
  )
}

const marks = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])

/** Every mark of these comments, and every change by us. */
function marksIn(root: XmlElement, source: string, comments: ReadonlySet<string>): Edit[] {
  const edits: Edit[] = []
  const stack: XmlElement[] = [root]
  const without = ({place: {start, end}}: XmlElement) => edits.push({start, end, text: ''})
  while (stack.length > 0) {
    const one = stack.pop()!
    const isMark = (element: XmlElement) =>
      marks.has(element.name) && comments.has(element.attributes['w:id'] ?? '')
    if (isMark(one) || (one.name === 'w:r' && isOnly(one, isMark))) without(one)
    else if (one.name === 'w:ins' && isOwn(one)) without(one)
    else if (one.name === 'w:del' && isOwn(one)) edits.push(refused(one, source))
    else stack.push(...one.children)
  }
  return edits
}

function isOnly(run: XmlElement, isMark: (element: XmlElement) => boolean): boolean {
  const inside = run.children.filter(({name}) => name !== 'w:rPr')
  return inside.length > 0 && inside.every(isMark)
}

/** What was deleted, as it stood before. */
function refused({place: {start, inside, insideEnd, end}}: XmlElement, source: string): Edit {
  const text = source.slice(inside, insideEnd).replace(/(<\/?(?:[^\s:<>/]+:)?)delText(?=[\s>/])/g, '$1t')
  return {start, end, text}
}

/** The words of an element, without its marks. */
function textOf(element: XmlElement): string {
  let text = ''
  const stack = [element]
  while (stack.length > 0) {
    const one = stack.pop()!
    if (one.name === 'w:t') text += one.text
    stack.push(...[...one.children].reverse())
  }
  return text
}
