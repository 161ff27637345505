import type {Location, Position} from 'vscode-languageserver/node.js'
import type {Judged} from '../judged.js'
import {uriOf} from '../uris.js'
import type {PlanNumbers} from './plan-numbers.js'

/** The document that is cited at a place, where it lies in the folder that is open. */
export async function definitionAt(
  judged: Judged,
  position: Position,
  numbers: PlanNumbers
): Promise<Location | null> {
  const {document, place, read} = judged
  const offset = document.offsetAt(position)
  const cited = read?.plan.citations.find(({start, end}) => start.offset <= offset && offset < end.offset)
  if (!cited) return null
  const file = await numbers.find(place.linter, place.folder, cited)
  const start = {line: 0, character: 0}
  return file === undefined ? null : {uri: uriOf(file), range: {start, end: start}}
}
