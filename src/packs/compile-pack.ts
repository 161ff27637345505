import path from 'node:path'
import type {Fault} from '../base/fault.js'
import {keeping, throwAll} from '../base/faults.js'
import {there} from '../base/there.js'
import {didYouMean} from '../files/schema-fault.js'
import {openYaml} from '../files/read-yaml.js'
import {compileChange, isChange} from './compile-change.js'
import {compileRule} from './compile-rule.js'
import {type CompileOptions, type OpenedPack, openPack} from './open-pack.js'
import type {PackData, RuleChange, RuleData} from './rule.js'
import {needEnglish} from './rule-parts.js'

export type {CompileOptions} from './open-pack.js'

/**
 * Read and check a folder with its pack.yaml and a YAML file for each rule: built-in packs when the project is built,
 * users’ packs when they are loaded.
 *
 * @throws {Fault} that tells of all that is wrong, each with its file, line and column
 */
export function compilePack(folder: string, options: CompileOptions): PackData {
  const {pack, faults} = readPack(folder, options)
  throwAll(faults)
  return there(pack, 'the pack')
}

/** What of a pack is right, and all that is wrong with it. */
export interface ReadPack {
  /** With the rules that are right; undefined where the folder is no pack. */
  readonly pack: PackData | undefined
  readonly faults: readonly Fault[]
}

/** The same, which goes on behind a fault, so that what is asked of several files is asked of those that are right. */
export function readPack(folder: string, options: CompileOptions): ReadPack {
  const faults: Fault[] = []
  const opened = keeping(faults, () => openPack(folder, options, faults))
  return {pack: opened && packOf(opened, options, faults), faults}
}

function packOf(opened: OpenedPack, options: CompileOptions, faults: Fault[]): PackData {
  const {name, files, pack} = opened
  const {title = name, en, order = [], version = options.version ?? '0.0.0'} = pack?.value ?? {}
  if (pack) {
    keeping(faults, () => needEnglish(pack, en, options))
    refuseUnknownOrder(opened, faults)
  }
  const known = files.map(file => path.basename(file, '.yaml')).sort()
  const names = [...new Set([...order.filter(rule => known.includes(rule)), ...known])]
  const compiled = names.flatMap((rule): CompiledFile[] => {
    const one = keeping(faults, () => compileFile(`${rule}.yaml`, opened, options))
    return one ? [one] : []
  })
  const changes = compiled.flatMap(({change}) => change ?? [])
  return {
    name,
    title: {vi: title, en: en ?? title},
    version,
    rules: compiled.flatMap(({rule}) => rule ?? []),
    ...(changes.length > 0 ? {changes} : {})
  }
}

/** A file of a pack: a rule, or what is changed of a built-in one. */
interface CompiledFile {
  readonly rule?: RuleData
  readonly change?: RuleChange
}

/** @throws {Fault} that tells of all that is wrong with the file */
function compileFile(name: string, opened: OpenedPack, options: CompileOptions): CompiledFile {
  const file = openYaml(path.join(opened.folder, name), path.join(opened.shown, name))
  return isChange(file.value)
    ? {change: compileChange(file, opened, options)}
    : {rule: compileRule(file, name, opened, options)}
}

function refuseUnknownOrder({pack, files}: OpenedPack, faults: Fault[]): void {
  const known = files.map(file => path.basename(file, '.yaml'))
  for (const [at, rule] of (pack?.value.order ?? []).entries())
    if (pack && !known.includes(rule))
      faults.push(
        pack.fault(
          ['order', at],
          {vi: `không có tệp quy tắc “${rule}.yaml”.`, en: `there is no rule “${rule}.yaml”.`},
          didYouMean(rule, known)
        )
      )
}
