import path from 'node:path'
import {throwAll} from '../base/faults.js'
import {there} from '../base/there.js'
import {openYaml} from '../files/read-yaml.js'
import {builtInPacks} from './built-in.js'
import type {RuleFault, RulePath} from './check-references.js'
import {type ReadPack, readPack} from './compile-pack.js'
import {takenPackNames} from './pack-names.js'
import type {PackData, RuleData} from './rule.js'
import {validators} from './validators.generated.js'

/**
 * A pack of the user’s own, from its folder. It brings the YAML parser along, so import this file only where there is
 * a pack to load.
 *
 * @param shown the folder as a person knows it
 * @throws {Fault} that tells of all that is wrong, each with its file, line and column
 */
export function loadPack(folder: string, shown = folder): PackData {
  const {pack, faults} = readOwnPack(folder, shown)
  throwAll(faults)
  return there(pack, 'the pack')
}

/** The same, with what of it is right where something is wrong. */
export function readOwnPack(folder: string, shown = folder): ReadPack {
  const running = builtInPacks[0]?.version
  return readPack(folder, {
    validators,
    shown,
    taken: takenPackNames,
    builtIn: builtInPacks,
    ...(running === undefined ? {} : {running})
  })
}

/** What stands in the file of a rule of such a pack, where one of its lists is read from. */
export function writtenIn(folder: string): (rule: RuleData, at: RulePath) => string {
  return (rule, at) => openYaml(path.join(folder, fileOf(rule))).written(at)
}

/** What is wrong with a rule of such a pack, at its place: the file is read once more. */
export function faultIn(folder: string, shown = folder): RuleFault {
  return (rule, at, what, hint) => {
    const file = fileOf(rule)
    return openYaml(path.join(folder, file), path.join(shown, file)).fault(at, what, hint)
  }
}

function fileOf({id}: RuleData): string {
  return `${id.split('/')[1]}.yaml`
}
