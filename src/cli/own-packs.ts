import {existsSync} from 'node:fs'
import path from 'node:path'
import type {Config, NamedPath} from '../config/config.js'
import {faultAt, shownFile} from '../config/place.js'
import {Fault} from '../files/fault.js'
import {readYaml} from '../files/read-yaml.js'
import type {KnowledgeTables} from '../knowledge/tables.js'
import {builtInKnowledge, builtInPacks} from '../packs/built-in.js'
import {checkReferences, type RuleFault} from '../packs/check-references.js'
import {mergeKnowledge} from '../packs/load-knowledge.js'
import {loadPack} from '../packs/load-pack.js'
import type {PackData} from '../packs/rule.js'
import {validators} from '../packs/validators.generated.js'
import {validatorOf} from '../packs/validators.js'

/**
 * The built-in packs and tables with those that the configuration names. This file brings the YAML parser along and is
 * loaded only where there is something to read.
 *
 * @throws {Fault} for a pack or a table that is wrong, with its file, line and column
 */
export function readOwnPacks(config: Config): {packs: readonly PackData[]; knowledge: KnowledgeTables} {
  const own = config.packs.map(named => at(named, () => loadPack(shownFile(named.path))))
  refuseTwins(own, config.packs)
  const packs = [...builtInPacks, ...own]
  const knowledge = foldersOfTables(config).reduce<KnowledgeTables>(
    (tables, named) => at(named, () => mergeKnowledge(tables, shownFile(named.path))),
    builtInKnowledge
  )
  checkReferences(packs, knowledge, faultIn(config, own))
  return {packs, knowledge}
}

/** The file is read once more for the place of what is wrong. */
function faultIn(config: Config, own: readonly PackData[]): RuleFault {
  return (rule, at, what, hint) => {
    const [pack, name] = rule.id.split('/') as [string, string]
    const folder = config.packs[own.findIndex(one => one.name === pack)]!.path
    const file = path.join(shownFile(folder), `${name}.yaml`)
    return readYaml(file, validatorOf(validators, 'rule')).fault(at, what, hint)
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
