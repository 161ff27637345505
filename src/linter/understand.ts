import type {Plan} from '../document/plan.js'
import {readPlan} from '../document/read-plan.js'
import type {Span} from '../vietnamese/passage.js'
import {formatOf} from '../engine/formats.js'
import {readTextAs} from '../engine/read-source.js'
import type {Linter} from './linter.js'
import type {Prepared} from './preparation.js'

/** A text document as a plan, and what it was understood by. */
export interface Understood {
  readonly plan: Plan
  readonly prepared: Prepared
  /** Where something of the plan stands in the text as it is written, with the comments that were left out. */
  written(span: Span): Span
  /** The place in the plan of a place in that text. */
  read(offset: number): number
}

/**
 * A text document, for who shows what it is made of: its sections, what it cites.
 *
 * @param text of a text format, without a byte order mark
 * @throws {Fault} for a configuration or a pack that is wrong, and for a text that is too long
 */
export async function understand(linter: Linter, text: string, path: string): Promise<Understood> {
  const prepared = await linter.prepared(path)
  const {knowledge, settingsOf} = prepared
  const source = await readTextAs(formatOf(path) ?? 'text', path, text, knowledge.vocabulary.words)
  const {written: cuts} = source
  return {
    plan: readPlan(source, knowledge.vocabulary, knowledge, settingsOf(path).options),
    prepared,
    written: span => cuts?.span(span) ?? span,
    read: offset => cuts?.placeOf(offset) ?? offset
  }
}
