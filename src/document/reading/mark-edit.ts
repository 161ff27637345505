import type {Fix} from '../../diagnostic/fix.js'
import type {Passage, Span} from '../../vietnamese/passage.js'

/** The last word of a line with the mark that it should have. */
export interface MarkEdit {
  readonly right: string
  /** That word, and what stands for the mark. */
  readonly span: Span
  /** The mark alone. */
  readonly fix: Fix
}

/**
 * A mark at the end of a line, where another stands, or none.
 *
 * @param at an index into the passage, where the mark belongs; `other` units stand there
 */
export function markEdit(
  {passage, at, other}: {readonly passage: Passage; readonly at: number; readonly other: number},
  mark: string
): MarkEdit {
  const from = passage.textWords.start(passage.textWords.length - 1)
  const end = passage.endOf(at - 1)
  const place = other > 0 ? passage.span(at, at + other) : {start: end, end}
  return {
    right: `${passage.value.slice(from, at)}${mark}`,
    span: passage.span(from, passage.length),
    fix: {...place, text: mark}
  }
}
