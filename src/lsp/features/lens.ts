import type {CodeLens} from 'vscode-languageserver/node.js'
import {requirementCount} from '../../diagnostic/requirement-count.js'
import type {Judged} from '../judged.js'

/** The command by which an editor shows the checklist beside the text. */
export const checklistCommand = 'cchclint.checklist'

/** “17/21 yêu cầu đạt” above the text. */
export function lensesOf({document, read, language}: Judged): CodeLens[] {
  const title = read ? requirementCount(read.checklist, language) : ''
  if (title === '') return []
  const range = document.range(0, 0)
  return [{range, command: {title, command: checklistCommand, arguments: [document.uri]}}]
}
