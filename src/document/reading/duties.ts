import type {Passage} from '../../vietnamese/passage.js'
import type {Closing, Content, Duty, Section} from '../plan.js'
import {tablesIn} from '../walk.js'
import type {AgencyReader} from './agency-words.js'
import {DutyCollector} from './duty-collector.js'
import {fundingSections, implementationSections} from './implementation.js'

export interface DutyParts {
  readonly body: readonly Content[]
  readonly annex: readonly Content[]
  readonly closing: Closing | undefined
}

/**
 * Who is told to do what.
 *
 * In the parts on implementation and funding, and in the closing, by labels and clauses (clause-duties.ts); everywhere in
 * task tables, also those that were flattened into lines (“Cơ quan chủ trì: …”). Being mentioned elsewhere is no duty.
 * What the part on implementation says goes first.
 */
export function readDuties(
  {body, annex, closing}: DutyParts,
  reader: AgencyReader
): {duties: Duty[]; implementation: Section[]} {
  const duties = new DutyCollector(reader)
  const implementation = implementationSections(body, reader)
  for (const part of implementation) duties.readPart(part)
  duties.readRoleLines(body)
  duties.readRoleLines(annex)
  for (const nodes of [body, annex]) for (const table of tablesIn(nodes)) duties.readTable(table)
  for (const part of fundingSections(body, reader)) duties.readPart(part)
  for (const passage of behind(body, implementation)) duties.readParagraph(passage)
  if (closing) duties.readParagraph(closing.passage)
  return {duties: duties.found, implementation}
}

/** Paragraphs of their own below the last part on implementation. */
function behind(body: readonly Content[], parts: readonly Section[]): Passage[] {
  const last = parts.at(-1)
  const at = last ? body.indexOf(last) : -1
  const found: Passage[] = []
  if (at >= 0) for (const node of body.slice(at + 1)) if (node.type === 'text') found.push(node.passage)
  return found
}
