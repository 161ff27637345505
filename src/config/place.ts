import type {Wording} from '../base/wording.js'
import {Fault} from '../base/fault.js'

/** A place in a configuration file. Lines and columns count from 1. */
export interface Place {
  /** Absolute. */
  readonly file: string
  /** The file as a person knows it, see `shown-file.ts`. */
  readonly shown: string
  readonly line: number
  readonly column: number
}

/** `file:line:column`, which editors and terminals make a link of. */
export function shownPlace({shown, line, column}: Place): string {
  return `${shown}:${line}:${column}`
}

/** A fault that stands at a place. */
export function faultAt(place: Place, what: Wording, hint?: Wording): Fault {
  const where = shownPlace(place)
  const {file, line, column} = place
  return new Fault({vi: `${where}: ${what.vi}`, en: `${where}: ${what.en}`}, hint, {file, line, column})
}
