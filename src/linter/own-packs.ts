import {existsSync} from 'node:fs'
import path from 'node:path'
import {faultAt, type Place} from '../config/place.js'
import {shownFile} from '../config/shown-file.js'
import {Fault} from '../base/fault.js'
import {keeping, throwAll} from '../base/faults.js'
import type {KnowledgeTables} from '../knowledge/tables.js'
import {withChanges} from '../packs/apply-changes.js'
import {builtInPacks} from '../packs/built-in.js'
import {checkPhrases} from '../packs/check-phrases.js'
import {checkReferences, plainFault, type RuleFault} from '../packs/check-references.js'
import {checkRelated} from '../packs/check-related.js'
import {mergeKnowledge} from '../packs/load-knowledge.js'
import {faultIn, readOwnPack, writtenIn} from '../packs/load-pack.js'
import type {PackData} from '../packs/rule.js'
import {isKnownName, splitPhrases} from '../packs/split-phrases.js'

/** A folder that was named: in a configuration, which has a place for it, or by who uses the library. */
export interface NamedFolder {
  /** Absolute. */
  readonly path: string
  readonly place?: Place | undefined
}

/** Folders of packs, and of tables. */
export interface OwnFolders {
  readonly packs: readonly NamedFolder[]
  readonly knowledge: readonly NamedFolder[]
}

/** The packs and tables of a run with those of these folders. */
export interface OwnPacks {
  /** The built-in ones, as own ones reword them, and then these. */
  readonly packs: readonly PackData[]
  readonly own: readonly PackData[]
  readonly knowledge: KnowledgeTables
}

/**
 * The built-in packs and tables with those of these folders, all their words compiled. This file brings the
 * YAML parser along and is loaded only where there is something to read.
 *
 * @param tables the built-in ones
 * @param cwd the folder from which people know files
 * @throws {Fault} that tells of all that is wrong with packs and tables, each with its file, line and column
 */
export function readOwnPacks(folders: OwnFolders, tables: KnowledgeTables, cwd: string): OwnPacks {
  const shown = ({path: folder}: NamedFolder) => shownFile(folder, cwd)
  const faults: Fault[] = []
  const read = folders.packs.map(named => {
    const {pack, faults: found} = readOwnPack(named.path, shown(named))
    faults.push(...found.map(fault => placed(named, fault)))
    return {pack, named}
  })
  const loaded = read.flatMap(({pack, named}) => (pack ? [{pack, named}] : []))
  const own = loaded.map(({pack}) => pack)
  const named = loaded.map(one => one.named)
  keeping(faults, () => refuseTwins(own, named))
  const before = faults.length
  const knowledge = foldersOfTables(folders).reduce<KnowledgeTables>(
    (merged, folder) =>
      at(folder, faults, () => mergeKnowledge(merged, folder.path, shown(folder))) ?? merged,
    tables
  )
  // What a wrong table lacks may be just what a rule names.
  const areTablesRight = faults.length === before
  const packs = [...withChanges(builtInPacks, own), ...own]
  const fault = faultInPacks(named, own, cwd)
  for (const pack of own) keeping(faults, () => checkRelated(pack, builtInPacks, fault))
  if (areTablesRight) {
    keeping(faults, () => checkReferences(packs, knowledge, fault))
    keeping(faults, () => checkPhrases(packs, knowledge, fault))
    for (const {pack, named: folder} of loaded)
      for (const rule of pack.rules) {
        const split = splitPhrases(rule, isKnownName(knowledge), at => writtenIn(folder.path)(rule, at))
        faults.push(...split.map(({at, what}) => fault(rule, at, what)))
      }
  }
  throwAll(faults)
  return {packs, own, knowledge}
}

/** Of a rule in one of these packs; the files of the built-in ones are not at hand. */
function faultInPacks(folders: readonly NamedFolder[], own: readonly PackData[], cwd: string): RuleFault {
  return (rule, at, what, hint) => {
    const folder = folders[own.findIndex(one => rule.id.startsWith(`${one.name}/`))]?.path
    if (folder === undefined) return plainFault(rule, at, what, hint)
    return faultIn(folder, shownFile(folder, cwd))(rule, at, what, hint)
  }
}

/** The `knowledge/` inside each pack, where there is one, and then what is named, each once. */
function foldersOfTables({packs, knowledge}: OwnFolders): NamedFolder[] {
  const named = new Set(knowledge.map(one => one.path))
  const inside = packs
    .map(pack => ({...pack, path: path.join(pack.path, 'knowledge')}))
    .filter(one => !named.has(one.path) && existsSync(one.path))
  return [...inside, ...knowledge]
}

/** What is read of a folder, its faults being kept. */
function at<Read>(named: NamedFolder, faults: Fault[], read: () => Read): Read | undefined {
  const found: Fault[] = []
  const result = keeping(found, read)
  faults.push(...found.map(fault => placed(named, fault)))
  return result
}

/** A folder that cannot be read is said at the line that names it; a fault inside of it has a place of its own. */
function placed({place}: NamedFolder, fault: Fault): Fault {
  if (fault.where || !place) return fault
  const {vi, en} = fault.what
  return faultAt(place, {vi: lowered(vi), en: lowered(en)}, fault.hint)
}

function lowered(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1)
}

function refuseTwins(packs: readonly PackData[], named: readonly NamedFolder[]): void {
  const at = packs.findIndex((pack, i) => packs.findIndex(other => other.name === pack.name) < i)
  const [twin, folder] = [packs[at], named[at]]
  if (!twin || !folder) return
  const {name} = twin
  const {place} = folder
  const hint = {vi: 'Hãy đổi tên một bộ.', en: 'Rename one of them.'}
  if (!place)
    throw new Fault(
      {vi: `Đã có một bộ quy tắc tên là “${name}”.`, en: `There is a pack “${name}” already.`},
      hint
    )
  throw faultAt(
    place,
    {vi: `đã có một bộ quy tắc tên là “${name}”.`, en: `there is a pack “${name}” already.`},
    hint
  )
}
