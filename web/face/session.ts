import type {Language} from '../../src/base/severity.js'
import type {
  Asked,
  FaultWords,
  FixId,
  GivenFile,
  Judged,
  OwnPack,
  PageEngine,
  PageFault,
  Step
} from '../protocol.js'
import {brokenFault, isPageFault} from './page-fault.js'

/** What a person said of a file that is otherwise read from it. */
export type Changes = Pick<Asked, 'level' | 'stage' | 'topic' | 'preset'>

/** What is known of a file by now. */
export type Phase =
  | {readonly kind: 'waiting'}
  | {readonly kind: 'working'; readonly steps: readonly Step[]}
  | {readonly kind: 'judged'; readonly judged: Judged; readonly isAgain: boolean}
  | {readonly kind: 'fault'; readonly fault: FaultWords; readonly detail: string | undefined}

/** A file that was given, and what became of it. */
export interface OpenFile {
  readonly id: number
  readonly name: string
  /** Undefined where it was not even read from the disk. */
  readonly given: GivenFile | undefined
  readonly changes: Changes
  readonly accepted: ReadonlySet<FixId>
  readonly phase: Phase
  /** What the page read of it when nothing was said otherwise. */
  readonly asRead: Judged['file']['plan'] | undefined
}

export interface State {
  readonly language: Language
  readonly files: readonly OpenFile[]
  /** The file of which the result, or the fault, is shown. */
  readonly shown: number | undefined
  /** The files that are being judged, in their order; undefined where all is done. */
  readonly batch: readonly number[] | undefined
  readonly packs: readonly OwnPack[]
  /** Whether the last work was stopped before there was anything to show. */
  readonly wasStopped: boolean
}

/** A file that a person chose, before its bytes are read. */
export interface Chosen {
  readonly name: string
  readonly size: number
  /** Why it is not even read, where that is known already. */
  readonly refused?: FaultWords | undefined
  read(): Promise<Uint8Array>
}

/**
 * What the page knows: the files that were given, what became of each, and what was accepted. It touches neither the
 * document nor the disk, so that it can be tried without a browser.
 */
export class Session {
  #state: State
  readonly #engine: PageEngine
  readonly #listeners = new Set<() => void>()
  #next = 1
  /** Counts what was begun: an answer to what was begun before is no longer wanted. */
  #run = 0

  constructor(engine: PageEngine, language: Language, packs: readonly OwnPack[] = []) {
    this.#engine = engine
    this.#state = {language, files: [], shown: undefined, batch: undefined, packs, wasStopped: false}
  }

  get state(): State {
    return this.#state
  }

