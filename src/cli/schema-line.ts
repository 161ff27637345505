import {existsSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

export type PackSchema = 'rule' | 'pack'

/**
 * The first line of a file of a pack, by which editors know what may stand in it; nothing where the program was
 * installed without its schemas.
 *
 * @param folder where the file lies. Absolute.
 */
export function schemaLine(kind: PackSchema, folder: string, root = folder): string[] {
  const name = schemaFor(kind, folder, root)
  return name === undefined ? [] : [`# yaml-language-server: $schema=${name}`]
}

/**
 * The schema in the installed package as a file names it: from its own folder where both lie in the project, so that it
 * holds on every machine; else by its address on this machine.
 *
 * @param folder of the file that names it @param root of the project. Both absolute.
 */
export function schemaFor(kind: PackSchema, folder: string, root: string): string | undefined {
  const file = schemaFile(kind)
  if (file === undefined) return undefined
  const relative = path.relative(root, file)
  if (relative.startsWith('..') || path.isAbsolute(relative)) return pathToFileURL(file).href
  return path.relative(folder, file).split(path.sep).join('/')
}

/** Beside the folder of the bundle, or of the sources. */
function schemaFile(kind: PackSchema): string | undefined {
  return ['../rules/', '../../rules/']
    .map(place => fileURLToPath(new URL(`${place}${kind}.schema.json`, import.meta.url)))
    .find(file => existsSync(file))
}
