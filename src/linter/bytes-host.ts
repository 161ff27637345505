import {byDefaultSettings} from '../config/settings.js'
import {Fault} from '../base/fault.js'
import type {KnowledgeTables} from '../knowledge/tables.js'
import type {PackData} from '../packs/rule.js'
import type {Host} from './host.js'

/** A host without a disk: documents are given as bytes, and nothing is configured but by options. */
export function bytesHost(packs: readonly PackData[], knowledge: KnowledgeTables): Host {
  return {
    setUp: async () => ({
      packs,
      knowledge,
      config: undefined,
      settingsOf: () => byDefaultSettings,
      ignores: () => false,
      hints: () => [],
      stamp: () => ''
    }),
    read: async file => {
      throw new Fault({vi: `Không tìm thấy tệp “${file}”.`, en: `There is no file “${file}”.`})
    },
    readSource: async (...asked) => (await import('../engine/read-source.js')).readSource(...asked)
  }
}