  get engine(): PageEngine {
    return this.#engine
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * The files are judged one after the other, then the first that could be is shown. They take the place of those of
   * their names, which were mended meanwhile, and of those that could not be read.
   */
  async open(chosen: readonly Chosen[], unreadable: FaultWords): Promise<void> {
    if (chosen.length === 0) return
    const added = chosen.map(one => this.#added(one))
    const run = ++this.#run
    const ids = added.map(({id}) => id)
    const names = new Set(added.map(({name}) => name))
    const kept = this.#state.files.filter(({name, phase}) => phase.kind === 'judged' && !names.has(name))
    this.#set({files: [...kept.map(settled), ...added], batch: ids, wasStopped: false})
    for (const [at, one] of chosen.entries()) {
      const id = ids[at]!
      if (this.#file(id)?.phase.kind === 'fault') continue
      this.#change(id, {phase: {kind: 'working', steps: [{kind: 'reading'}]}})
      let bytes: Uint8Array
      try {
        bytes = await one.read()
      } catch {
        if (run !== this.#run) return
        this.#change(id, {phase: {kind: 'fault', fault: unreadable, detail: undefined}})
        continue
      }
      if (run !== this.#run) return
      this.#change(id, {given: {name: one.name, bytes}})
      await this.#judge(id, run)
      if (run !== this.#run) return
    }
    this.#set({batch: undefined, shown: this.#firstOf(ids)})
  }

  /** Ends what is going on. What was judged stays. */
  stop(): void {
    this.#run++
    this.#engine.stop()
    const files = this.#state.files.filter(({phase}) => phase.kind === 'judged' || phase.kind === 'fault')
    const isLeft = files.some(({id}) => id === this.#state.shown)
    this.#set({
      files: files.map(file => settled(file)),
      batch: undefined,
      shown: isLeft ? this.#state.shown : this.#firstOf(files.map(({id}) => id)),
      wasStopped: true
    })
  }

  show(id: number): void {
    this.#set({shown: id})
  }

  accept(id: number, fix: FixId): void {
    const file = this.#file(id)
    if (file) this.#change(id, {accepted: new Set([...file.accepted, fix])})
  }

  undo(id: number, fix: FixId): void {
    const file = this.#file(id)
    if (file) this.#change(id, {accepted: new Set([...file.accepted].filter(one => one !== fix))})
  }

  undoAll(id: number): void {
    this.#change(id, {accepted: new Set()})
  }

  /** What is said of the plan instead of what was read: it is judged again. */
  async say(id: number, changes: Changes): Promise<void> {
    const file = this.#file(id)
    if (!file) return
    this.#change(id, {changes: {...file.changes, ...changes}})
    await this.#again([id])
  }

  /** All sentences in another language. */
  async speak(language: Language): Promise<void> {
    if (language === this.#state.language) return
    this.#set({language})
    if (!this.#state.batch) await this.#again(this.#state.files.map(({id}) => id))
  }

  async use(packs: readonly OwnPack[]): Promise<void> {
    this.#set({packs})
    if (!this.#state.batch) await this.#again(this.#state.files.map(({id}) => id))
  }

  /** How a file is asked about, now. */
  asked({changes}: Pick<OpenFile, 'changes'>): Asked {
    const {language, packs} = this.#state
    return {language, ...changes, ...(packs.length > 0 ? {packs} : {})}
  }

  /** What is shown stays, until there is something new. */
  async #again(ids: readonly number[]): Promise<void> {
    const run = ++this.#run
    const {shown} = this.#state
    const inOrder = [...ids].sort((a, b) => Number(b === shown) - Number(a === shown))
    const open = inOrder.filter(id => this.#file(id)?.given)
    for (const id of open) {
      const phase = this.#file(id)?.phase
      if (phase?.kind === 'judged') this.#change(id, {phase: {...phase, isAgain: true}})
    }
    for (const id of open) {
      await this.#judge(id, run)
      if (run !== this.#run) return
    }
  }

  async #judge(id: number, run: number): Promise<void> {
    const file = this.#file(id)
    if (!file?.given) return
    try {
      const judged = await this.#engine.judge(file.given, this.asked(file), step => {
        if (run === this.#run) this.#tell(id, step)
      })
      if (run !== this.#run) return
      const kept = new Set(judged.fixes.map(one => one.id))
      const own = this.#file(id)
      const isUntold = own !== undefined && Object.values(own.changes).every(one => one === undefined)
      this.#change(id, {
        phase: {kind: 'judged', judged, isAgain: false},
        accepted: new Set([...(own?.accepted ?? [])].filter(one => kept.has(one))),
        ...(isUntold ? {asRead: judged.file.plan} : {})
      })
    } catch (error) {
      if (run !== this.#run) return
      this.#change(id, {phase: faultOf(error)})
    }
  }

  #tell(id: number, step: Step): void {
    const phase = this.#file(id)?.phase
    if (phase?.kind !== 'working') return
    const others = phase.steps.filter(one => one.kind !== step.kind)
    this.#change(id, {phase: {kind: 'working', steps: [...others, step]}})
  }

  #added({name, size, refused: known}: Chosen): OpenFile {
    const refused = known ?? this.#engine.refuse(name, size)
    return {
      id: this.#next++,
      name,
      given: undefined,
      changes: {},
      accepted: new Set(),
      phase: refused ? {kind: 'fault', fault: refused, detail: undefined} : {kind: 'waiting'},
      asRead: undefined
    }
  }

  /** The first that was judged, else the first of which there is a fault. */
  #firstOf(ids: readonly number[]): number | undefined {
    const files = this.#state.files.filter(({id}) => ids.includes(id))
    return (files.find(({phase}) => phase.kind === 'judged') ?? files[0])?.id
  }

  #file(id: number): OpenFile | undefined {
    return this.#state.files.find(file => file.id === id)
  }

  #change(id: number, change: Partial<OpenFile>): void {
    const files = this.#state.files.map(file => (file.id === id ? {...file, ...change} : file))
    this.#set({files})
  }

  #set(change: Partial<State>): void {
    this.#state = {...this.#state, ...change}
    for (const listener of this.#listeners) listener()
  }
}

/** What was being judged again when it was stopped stays what it was. */
function settled(file: OpenFile): OpenFile {
  const {phase} = file
  return phase.kind === 'judged' && phase.isAgain ? {...file, phase: {...phase, isAgain: false}} : file
}

function faultOf(error: unknown): Phase {
  const fault: PageFault | FaultWords = isPageFault(error) ? error : brokenFault
  const isOwn = !isPageFault(error) || error.kind === 'program'
  const detail =
    isOwn && error instanceof Error ? `${error.name}: ${error.stack ?? error.message}` : undefined
  return {kind: 'fault', fault: {what: fault.what, hint: fault.hint}, detail}
}
