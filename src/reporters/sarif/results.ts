import type {Fix, Result, Suppression} from 'sarif'
import {sayIn} from '../../base/wording.js'
import type {RunReport} from '../../diagnostic/files.js'
import type {Finding, ReadFileReport} from '../../diagnostic/report.js'
import type {ReporterOptions} from '../reporter.js'
import {messageOf} from '../shown-findings.js'
import {sarifMessage} from './message.js'
import {artifactLocation, SarifPlaces} from './places.js'
import {levelOf} from './rules.js'

/** What holds for all results of a run. */
interface OfRun {
  /** The index of each rule by its id. */
  readonly rules: ReadonlyMap<string, number>
  /** Either each result says whether it is suppressed, or none. */
  readonly hasSuppressions: boolean
  readonly hasBaseline: boolean
  readonly options: ReporterOptions
}

/** Every finding, also those of which an exception was made. */
export function* resultsOf(
  {files}: RunReport,
  rules: ReadonlyMap<string, number>,
  {hasSuppressions, hasBaseline}: Pick<OfRun, 'hasSuppressions' | 'hasBaseline'>,
  options: ReporterOptions
): Generator<Result> {
  const run: OfRun = {rules, options, hasSuppressions, hasBaseline}
  let index = 0
  for (const file of files) {
    const location = artifactLocation(file.path, index++, options)
    if (file.fault || file.findings.length === 0) continue
    const places = new SarifPlaces(file, location, options)
    for (const finding of file.findings) yield result(finding, file, places, run)
  }
}

function result(finding: Finding, file: ReadFileReport, places: SarifPlaces, run: OfRun): Result {
  const {rule, item, severity, basis, suggestions, fingerprint, suppressed, related} = finding
  const index = run.rules.get(rule)
  const fixes = fixesOf(finding, places, run.options)
  return {
    ruleId: rule,
    ...(index === undefined ? {} : {ruleIndex: index}),
    level: levelOf[severity],
    message: sarifMessage(messageOf(finding, file.format, run.options)),
    locations: [places.location(finding)],
    partialFingerprints: {'cchclint/v1': fingerprint},
    ...(related.length > 0
      ? {
          relatedLocations: related.map((one, at) => ({
            id: at + 1,
            message: sarifMessage(messageOf(one, file.format, run.options)),
            ...places.location(one)
          }))
        }
      : {}),
    ...(run.hasSuppressions ? {suppressions: suppressed ? [suppression(suppressed)] : []} : {}),
    ...(run.hasBaseline ? {baselineState: suppressed?.kind === 'baseline' ? 'unchanged' : 'new'} : {}),
    ...(fixes.length > 0 ? {fixes} : {}),
    properties: {
      ...(item === undefined ? {} : {item}),
      basis,
      ...(suggestions.length > 0 ? {suggestions} : {})
    }
  }
}

function suppression({kind, reason, owner, until}: NonNullable<Finding['suppressed']>): Suppression {
  return {
    kind: kind === 'inline' ? 'inSource' : 'external',
    status: 'accepted',
    justification: reason,
    properties: {by: kind, ...(owner === null ? {} : {owner}), ...(until === null ? {} : {until})}
  }
}

/** The safe change, where it can be made in the file as it stands. */
function fixesOf({fix}: Finding, places: SarifPlaces, options: ReporterOptions): Fix[] {
  const region = fix && places.regionOf(fix.start, fix.end)
  if (!fix || !region) return []
  const say = sayIn(options.language)
  const words =
    fix.text === ''
      ? say('Bỏ phần thừa', 'Remove what is too much')
      : say(`Viết “${fix.text}”`, `Write “${fix.text}”`)
  return [
    {
      description: sarifMessage(words),
      artifactChanges: [
        {
          artifactLocation: places.artifact,
          replacements: [{deletedRegion: region, insertedContent: {text: fix.text}}]
        }
      ]
    }
  ]
}
