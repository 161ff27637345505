import {lineAndColumn} from '../base/line-index.js'
import type {Place} from './place.js'

/** The keys and indices that lead to a value. */
export type KeyPath = readonly (string | number)[]

/** A file that a person wrote. */
export interface WrittenFile {
  /** Absolute. */
  readonly file: string
  /** As a person knows it. */
  readonly shown: string
}

/** What a person wrote in a configuration file: the data, and where each piece of it stands. */
export interface ConfigSource extends WrittenFile {
  readonly data: unknown
  /** Where the value at the path starts, or its key; where there is none, the nearest thing around it. */
  place(path: KeyPath, of?: 'key' | 'value'): Place
}

/** Reads text as it was written in a file; throws a Fault where it is broken. */
export type ReadText = (file: WrittenFile, text: string) => ConfigSource | Promise<ConfigSource>

/** The same for what stands under one key, such as `cchclint` in package.json. */
export function under(key: string, written: ConfigSource): ConfigSource | undefined {
  const {data} = written
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return undefined
  return {
    file: written.file,
    shown: written.shown,
    data: (data as Readonly<Record<string, unknown>>)[key],
    place: (path, of) => written.place([key, ...path], of)
  }
}

/** The place of an offset in a text. */
export function placeOf({file, shown}: WrittenFile, text: string, offset: number): Place {
  return {file, shown, ...lineAndColumn(text, offset)}
}

/** The same, looked for when it is asked for: a configuration has many values, and mostly one place is told, or none. */
export function laterPlaceOf(of: WrittenFile, text: string, offset: () => number): Place {
  let found: Place | undefined
  const place = (): Place => (found ??= placeOf(of, text, offset()))
  return {
    file: of.file,
    shown: of.shown,
    get line() {
      return place().line
    },
    get column() {
      return place().column
    }
  }
}
