import type {FaultWords, GivenFile, OwnPack, PackAbout} from '../protocol.js'
import type {OpenDocument} from '../word/open-document.js'
import type {DroppedFile} from './dropped.js'
import {keepPacks, type Store} from './kept-packs.js'
import {brokenFault, isPageFault, noPackFault, unreadableFault} from './page-fault.js'
import type {Session} from './session.js'
import {isRuleFile, sortedFiles} from './sorted-files.js'

/** A pack as it is listed: what it says of itself, or what is wrong with it. */
export interface KnownPack {
  readonly pack: OwnPack
  readonly about: PackAbout | undefined
  readonly faults: readonly FaultWords[]
}

/** What comes onto the page: plans go to the session, packs are looked at, used and remembered. */
export class Intake {
  readonly #session: Session
  readonly #store: Store | undefined
  #packs: readonly KnownPack[] = []
  #isKept = true
  readonly #listeners = new Set<() => void>()

  /** @param beside the document that is open in the program beside the page, where there is one */
  constructor(
    session: Session,
    store: Store | undefined,
    readonly beside?: OpenDocument
  ) {
    this.#session = session
    this.#store = store
    this.#isKept = store !== undefined
  }

  get packs(): readonly KnownPack[] {
    return this.#packs
  }

  /** Whether the browser remembers the packs. */
  get isKept(): boolean {
    return this.#isKept
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** @returns the packs among them that are used now */
  async take(dropped: readonly DroppedFile[]): Promise<readonly KnownPack[]> {
    const {packs, plans} = await sortedFiles(dropped)
    const known = await this.addPacks(packs)
    const chosen = plans.map(file => ({
      name: file.name,
      size: file.size,
      refused: isRuleFile(file.name) ? noPackFault(file.name) : undefined,
      read: async () => new Uint8Array(await file.arrayBuffer())
    }))
    await this.#session.open(chosen, unreadableFault)
    return known
  }

  async takeExample(): Promise<void> {
    await this.#takeGiven(await this.#session.engine.example())
  }

  /** @throws {Error} where the program does not hand it over */
  async takeOpenDocument(): Promise<void> {
    if (this.beside) await this.#takeGiven(await this.beside.read())
  }

  async #takeGiven({name, bytes}: GivenFile): Promise<void> {
    await this.#session.open([{name, size: bytes.length, read: async () => bytes}], unreadableFault)
  }

  /** One of the same folder takes the place of the one before; what is wrong is listed and not used. */
  async addPacks(packs: readonly OwnPack[]): Promise<readonly KnownPack[]> {
    if (packs.length === 0) return []
    const added: KnownPack[] = []
    for (const pack of packs) added.push(await this.#look(pack))
    const folders = added.map(({pack}) => pack.folder)
    await this.#set([...this.#packs.filter(({pack}) => !folders.includes(pack.folder)), ...added])
    return added
  }

  async remove(folder: string): Promise<void> {
    await this.#set(this.#packs.filter(({pack}) => pack.folder !== folder))
  }

  async #look(pack: OwnPack): Promise<KnownPack> {
    try {
      const [about] = await this.#session.engine.look([pack], this.#session.state.language)
      return {pack, about, faults: []}
    } catch (error) {
      return {pack, about: undefined, faults: isPageFault(error) ? error.all : [brokenFault]}
    }
  }

  async #set(packs: readonly KnownPack[]): Promise<void> {
    this.#packs = packs
    const used = packs.filter(({faults}) => faults.length === 0).map(({pack}) => pack)
    this.#isKept = keepPacks(this.#store, used)
    for (const listener of this.#listeners) listener()
    await this.#session.use(used)
  }
}
