import {Fault} from '../../base/fault.js'
import type {Host} from '../host.js'
import type {Baseline} from './baseline.js'

/**
 * The baseline that a run goes by. What reads one is loaded only where there is one.
 *
 * @param named a file, false for none, undefined for the nearest
 * @param mayBeMissing whether a file that is named need not be there yet
 * @returns undefined where there is no disk, or no baseline is wanted
 * @throws {Fault} where it is broken, or named and not there
 */
export async function openBaseline(
  host: Host,
  named: string | false | undefined,
  mayBeMissing: boolean
): Promise<Baseline | undefined> {
  const place = named === false ? undefined : host.baseline?.(named)
  if (!place) return undefined
  const {text, shown} = place
  if (text === undefined) {
    if (named !== undefined && !mayBeMissing) throw missing(shown)
    return {...place, schema: undefined, entries: []}
  }
  const {readBaseline} = await import('./read-baseline.js')
  const {$schema: schema, findings: entries} = readBaseline(place, text)
  return {...place, schema, entries}
}

/** Said also where something is to be done with a baseline that there is not. */
export function missing(shown: string): Fault {
  return new Fault(
    {vi: `Không có tệp ghi nhận “${shown}”.`, en: `There is no baseline “${shown}”.`},
    {
      vi: 'Hãy tạo bằng --suppress-all hoặc --suppress-rule.',
      en: 'Make it with --suppress-all or --suppress-rule.'
    }
  )
}
