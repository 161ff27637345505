import {sayIn} from '../base/wording.js'
import type {Language} from '../base/severity.js'
import {practice} from '../knowledge/bases.js'

/** A basis in a line of its own: that something is only practice is said where no list of sources stands below. */
export function basisWords(basis: string, language: Language): string {
  if (basis !== practice) return basis
  return sayIn(language)(
    'thông lệ (không phải quy định bắt buộc)',
    'thông lệ (common practice, no obligation)'
  )
}
