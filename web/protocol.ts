import type {PresetName} from '../src/config/config.js'
import type {Language, Level, Stage, Topic} from '../src/base/severity.js'
import type {Wording} from '../src/base/wording.js'
import type {PlanReport, ReadFileReport, Report} from '../src/diagnostic/report.js'
import type {TextBlock} from '../src/diagnostic/text-blocks.js'

/**
 * What the page’s face asks of its engine. Types alone, so that either can be written, and tried, without the other.
 *
 * The engine works in a worker, one question after the other. What was asked is answered, or is a {@link PageFault}; the
 * page itself never waits for it. Nothing is sent anywhere, and nothing is kept but what the face hands over anew.
 *
 * `face/page.html` is the page’s shell, with `<!-- styles -->` in its head and `<!-- scripts -->` at its end, where the
 * build puts `face/page.css` (with what that imports) and the program; its policy is the build’s too. The program begins
 * with `start(engine)` of `face/start.ts`. The policy knows styles and scripts by their hashes alone: no attribute
 * `style`, no element made of text; `element.style.…` and `adoptedStyleSheets` are free, and so are `blob:` and `data:`
 * pictures and a frame with `srcdoc`, whose own `<style>` the policy shuts off (put its text into a sheet of that
 * document: `new frame.contentWindow.CSSStyleSheet()`).
 */
export interface PageEngine {
  /**
   * Why a file is not even read, by what is known before it is: its name (no ending that is read) and how many bytes it
   * has. Undefined where it may be. At once, without the worker.
   */
  refuse(name: string, bytes: number): FaultWords | undefined
  /** Judges one file. @throws {PageFault} */
  judge(file: GivenFile, asked: Asked, told?: (step: Step) => void): Promise<Judged>
  /**
   * Makes a file to be saved, anew from the bytes of the given one, which never change.
   *
   * @param accepted the fixes that were accepted, by their ids; of those that there are not, none is made
   * @throws {PageFault}
   */
  make(kind: Download, of: GivenFile, asked: Asked, accepted?: readonly FixId[]): Promise<Made>
  /** What packs hold; for when one is dropped in. @throws {PageFault} of the kind `pack` that tells of all that is wrong with them */
  look(packs: readonly OwnPack[], language: Language): Promise<readonly PackAbout[]>
  /** The example plan that the page carries, for a first try. */
  example(): Promise<GivenFile>
  /** Loads what judges, so that the first file need not wait for it; called when the page has been shown. */
  warm(): void
  /** Ends what is going on. What was asked and not yet answered is a fault of the kind `stopped`; what is asked next begins anew. */
  stop(): void
}

/** A file as a person gave it. */
export interface GivenFile {
  /** With its ending and without folders: “ke-hoach.docx”. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** How a file is to be judged. What is undefined is read from the document; of presets, `recommended` holds. */
export interface Asked {
  readonly language: Language
  /** The day of the run, ISO; that of Viet Nam where it is not said. */
  readonly today?: string | undefined
  readonly level?: Level | undefined
  readonly stage?: Stage | undefined
  readonly topic?: Topic | undefined
  readonly preset?: PresetName | undefined
  /** Packs of the person’s own, beside those that come with the page. */
  readonly packs?: readonly OwnPack[] | undefined
}

/** A pack as it was dropped in: its folder’s files. */
export interface OwnPack {
  /** The name of its folder, as sentences on it say it. */
  readonly folder: string
  /** By their paths inside of it, with forward slashes: “pack.yaml”, “kiem-tra.yaml”, “knowledge/agencies.yaml”. */
  readonly files: readonly {readonly path: string; readonly bytes: Uint8Array}[]
}

/** What a pack says of itself. */
export interface PackAbout {
  readonly name: string
  readonly title: Wording
  readonly version: string
  /** How many rules of its own it has. */
  readonly rules: number
}

/** What is going on with a file. */
export type Step =
  | {readonly kind: 'reading'}
  /** The file was read. What of the plan is known then. */
  | {readonly kind: 'read'; readonly plan: Pick<PlanReport, 'issuer' | 'level' | 'stage' | 'topic' | 'year'>}
  /** So many rules were asked. */
  | {readonly kind: 'judging'; readonly done: number; readonly of: number}

/** What came of a file that could be read. */
export interface Judged {
  /** The whole report of this one file: to the letter what `cchclint --format json` says of it. */
  readonly report: Report
  /** The file of that report. */
  readonly file: ReadFileReport
  /** The text that all places point into, in UTF-16 units from the first. */
  readonly text: string
  /** The text as people read it, paragraph by paragraph, each piece with its place in {@link text}. */
  readonly blocks: readonly TextBlock[]
  /** What a person calls each rule, by its id. */
  readonly ruleTitles: Readonly<Record<string, string>>
  /** What is to be said of the whole, a sentence each: nothing was asked, the data is old. */
  readonly notes: readonly string[]
  /** Safe changes, in the order of their places; each may be accepted by itself. */
  readonly fixes: readonly OfferedFix[]
  /** What a pack would write where something is missing, for a person to copy. */
  readonly wordings: readonly OfferedWording[]
  /** What can be made of this file, in the order in which it is offered. */
  readonly downloads: readonly Download[]
}

/** The fingerprint of the finding that it mends. */
export type FixId = string

/** A safe change of the text: [start, end) becomes `after`; no two that are offered touch each other. */
export interface OfferedFix {
  readonly id: FixId
  /** Which finding of `file.findings` it mends. */
  readonly finding: number
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
}

export interface OfferedWording {
  /** The requirement: that of a row of `file.checklist`. */
  readonly rule: string
  readonly item: string | undefined
  /** The heading below which it belongs, where the pack says one. */
  readonly heading: string | undefined
  /** A paragraph a line, with “[…]” to be filled in. */
  readonly text: string
}

/**
 * What can be saved: the Word file with the findings as comments (and the accepted changes tracked), the Word file with
 * the accepted changes alone, tracked; a text file with the accepted changes made, in its own encoding; the reviewer’s
 * sheet as a Word file and as a page; the report.
 */
export type Download =
  | 'annotated-docx'
  | 'fixed-docx'
  | 'fixed-text'
  | 'sheet-docx'
  | 'checklist-html'
  | 'json'

export interface Made {
  /** What it is saved as: “ke-hoach-gop-y.docx”. */
  readonly name: string
  /** Its media type. */
  readonly type: string
  readonly bytes: Uint8Array
  /** What of it has to be known, a sentence each: a digital signature that no longer holds. */
  readonly notes: readonly string[]
}

/** What is wrong, and what to do; each a sentence. */
export interface FaultWords {
  readonly what: Wording
  readonly hint: Wording | undefined
}

/** Why there is no answer. */
export interface PageFault extends Error, FaultWords {
  readonly name: 'PageFault'
  readonly kind: FaultKind
  /** Where there are several faults (of a pack), each; else this one. */
  readonly all: readonly FaultWords[]
}

/**
 * `file`: it cannot be read. `pack`: one of the person’s own is wrong. `stopped`: the person asked for it. `limit`: it took
 * more time or memory than any honest file. `program`: a fault of our own.
 */
export type FaultKind = 'file' | 'pack' | 'stopped' | 'limit' | 'program'
