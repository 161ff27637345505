import path from 'node:path'
import {isOfficeFile} from './file-kinds.js'

/** What the checklist of a file is called where it is shown: “Phiếu rà soát – ke-hoach.md”, “… – ke-hoach (docx).md”. */
export function pageName(file: string): string {
  const {name, ext} = path.posix.parse(file)
  return `Phiếu rà soát – ${name}${isOfficeFile(file) ? ` (${ext.slice(1).toLowerCase()})` : ''}.md`
}
