import type {Settings} from '../config/settings.js'
import {FilesAnew, type RunReport, whole} from '../diagnostic/files.js'
import type {FileReport, Finding, Report} from '../diagnostic/report.js'
import {summaryOf} from '../diagnostic/tally.js'
import type {Language} from '../base/severity.js'
import type {Wording} from '../base/wording.js'
import type {AnnotatedFile} from '../engine/annotate-file.js'
import type {FileSettings} from '../engine/file-settings.js'
import {faulty, finishing, type Input, type Judge, lintFiles} from '../engine/lint-files.js'
import type {KeptFile, LintedFile} from '../engine/kept-file.js'
import {formatOf} from '../engine/formats.js'
import {PassageMemory} from '../engine/passage-memory.js'
import type {Selection} from '../engine/select-files.js'
import {Fault} from '../base/fault.js'
import {heldOf, there} from '../base/there.js'
import type {PackData, Rule} from '../packs/rule.js'
import type {ReporterOptions} from '../reporters/reporter.js'
import type {PassedOver} from '../engine/passed-over.js'
import {withoutLast} from '../vietnamese/without-end.js'
import {type BaselineOutcome, type BaselineTask, Covering} from './baseline/covering.js'
import {hintsOfAll} from '../config/hint.js'
import {caveatsOf} from './caveats.js'
import {pastExceptions} from './exception-hints.js'
import type {Host} from './host.js'
import {draftsOf, hasExtracts} from './not-drafts.js'
import {knownIds, refuseUnknownRules} from './known-rules.js'
import type {LinterOptions, OptionNames} from './options.js'
import {type Known, oldestDay, packsOf, Preparation, type Prepared, versionsOf} from './preparation.js'
import {rulesAbout} from './rules-about.js'

/** A document that does not lie on the disk, and the name by which its format is known and its settings are found. */
export interface Named {
  readonly path: string
  /** Whether the content is all that a file holds; false for what is being written, of which no hash is given. */
  readonly isFile?: boolean
}

/** What is told of a run while it goes on. */
export interface RunHooks {
  /** Called once, before the first file is read. @throws to stop the run */
  onSelected?(files: readonly string[], around: RunAround): void
  /** Whether a file that was selected is judged. Where it is asked, nothing may be left. */
  isAsked?(path: string): boolean
  /** Called before each file. */
  onFile?(path: string, done: number, all: number): void
}

/** How a run is to be made. */
export interface RunOptions extends RunHooks {
  /** Make the safe fixes first. */
  readonly fix?: boolean
  /** What is to be made of the baseline. */
  readonly baseline?: BaselineTask
  /** Whether what the files say is what they will say; else the baseline is not judged. True where it is not said. */
  readonly isFinal?: boolean
  /** What is known of the last version of the one document that is judged. */
  readonly memory?: PassageMemory | undefined
  /** Whether the paragraphs and tables of the texts are wanted too, for pages that show them. */
  readonly withBlocks?: boolean
  /** Whether the texts are wanted; true where it is not said. */
  readonly withTexts?: boolean
  /** Whether what was found out of many files is kept packed: the report makes each of them when it is looked at. */
  readonly isPacked?: boolean
}

/** What is known of a run before its first file is read. */
export interface RunAround {
  /** The language in which it is told. */
  readonly language: Language
  /** The configurations that hold for its files. Absolute. */
  readonly configs: readonly string[]
}

/** What became of a run over files. */
export interface LintRun extends BaselineOutcome {
  readonly report: RunReport
  /** Each file with its text, what fixes made of it, and the time it took. */
  readonly files: readonly KeptFile[]
  readonly selection: Selection
  /** What lies among the files and is no draft, in order. */
  readonly passed: readonly PassedOver[]
  readonly language: Language
  /** What configurations say in vain, where the whole folder was judged; and their exceptions whose day is past. */
  readonly hints: readonly Wording[]
}

/**
 * The linter beneath every door: the command, an editor, a page. It has no console and touches no process; disk and
 * configuration come to it through its {@link Host}, and without a disk it judges bytes.
 *
 * The nearest configuration holds for a file; configurations, packs and words are read where a file needs them, once.
 */
