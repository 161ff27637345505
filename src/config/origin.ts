import type {Wording} from '../base/wording.js'
import type {PresetName} from './config.js'
import {type Place, shownPlace} from './place.js'

/** Where a value comes from. */
export type Origin =
  | {readonly kind: 'default'}
  | {readonly kind: 'preset'; readonly preset: PresetName; readonly place: Place}
  | {readonly kind: 'file'; readonly place: Place}
  | {readonly kind: 'override'; readonly number: number; readonly place: Place}
  | {readonly kind: 'command-line'; readonly flag: string}

export const byDefault: Origin = {kind: 'default'}

/** The origin in words: “.cchclintrc.yaml:3:8”. */
export function sayOrigin(origin: Origin): Wording {
  switch (origin.kind) {
    case 'default':
      return {vi: 'mặc định', en: 'default'}
    case 'preset': {
      const where = shownPlace(origin.place)
      return {vi: `bộ “${origin.preset}” (${where})`, en: `preset “${origin.preset}” (${where})`}
    }
    case 'file':
      return {vi: shownPlace(origin.place), en: shownPlace(origin.place)}
    case 'override': {
      const where = shownPlace(origin.place)
      return {vi: `overrides mục ${origin.number} (${where})`, en: `override ${origin.number} (${where})`}
    }
    case 'command-line':
      return {vi: `dòng lệnh (${origin.flag})`, en: `command line (${origin.flag})`}
  }
}
