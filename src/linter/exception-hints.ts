import type {Wording} from '../base/wording.js'
import type {ConfigException} from '../config/config.js'
import {shownPlace} from '../config/place.js'
import {vietnameseDate} from '../vietnamese/dates.js'

/**
 * The exceptions of configurations that were to hold for files of a run, and whose day is past: what they covered is said
 * again, and this says why.
 *
 * @param exceptions those of each file
 * @param today ISO
 */
export function pastExceptions(exceptions: Iterable<readonly ConfigException[]>, today: string): Wording[] {
  const past = new Map<string, Wording>()
  for (const one of new Set([...exceptions].flat())) {
    const {until, rule} = one
    if (until === undefined || until.value >= today) continue
    const where = shownPlace(until.place)
    past.set(where, {
      vi: `${where}: ngoại lệ cho “${rule.value}” chỉ có hiệu lực đến hết ngày ${vietnameseDate(until.value)}, nên không còn được áp dụng.`,
      en: `${where}: the exception for “${rule.value}” held up to ${until.value} and is not applied any more.`
    })
  }
  return [...past.values()]
}
