import {nothingAsked} from '../diagnostic/nothing-asked.js'
import type {FileReport, PlanReport} from '../diagnostic/report.js'
import {type Tally, tallyOf} from '../diagnostic/tally.js'
import type {TextBlock} from '../diagnostic/text-blocks.js'
import type {FixedText} from './judge-input.js'
import type {FindingOrigin} from './judgement.js'

/** A file that was linted, its text for code frames, and how long reading and judging took, in milliseconds. */
export interface LintedFile {
  readonly report: FileReport
  /** Where its findings come from, by their fingerprints. */
  readonly origins?: Origins | undefined
  readonly text: string | undefined
  /** The paragraphs and tables of the text, for pages that show it whole. */
  readonly blocks?: readonly TextBlock[] | undefined
  readonly bytes: number
  readonly took: {readonly reading: number; readonly judging: number}
  /** The text as it was and as fixes made it, where they changed it. */
  readonly fixed?: FixedText | undefined
}

export type Origins = ReadonlyMap<string, FindingOrigin>

/** What a run has to know of each of its files all the time. */
export interface FileHead {
  readonly path: string
  readonly format: FileReport['format']
  readonly fault: FileReport['fault']
  /** Undefined for a file at fault. */
  readonly plan: Pick<PlanReport, 'type' | 'judgedOn'> | undefined
  readonly tally: Tally
  /** Whether nothing of the mission was asked of it. */
  readonly isUnasked: boolean
}

export function headOf(file: FileReport): FileHead {
  const {path, format, fault} = file
  const beside = {path, format, tally: tallyOf(file)}
  if (file.fault) return {...beside, fault, plan: undefined, isUnasked: false}
  const {type, judgedOn} = file.plan
  return {...beside, fault, plan: {type, judgedOn}, isUnasked: nothingAsked(file, 'vi') !== undefined}
}

/** Makes less of bytes, and those again. */
export interface Packer {
  pack(bytes: Uint8Array): Uint8Array
  unpack(packed: Uint8Array): Uint8Array
}

/** A report, and where its findings come from. */
export type Told = Pick<LintedFile, 'report' | 'origins'>
/** A text, and its paragraphs and tables. */
export type Read = Pick<LintedFile, 'text' | 'blocks'>

/** The parts of a file, each of which is made when it is asked for. */
export interface FileParts {
  told(): Told
  read(): Read
  fixed(): FixedText | undefined
}

/**
 * A file of a run, kept until it is told. Its parts may be packed: who asks for one gets it anew each time, so that
 * memory does not grow with how many there are.
 */
export class KeptFile implements LintedFile {
  readonly #parts: FileParts

  constructor(
    readonly head: FileHead,
    readonly bytes: number,
    readonly took: LintedFile['took'],
    parts: FileParts
  ) {
    this.#parts = parts
  }

  told(): Told {
    return this.#parts.told()
  }

  get report(): FileReport {
    return this.told().report
  }

  get origins(): Origins | undefined {
    return this.told().origins
  }

  get text(): string | undefined {
    return this.#parts.read().text
  }

  get blocks(): LintedFile['blocks'] {
    return this.#parts.read().blocks
  }

  get fixed(): FixedText | undefined {
    return this.#parts.fixed()
  }

  /** The same file, of which another report is told. */
  withReport(report: FileReport, packer: Packer | undefined): KeptFile {
    const {origins} = this.told()
    const told = keptTold({report, origins}, packer)
    return new KeptFile(headOf(report), this.bytes, this.took, {...this.#parts, told})
  }
}

/** @param packer undefined where all is kept as it is */
export function keptTold(told: Told, packer: Packer | undefined): () => Told {
  if (!packer) return () => told
  const {report, origins} = told
  return unpackedTold(keptValue({report, origins: origins && [...origins]}, packer))
}

function unpackedTold(
  kept: () => {readonly report: FileReport; readonly origins: [string, FindingOrigin][] | undefined}
): () => Told {
  return () => {
    const {report, origins} = kept()
    return {report, origins: origins && new Map(origins)}
  }
}

/** Data, to be had again. What unpacks it is made elsewhere, since a function keeps alive all that stands around it. */
export function keptValue<Value>(value: Value, packer: Packer | undefined): () => Value {
  if (!packer) return () => value
  return unpacking(packer.pack(new TextEncoder().encode(JSON.stringify(value))), packer)
}

function unpacking<Value>(packed: Uint8Array, packer: Packer): () => Value {
  return () => JSON.parse(new TextDecoder().decode(packer.unpack(packed))) as Value
}

/** What fixes made of a file. */
export function keptFixed(
  fixed: FixedText | undefined,
  packer: Packer | undefined
): () => FixedText | undefined {
  if (!fixed || !packer) return () => fixed
  const {before, after, count} = fixed
  const [first, second] = [packer.pack(before.bytes), packer.pack(after.bytes)]
  return unpackedFixed(keptValue([before.text, after.text] as const, packer), first, second, count, packer)
}

function unpackedFixed(
  texts: () => readonly [string, string],
  before: Uint8Array,
  after: Uint8Array,
  count: number,
  packer: Packer
): () => FixedText {
  return () => {
    const [first, second] = texts()
    return {
      before: {text: first, bytes: packer.unpack(before)},
      after: {text: second, bytes: packer.unpack(after)},
      count
    }
  }
}
