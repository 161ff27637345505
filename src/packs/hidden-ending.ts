import path from 'node:path'
import {Fault} from '../base/fault.js'

/**
 * The ending that an editor put behind that of a YAML file (“quy-tac.yaml.txt”), which Windows does not show; undefined
 * where there is none.
 */
export function hiddenEnding(name: string): string | undefined {
  const ending = path.extname(name)
  const inner = path.extname(path.basename(name, ending)).toLowerCase()
  return added.has(ending.toLowerCase()) && (inner === '.yaml' || inner === '.yml') ? ending : undefined
}

/** What Notepad and Word put behind the name that was typed. */
const added = new Set(['.txt', '.doc', '.docx', '.rtf'])

/** “quy-tac.yaml” for “quy-tac.yml.txt”. */
export function withoutEnding(name: string): string {
  const inner = path.basename(name, path.extname(name))
  return `${path.basename(inner, path.extname(inner))}.yaml`
}

/** @param shown the file as a person knows it @param ending what is too much @param right its name without that */
export function endingFault(shown: string, ending: string, right: string): Fault {
  return new Fault(
    {
      vi: `Tệp “${shown}” thừa đuôi ${ending} (Windows thường ẩn đuôi tệp); hãy đổi tên thành ${right}.`,
      en: `“${shown}” has the ending ${ending} too much (Windows often hides it); rename it ${right}.`
    },
    {
      vi: 'Khi lưu bằng Notepad, chọn “All files” ở ô “Save as type”.',
      en: 'In Notepad choose “All files” as the type.'
    }
  )
}
