import {compilePack} from './compile-pack.js'
import {takenPackNames} from './pack-names.js'
import type {PackData} from './rule.js'
import {validators} from './validators.generated.js'

/**
 * A pack of the user’s own, from its folder. It brings the YAML parser along, so import this file only where there is
 * a pack to load.
 *
 * @throws {Fault} that names the file, the line and the column
 */
export function loadPack(folder: string): PackData {
  return compilePack(folder, {validators, taken: takenPackNames})
}
