import type {Directive} from '../../document/directive.js'
import {childrenOf, type XmlElement} from '../../office/xml.js'
import {type CommentDirectives, directivesInComment, TiedDirectives} from '../office/comment-directives.js'
import type {Placed} from '../office/text-writer.js'
import {plain} from './plain.js'

/** Where a comment begins or, where it is tied to more than a place, ends. */
export interface AnnotationMark {
  /** Empty for one that ends where it begins. */
  readonly name: string
  /** Undefined at its end. */
  readonly said: CommentDirectives | undefined
}

export function annotationMark(annotation: XmlElement): AnnotationMark {
  const paragraphs = childrenOf(annotation, 'text:p').map(plain)
  return {name: annotation.attributes['office:name'] ?? '', said: directivesInComment(paragraphs)}
}

export function annotationEnd(end: XmlElement): AnnotationMark {
  return {name: end.attributes['office:name'] ?? '', said: undefined}
}

/** How many comments are left to be settled, and what the others say to this program. */
export function annotationsOf(
  placed: readonly Placed<{readonly marks: readonly AnnotationMark[]}>[],
  text: string
): {readonly open: number; readonly directives: readonly Directive[]} {
  const ends = new Map<string, number>()
  for (const {paragraph, end} of placed)
    for (const {name, said} of paragraph.marks) if (!said && name !== '') ends.set(name, end)
  const tied = new TiedDirectives(text)
  let open = 0
  const directives: Directive[] = []
  for (const {paragraph, start, end} of placed)
    for (const {name, said} of paragraph.marks) {
      if (!said) continue
      if (!said.isAll) open++
      directives.push(...tied.of(said, {start, end: Math.max(end, ends.get(name) ?? end)}))
    }
  return {open, directives}
}
