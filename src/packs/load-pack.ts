import path from 'node:path'
import {readYaml} from '../files/read-yaml.js'
import {builtInPacks} from './built-in.js'
import type {RuleFault} from './check-references.js'
import {compilePack} from './compile-pack.js'
import {takenPackNames} from './pack-names.js'
import type {PackData} from './rule.js'
import {validators} from './validators.generated.js'
import {validatorOf} from './validators.js'

/**
 * A pack of the user’s own, from its folder. It brings the YAML parser along, so import this file only where there is
 * a pack to load.
 *
 * @param shown the folder as a person knows it
 * @throws {Fault} that names the file, the line and the column
 */
export function loadPack(folder: string, shown = folder): PackData {
  const running = builtInPacks[0]?.version
  return compilePack(folder, {
    validators,
    shown,
    taken: takenPackNames,
    ...(running === undefined ? {} : {running})
  })
}

/** What is wrong with a rule of such a pack, at its place: the file is read once more. */
export function faultIn(folder: string, shown = folder): RuleFault {
  return (rule, at, what, hint) => {
    const file = `${rule.id.split('/')[1]}.yaml`
    const opened = readYaml(path.join(folder, file), validatorOf(validators, 'rule'), path.join(shown, file))
    return opened.fault(at, what, hint)
  }
}
