import path from 'node:path'
import type {Wording} from '../diagnostic/wording.js'
import {Fault} from '../files/fault.js'

/** A place in a configuration file. Lines and columns count from 1. */
export interface Place {
  /** Absolute. */
  readonly file: string
  readonly line: number
  readonly column: number
}

/** The file as a person knows it: from the working folder where it lies in there, with forward slashes. */
export function shownFile(file: string): string {
  const relative = path.relative('', file)
  const shown = relative.startsWith('..') || path.isAbsolute(relative) ? file : relative
  return shown.split(path.sep).join('/') || '.'
}

/** `file:line:column`, which editors and terminals make a link of. */
export function shownPlace({file, line, column}: Place): string {
  return `${shownFile(file)}:${line}:${column}`
}

/** A fault that stands at a place. */
export function faultAt(place: Place, what: Wording, hint?: Wording): Fault {
  const where = shownPlace(place)
  return new Fault({vi: `${where}: ${what.vi}`, en: `${where}: ${what.en}`}, hint, place)
}
