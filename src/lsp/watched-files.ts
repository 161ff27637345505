import path from 'node:path'
import {configPlaces} from '../config/find-config.js'
import {isInside} from '../files/repository-root.js'

/** Names of the files that change what is said of a plan. */
export const settingFiles = [...configPlaces, '.cchclintignore', '.gitignore', 'cchclint-suppressions.json']

/** Names that an editor is asked to watch: packs and tables are YAML, and may be called anything. */
export const watchedNames = [...settingFiles, '*.yaml', '*.yml']

/** Whether an editor that was asked watches a file: it looks into the folders that are open. @param file absolute */
export function isWatchedByEditor(file: string, folders: readonly string[]): boolean {
  const isNamed = settingFiles.includes(path.basename(file)) || /\.ya?ml$/.test(file)
  return isNamed && folders.some(folder => isInside(folder, file))
}
