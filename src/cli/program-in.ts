import {statSync} from 'node:fs'
import path from 'node:path'
import type {Io} from './io.js'

/**
 * The file of a program, from the search path alone: what Windows would look for first, in the working folder, may be a
 * stranger’s. Absolute; undefined where there is none.
 */
export function programIn(name: string, {env = {}}: Pick<Io, 'env'>): string | undefined {
  const names = Object.keys(env).find(one => one.toUpperCase() === 'PATH')
  const folders = (names === undefined ? '' : (env[names] ?? '')).split(path.delimiter)
  const file = path.sep === '\\' ? `${name}.exe` : name
  return folders
    .filter(folder => path.isAbsolute(folder))
    .map(folder => path.join(folder, file))
    .find(found => statSync(found, {throwIfNoEntry: false})?.isFile())
}
