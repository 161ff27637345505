import type {CodeLens} from 'vscode-languageserver/node.js'
import {requirementCount} from '../../diagnostic/requirement-count.js'
import type {Judged} from '../judged.js'

/** The command by which an editor shows the checklist beside the text. */
export const checklistCommand = 'cchclint.checklist'

/** “17/21 yêu cầu đạt” above the text. */
export function lensesOf({document, read, language}: Judged, isShown: boolean): CodeLens[] {
  const title = read ? requirementCount(read.checklist, language) : ''
  if (title === '') return []
  const range = document.range(0, 0)
  // Without a command it is only read: most editors have none for it.
  const command = isShown ? checklistCommand : ''
  return [{range, command: {title, command, ...(isShown ? {arguments: [document.uri]} : {})}}]
}