export class Linter {
  readonly #options: LinterOptions
  readonly #host: Host
  readonly #names: OptionNames
  readonly #preparation: Preparation
  readonly #covering: Covering
  /** Of documents that were judged as text, those last first. */
  readonly #memories = new Map<string, PassageMemory>()

  constructor(options: LinterOptions, host: Host, names: OptionNames = ownNames) {
    this.#options = options
    this.#host = host
    this.#names = names
    this.#preparation = new Preparation(options, host)
    this.#covering = new Covering(options, host)
  }

  /** Files, folders and globs → the report. A file that cannot be read is a fault in it, and the others go on. @throws {Fault} */
  async lintFiles(patterns: readonly string[]): Promise<Report> {
    return whole((await this.run(patterns, {withTexts: false})).report)
  }

  /**
   * One document → its report. Of a document that is being written, what did not change since the last time is known.
   *
   * @throws {Fault} for what is wrong with the configuration or a pack
   */
  async lintText(content: string | Uint8Array, named: Named): Promise<FileReport> {
    return (await this.#one(content, named, {memory: this.#memoryOf(named.path)})).report
  }

  /**
   * One text document → its report after the safe fixes, and the bytes they made, where they changed any.
   *
   * @throws {Fault} as {@link lintText}
   */
  async fix(content: string | Uint8Array, named: Named): Promise<LintedFile> {
    return this.#one(content, named, {fix: true})
  }

  /** A Word file → a copy with each finding as a comment. @throws {Fault} where it cannot be annotated */
  async annotate(
    bytes: Uint8Array,
    {path}: Named,
    how: {
      /** Propose the fixes as tracked changes: all, or those of some findings. */
      readonly fix?: boolean | ((finding: Finding) => boolean)
      readonly suggest?: boolean
      /** Whether findings become comments; true where it is not said. */
      readonly comments?: boolean
      readonly isShown?: (finding: Finding) => boolean
    } = {}
  ): Promise<AnnotatedFile> {
    const {knowledge, language, rules, settingsOf} = await this.prepared(path)
    const {annotateFile} = await import('../engine/annotate-file.js')
    const {modelsOfRules} = await import('../packs/model.js')
    return annotateFile(
      {path, bytes},
      {
        knowledge,
        language,
        settings: settingsOf(path),
        date: this.#options.today,
        fix: how.fix ?? false,
        comments: how.comments ?? true,
        suggest: how.suggest === true ? await modelsOfRules(rules) : undefined,
        covering: await this.#covering.coverReport(language),
        ...(how.isShown ? {isShown: how.isShown} : {})
      }
    )
  }

  /** A report as the reviewer’s sheet: for a terminal, or as a Word file. @throws {Fault} */
  checklist(report: RunReport, as: 'text'): Promise<string>
  checklist(report: RunReport, as: 'docx'): Promise<Uint8Array>
  async checklist(report: RunReport, as: 'text' | 'docx'): Promise<string | Uint8Array> {
    const options = {...(await this.reporting(report)), color: false}
    if (as === 'text')
      return [...(await import('../reporters/checklist.js')).checklist(report, options)].join('')
    const {sheetDocx} = await import('../reporters/sheet-docx/sheet-docx.js')
    return sheetDocx(whole(report), options)
  }

  /** What every reporter is told beside the report. @throws {Fault} */
  async reporting({
    files
  }: {
    readonly files: Iterable<ToldOf>
  }): Promise<Pick<ReporterOptions, 'language' | 'ruleTitles' | 'notes' | 'today' | 'rules'>> {
    const judged = [...files].filter(({fault}) => !fault)
    const {by, all, language} = await this.#knownOf(judged.map(file => file.path))
    const rules = packsOf(all).flatMap(pack => pack.rules)
    const titles = rules.map(rule => [rule.id, withoutLast(rule.summary[language], '.')])
    const notes = all.flatMap(one =>
      caveatsOf(
        judged.flatMap(({path, plan}) => (plan && by.get(path) === one ? plan.judgedOn.date : [])),
        {today: this.#options.today, knownOn: one.knownOn},
        language
      )
    )
    return {
      rules: async () => {
        const asked: Rule[] = []
        for (const {path} of judged)
          asked.push(...(await this.#preparation.ready(heldOf(by, path))).settingsOf(path).rules)
        return rulesAbout(rules, asked, language)
      },
      language,
      today: this.#options.today,
      ruleTitles: Object.fromEntries(titles) as Record<string, string>,
      notes: [...new Set(notes)]
    }
  }

  /** What the configuration says of a file. @throws {Fault} */
  async configFor(path: string): Promise<Settings> {
    return (await this.#preparation.for(path)).setup.settingsOf(path)
  }

  /** Whether a file that somebody else has open is left out by ignore files, patterns or its configuration. @throws {Fault} */
  async ignores(path: string): Promise<boolean> {
    const {config, ignorePatterns = [], respectIgnoreFiles = true} = this.#options
    const bytes = new Uint8Array()
    const kept = await this.#host.choose?.([{path, bytes}], {config, respectIgnoreFiles, ignorePatterns})
    return kept?.files.length === 0 && formatOf(path) !== undefined
  }

  /** All that a run over files finds out. @throws {Fault} */
  async run(patterns: readonly string[], options: RunOptions = {}): Promise<LintRun> {
    const {config, ignorePatterns = [], respectIgnoreFiles = true} = this.#options
    if (!this.#host.select) throw noDisk
    const whole = await this.#host.select(patterns, {config, respectIgnoreFiles, ignorePatterns})
    const {isAsked, isFinal = true} = options
    const selection = isAsked ? part(whole, isAsked) : whole
    const inputs = selection.files.map(path => ({path}))
    return this.#toRun(inputs, options, {
      selection,
      judged: isAsked || !isFinal ? undefined : patterns,
      mayBeNothing: false
    })
  }

  /**
   * The same of files that a program named, of which some may be given as bytes. Those that are ignored or of no format
   * that is read are left out without a word, and nothing may be left.
   *
   * @throws {Fault}
   */
  async runChosen(named: readonly Input[], options: RunOptions = {}): Promise<LintRun> {
    const {config, ignorePatterns = [], respectIgnoreFiles = true} = this.#options
    if (!this.#host.choose) throw noDisk
    const chosen = await this.#host.choose(named, {config, respectIgnoreFiles, ignorePatterns})
    const {isAsked = () => true} = options
    const inputs = chosen.files.filter(({path}) => isAsked(path))
    const passed = chosen.passed.filter(({file}) => isAsked(file))
    const files = inputs.map(({path}) => path)
    const selection = {...nothingSelected, files, found: new Set(files), passed}
    return this.#toRun(inputs, options, {selection, judged: undefined, mayBeNothing: true})
  }

  /** The same of one document that does not lie on the disk. @throws {Fault} */
  async runText(content: string | Uint8Array, named: Named, options: RunOptions = {}): Promise<LintRun> {
    return this.#toRun([inputOf(content, named)], options, justOne)
  }

  /**
   * Configuration, packs and words for a file, or for the folder that names are understood from.
   *
   * @throws {Fault}
   */
  async prepared(path?: string): Promise<Prepared> {
    const known = await this.#preparation.for(path)
    refuseUnknownRules(this.#options, known.setup.packs, this.#names)
    return this.#preparation.ready(known)
  }

  /** The same for each of some files. Where there are none, for the folder that names are understood from. @throws {Fault} */
  async #knownOf(paths: readonly string[]): Promise<KnownFiles> {
    const by = new Map<string, Known>()
    for (const path of paths) by.set(path, await this.#preparation.for(path))
    const found = new Set(by.values())
    const all = found.size > 0 ? [...found] : [await this.#preparation.for()]
    const [language, ...others] = new Set(all.map(one => one.language))
    const isOne = language !== undefined && others.length === 0
    return {by, all, language: isOne ? language : (await this.#preparation.for()).language}
  }

  #memoryOf(path: string): PassageMemory {
    const memory = this.#memories.get(path) ?? new PassageMemory()
    this.#memories.delete(path)
    let units = 0
    for (const one of this.#memories.values()) units += one.units
    for (const [oldest, {units: own}] of this.#memories) {
      if (this.#memories.size < mostMemories && units <= mostRemembered) break
      this.#memories.delete(oldest)
      units -= own
    }
    this.#memories.set(path, memory)
    return memory
  }

  async #one(content: string | Uint8Array, named: Named, options: RunOptions): Promise<LintedFile> {
    const inputs = [inputOf(content, named)]
    const prepared = await this.#knownOf([named.path])
    const {files} = await this.#judge(inputs, options, prepared)
    const {report, origins, text, blocks, bytes, took, fixed} = there(
      files[0],
      `what became of “${named.path}”`
    )
    return {report, origins, text, blocks, bytes, took, fixed}
  }

  async #judge(
    inputs: readonly Input[],
    {fix = false, baseline: task, memory, isPacked = false, ...hooks}: RunOptions,
    {by, all, language}: KnownFiles,
    {selection, judged, mayBeNothing}: Selected = justOne
  ): Promise<
    BaselineOutcome & {readonly files: readonly KeptFile[]; readonly passed: readonly PassedOver[]}
  > {
    const packs = packsOf(all)
    const known = knownIds(packs)
    refuseUnknownRules(this.#options, packs, this.#names)
    await this.#covering.prepare(task, known, this.#names.accepted)
    const settingsOf = (path: string) => heldOf(by, path).settingsOf(path)
    const paths = inputs.map(({path}) => path)
    hooks.onSelected?.(paths, {language, configs: all.flatMap(({setup}) => setup.config?.file ?? [])})
    const host = this.#host
    const packer = isPacked ? host.packer : undefined
    const linted = await lintFiles(inputs, {
      fix,
      settingsFor: settingsOf,
      read: path => host.read(path),
      judgeFor: (open, bytes) => this.#judgeFor(open, bytes, by, inputs.length, {fix, memory}),
      cache: host.cache,
      withBlocks: hooks.withBlocks,
      withTexts: hooks.withTexts !== false || hasExtracts(paths, selection.found),
      withOrigins: await this.#covering.asksOrigins(task),
      packer,
      ...(hooks.onFile ? {onFile: hooks.onFile} : {})
    })
    const askedOf = (path: string) => heldOf(by, path).askedOf(path)
    const {drafts, passed} = draftsOf(linted, selection.found, mayBeNothing)
    const covered = await this.#covering.cover(drafts, {settingsOf, askedOf, known, task, judged, packer})
    return {...covered, passed: [...selection.passed, ...passed]}
  }

  /** What judges the files of which nothing is known yet. @throws {Fault} */
  async #judgeFor(
    paths: readonly string[],
    bytes: number,
    by: ReadonlyMap<string, Known>,
    all: number,
    {fix, memory}: HowJudged
  ): Promise<Judge> {
    const apart = fix ? undefined : await this.#host.judgeApart?.(this.#options, paths.length, bytes)
    try {
      const own = await this.#judgeHere(paths, by, all, {fix, memory})
      await this.#host.beforeJudging?.(bytes)
      return apart?.beside(own) ?? own
    } catch (error) {
      apart?.end()
      throw error
    }
  }

  /** @param all how many files there are, known ones too @throws {Fault} where none is asked anything */
  async #judgeHere(
    paths: readonly string[],
    by: ReadonlyMap<string, Known>,
    all: number,
    {fix, memory}: HowJudged
  ): Promise<Judge> {
    const ready = new Map<Known, Prepared>()
    for (const path of paths) {
      const known = heldOf(by, path)
      if (!ready.has(known)) ready.set(known, await this.#preparation.ready(known))
    }
    const settingsOf = (path: string) => heldOf(ready, heldOf(by, path)).settingsOf(path)
    // What is known of a file was asked of it.
    if (paths.length === all) refuseNoRules(paths, settingsOf)
    const {judgeInput} = await import('../engine/judge-input.js')
    return {
      atOnce: 1,
      judge: (path, bytes, withBlocks) => {
        const finished = finishing(settingsOf(path), this.#options)
        return judgeInput(path, bytes, settingsOf(path), {
          fix,
          finishing: finished,
          withBlocks,
          memory,
          readSource: this.#host.readSource,
          watch: this.#host.watch
        })
      }
    }
  }

  async #toRun(inputs: readonly Input[], options: RunOptions, selected: Selected): Promise<LintRun> {
    const {selection} = selected
    const prepared = await this.#knownOf(inputs.map(({path}) => path))
    const {by, all, language} = prepared
    const {files, ...outcome} = await this.#judge(inputs, options, prepared, selected)
    const faults = selection.faults.map(({pattern, fault}) => faulty(pattern, fault, language))
    const sorted = [...files, ...faults].sort(({head: a}, {head: b}) => (a.path < b.path ? -1 : 1))
    const packs = packsOf(all)
    const report: RunReport = {
      version: 1,
      tool: {name: 'cchclint', version: version(packs), packs: versionsOf(packs), knowledge: oldestDay(all)},
      files: new FilesAnew(sorted.length, () => reportsOf(sorted)),
      summary: summaryOf(sorted.map(({head}) => head.tally))
    }
    const idle = all.map(({setup}) => ({
      files: setup.config?.files ?? [],
      hints: setup.hints(selection.seen)
    }))
    const vain = selection.isWhole ? hintsOfAll(idle).map(({what}) => what) : []
    const exceptions = [...by].map(([path, {setup}]) => setup.settingsOf(path).exceptions)
    const hints = [...vain, ...pastExceptions(exceptions, this.#options.today)]
    return {report, files: sorted, selection, language, hints, ...outcome}
  }
}

function* reportsOf(files: readonly KeptFile[]): Generator<FileReport> {
  for (const file of files) yield file.report
}

/** What of a file decides what is told beside a report. */
interface ToldOf {
  readonly path: string
  readonly fault: FileReport['fault']
  readonly plan?: {readonly judgedOn: {readonly date: string}} | undefined
}

/** How the files of a run were come by. */
interface Selected {
  readonly selection: Selection
  /** What was asked for, where all of it is judged. */
  readonly judged: readonly string[] | undefined
  /** Whether no draft may be left. */
  readonly mayBeNothing: boolean
}

/** As {@link RunOptions} say it. */
interface HowJudged {
  readonly fix: boolean
  readonly memory: PassageMemory | undefined
}

/** Of how many documents that are open it is known what their passages say. */
const mostMemories = 16
/** UTF-16 units of passages that are known beside those of the document in hand: about 50 bytes are kept for each. */
const mostRemembered = 1 << 20

/** What holds for each file, what there is of it, and the language in which all of it is told together. */
interface KnownFiles {
  readonly by: ReadonlyMap<string, Known>
  readonly all: readonly Known[]
  readonly language: Language
}

const ownNames: OptionNames = {severities: 'severities', only: 'only', skip: 'skip', accepted: 'baseline'}
const nothingSelected: Selection = {
  files: [],
  found: new Set(),
  passed: [],
  seen: [],
  isWhole: false,
  idle: [],
  faults: []
}
const justOne: Selected = {selection: nothingSelected, judged: undefined, mayBeNothing: false}

/** The files and faults of a selection that are asked for. */
function part(whole: Selection, isAsked: (path: string) => boolean): Selection {
  return {
    ...whole,
    isWhole: false,
    files: whole.files.filter(isAsked),
    passed: whole.passed.filter(({file}) => isAsked(file)),
    faults: whole.faults.filter(({pattern}) => isAsked(pattern))
  }
}

const noDisk = new Fault({
  vi: 'Không có ổ đĩa để đọc tệp; hãy đưa thẳng nội dung văn bản.',
  en: 'There is no disk to read files from; give the content itself.'
})

/** The version of the program, which the built-in packs carry. */
function version(packs: readonly PackData[]): string {
  return packs[0]?.version ?? '0.0.0'
}

function inputOf(content: string | Uint8Array, named: Named): Input {
  return {...named, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content}
}

/** Where every rule is off for every file, nothing would be judged. @throws {Fault} */
function refuseNoRules(files: readonly string[], settingsOf: (path: string) => FileSettings): void {
  if (files.some(path => settingsOf(path).rules.length > 0)) return
  throw new Fault(
    {vi: 'Không còn quy tắc nào để xét.', en: 'No rule is left to ask.'},
    {
      vi: 'Hãy xem lại --only, --skip, --rule và cấu hình; cchclint --print-config TỆP cho biết thiết lập nào đang áp dụng.',
      en: 'See --only, --skip, --rule and the configuration; cchclint --print-config FILE says what holds.'
    }
  )
}
