import {Fault} from '../../../src/base/fault.js'
import type {KnowledgeTables} from '../../../src/knowledge/tables.js'
import type {PackData} from '../../../src/packs/rule.js'
import type {OwnPack, PackAbout} from '../../protocol.js'
import {builtInKnowledge} from './built-in.js'
import {setFiles} from './memory-files.js'

/** That a person’s own pack is wrong, and no file. */
export class PackFault extends Error {
  constructor(readonly fault: Fault) {
    super(fault.message)
  }
}

/** The packs and tables of a run with a person’s own. @throws {PackFault} that tells of all that is wrong with these */
export async function readOwn(packs: readonly OwnPack[]): Promise<{
  readonly packs: readonly PackData[]
  readonly own: readonly PackData[]
  readonly knowledge: KnowledgeTables
}> {
  const {readOwnPacks} = await import('../../../src/linter/own-packs.js')
  const files = new Map<string, Uint8Array>()
  const folders = packs.map(({folder, files: inside}, at) => {
    const isTwin = packs.findIndex(one => one.folder === folder) < at
    const path = `/${isTwin ? `${folder} (${at + 1})` : folder}`
    for (const file of inside) files.set(`${path}/${file.path}`, file.bytes)
    return {path}
  })
  setFiles(files)
  try {
    return readOwnPacks({packs: folders, knowledge: []}, builtInKnowledge, '/')
  } catch (error) {
    throw error instanceof Fault ? new PackFault(error) : error
  }
}

/** What packs say of themselves. @throws {PackFault} */
export async function lookAt(packs: readonly OwnPack[]): Promise<PackAbout[]> {
  if (packs.length === 0) return []
  const {own} = await readOwn(packs)
  return own.map(({name, title, version, rules}) => ({name, title, version, rules: rules.length}))
}
