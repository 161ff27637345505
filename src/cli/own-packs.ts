import {existsSync} from 'node:fs'
import path from 'node:path'
import type {Config, NamedPath} from '../config/config.js'
import {faultAt, shownFile} from '../config/place.js'
import {Fault} from '../files/fault.js'
import type {KnowledgeTables} from '../knowledge/tables.js'
import {builtInPacks} from '../packs/built-in.js'
import {checkPhrases} from '../packs/check-phrases.js'
import {checkReferences, plainFault, type RuleFault} from '../packs/check-references.js'
import {mergeKnowledge} from '../packs/load-knowledge.js'
import {faultIn, loadPack} from '../packs/load-pack.js'
import type {PackData} from '../packs/rule.js'

/**
 * The built-in packs and tables with those that the configuration names, all their words compiled. This file brings the YAML parser along and is
 * loaded only where there is something to read.
 *
 * @param tables the built-in ones
 * @throws {Fault} for a pack or a table that is wrong, with its file, line and column
 */
export function readOwnPacks(
  config: Config,
  tables: KnowledgeTables
): {packs: readonly PackData[]; knowledge: KnowledgeTables} {
  const own = config.packs.map(named => at(named, () => loadPack(shownFile(named.path))))
  refuseTwins(own, config.packs)
  const packs = [...builtInPacks, ...own]
  const knowledge = foldersOfTables(config).reduce<KnowledgeTables>(
    (merged, named) => at(named, () => mergeKnowledge(merged, shownFile(named.path))),
    tables
  )
  checkReferences(packs, knowledge, faultInPacks(config, own))
  checkPhrases(packs, knowledge, faultInPacks(config, own))
  return {packs, knowledge}
}

/** Of a rule in one of these packs; the files of the built-in ones are not at hand. */
function faultInPacks(config: Config, own: readonly PackData[]): RuleFault {
  return (rule, at, what, hint) => {
    const found = own.findIndex(one => rule.id.startsWith(`${one.name}/`))
    const fault = found < 0 ? plainFault : faultIn(shownFile(config.packs[found]!.path))
    return fault(rule, at, what, hint)
  }
}

/** The `knowledge/` inside each pack, where there is one, and then what is named, each once. */
function foldersOfTables(config: Config): NamedPath[] {
  const named = new Set(config.knowledge.map(one => one.path))
  const inside = config.packs
    .map(pack => ({...pack, path: path.join(pack.path, 'knowledge')}))
    .filter(one => !named.has(one.path) && existsSync(one.path))
  return [...inside, ...config.knowledge]
}

/** A folder that cannot be read is said at the line that names it; a fault inside of it has a place of its own. */
function at<Read>(named: NamedPath, read: () => Read): Read {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Fault) || error.where) throw error
    const {vi, en} = error.what
    throw faultAt(named.place, {vi: lowered(vi), en: lowered(en)}, error.hint)
  }
}

function lowered(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1)
}

function refuseTwins(packs: readonly PackData[], named: readonly NamedPath[]): void {
  const twin = packs.findIndex((pack, i) => packs.findIndex(other => other.name === pack.name) < i)
  if (twin < 0) return
  const {name} = packs[twin]!
  throw faultAt(
    named[twin]!.place,
    {vi: `đã có một bộ quy tắc tên là “${name}”.`, en: `there is a pack “${name}” already.`},
    {vi: 'Hãy đổi tên một bộ.', en: 'Rename one of them.'}
  )
}
