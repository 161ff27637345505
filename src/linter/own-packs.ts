import {existsSync} from 'node:fs'
import path from 'node:path'
import {faultAt, type Place} from '../config/place.js'
import {shownFile} from '../config/shown-file.js'
import {Fault} from '../base/fault.js'
import type {KnowledgeTables} from '../knowledge/tables.js'
import {builtInPacks} from '../packs/built-in.js'
import {checkPhrases} from '../packs/check-phrases.js'
import {checkReferences, plainFault, type RuleFault} from '../packs/check-references.js'
import {checkRelated} from '../packs/check-related.js'
import {mergeKnowledge} from '../packs/load-knowledge.js'
import {faultIn, loadPack} from '../packs/load-pack.js'
import type {PackData} from '../packs/rule.js'

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

/**
 * The built-in packs and tables with those of these folders, all their words compiled. This file brings the
 * YAML parser along and is loaded only where there is something to read.
 *
 * @param tables the built-in ones
 * @param cwd the folder from which people know files
 * @throws {Fault} for a pack or a table that is wrong, with its file, line and column
 */
export function readOwnPacks(
  folders: OwnFolders,
  tables: KnowledgeTables,
  cwd: string
): {packs: readonly PackData[]; knowledge: KnowledgeTables} {
  const shown = ({path: folder}: NamedFolder) => shownFile(folder, cwd)
  const own = folders.packs.map(named => at(named, () => loadPack(named.path, shown(named))))
  refuseTwins(own, folders.packs)
  const packs = [...builtInPacks, ...own]
  const knowledge = foldersOfTables(folders).reduce<KnowledgeTables>(
    (merged, named) => at(named, () => mergeKnowledge(merged, named.path, shown(named))),
    tables
  )
  const fault = faultInPacks(folders, own, cwd)
  checkReferences(packs, knowledge, fault)
  for (const pack of own) checkRelated(pack, builtInPacks, fault)
  checkPhrases(packs, knowledge, fault)
  return {packs, knowledge}
}

/** Of a rule in one of these packs; the files of the built-in ones are not at hand. */
function faultInPacks({packs}: OwnFolders, own: readonly PackData[], cwd: string): RuleFault {
  return (rule, at, what, hint) => {
    const folder = packs[own.findIndex(one => rule.id.startsWith(`${one.name}/`))]?.path
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

/** A folder that cannot be read is said at the line that names it; a fault inside of it has a place of its own. */
function at<Read>({place}: NamedFolder, read: () => Read): Read {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Fault) || error.where || !place) throw error
    const {vi, en} = error.what
    throw faultAt(place, {vi: lowered(vi), en: lowered(en)}, error.hint)
  }
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
