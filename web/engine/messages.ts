import type {Language} from '../../src/base/severity.js'
import type {Asked, Download, FaultKind, FaultWords, FixId, GivenFile, OwnPack, Step} from '../protocol.js'

/** What a worker is asked: one thing at a time. */
export type Question =
  | {readonly kind: 'judge'; readonly file: GivenFile; readonly asked: Asked}
  | {
      readonly kind: 'make'
      readonly download: Download
      readonly file: GivenFile
      readonly asked: Asked
      readonly accepted: readonly FixId[]
    }
  /** Get ready for files that will be asked about like this. */
  | {readonly kind: 'warm'; readonly asked: Asked}
  | {readonly kind: 'look'; readonly packs: readonly OwnPack[]; readonly language: Language}

/** What a worker says, while it works and at its end. */
export type Said =
  | {readonly kind: 'step'; readonly step: Step}
  /** It goes on: so many letters were read since the last time, where that is known. */
  | {readonly kind: 'alive'}
  | {readonly kind: 'answer'; readonly answer: unknown}
  | {readonly kind: 'fault'; readonly fault: PlainFault}
  /** Parts of the program that it was not given. */
  | {readonly kind: 'needs'; readonly parts: readonly string[]}

/** A fault as plain data, which one thread can hand to another. */
export interface PlainFault extends FaultWords {
  readonly kind: FaultKind
  readonly all: readonly FaultWords[]
}

/** What a worker is handed before its first question. */
export interface Outfit {
  /** The data of the program by their files’ names, each packed (gzip) and then written in base64. */
  readonly data: Readonly<Record<string, string>>
  /** The part that a chunk lies in. */
  readonly partOf: Readonly<Record<string, string>>
}
