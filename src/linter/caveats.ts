import {sayIn} from '../base/wording.js'
import type {Language} from '../base/severity.js'
import {isBeyond} from '../knowledge/ages.js'
import type {Knowledge} from '../knowledge/knowledge.js'
import {vietnameseDate} from '../vietnamese/dates.js'

/**
 * What is said once of a whole run: that its day, or that of a plan, lies long after the last check of the table of
 * documents, so that what came since is not known. Where no file could be read, nothing rests on the table.
 *
 * @param days the days on which plans were judged, ISO
 */
export function caveatsOf(
  days: readonly string[],
  {today, knownOn}: Pick<Knowledge, 'today' | 'knownOn'>,
  language: Language
): string[] {
  if (days.length === 0 || ![today, ...days].some(day => isBeyond(day, knownOn))) return []
  return [
    sayIn(language)(
      `Dữ liệu văn bản cập nhật đến ${vietnameseDate(knownOn)}; văn bản mới hơn chưa được xét.`,
      `The data on documents is as of ${knownOn}; newer documents are not considered.`
    )
  ]
}
