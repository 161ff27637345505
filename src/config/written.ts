import {lineAndColumn} from '../files/line-and-column.js'
import type {Place} from './place.js'

/** The keys and indices that lead to a value. */
export type KeyPath = readonly (string | number)[]

/** What a person wrote in a configuration file: the data, and where each piece of it stands. */
export interface Written {
  readonly file: string
  readonly data: unknown
  /** Where the value at the path starts, or its key; where there is none, the nearest thing around it. */
  place(path: KeyPath, of?: 'key' | 'value'): Place
}

/** Reads text as it was written in a file; throws a Fault where it is broken. */
export type ReadText = (file: string, text: string) => Written | Promise<Written>

/** The same for what stands under one key, such as `cchclint` in package.json. */
export function under(key: string, written: Written): Written | undefined {
  const {data} = written
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return undefined
  return {
    file: written.file,
    data: (data as Readonly<Record<string, unknown>>)[key],
    place: (path, of) => written.place([key, ...path], of)
  }
}

/** The place of an offset in a text. */
export function placeOf(file: string, text: string, offset: number): Place {
  return {file, ...lineAndColumn(text, offset)}
}

/** The same, looked for when it is asked for: a configuration has many values, and mostly one place is told, or none. */
export function laterPlaceOf(file: string, text: string, offset: () => number): Place {
  let found: Place | undefined
  const place = (): Place => (found ??= placeOf(file, text, offset()))
  return {
    file,
    get line() {
      return place().line
    },
    get column() {
      return place().column
    }
  }
}
