import type {Invocation, Notification} from 'sarif'
import {faultIds} from '../../diagnostic/fault-ids.js'
import {findingPlaceName} from '../../diagnostic/place-name.js'
import type {RunReport} from '../../diagnostic/files.js'
import type {FileReport} from '../../diagnostic/report.js'
import type {ReporterOptions} from '../reporter.js'
import {faultLine, runFaultOf} from '../shown-findings.js'
import {sarifMessage} from './message.js'
import {artifactLocation} from './places.js'

/**
 * How the run went: what failed is a notification, so that nobody takes a run that judged nothing for a clean one.
 *
 * @param ofFiles the notifications of its files
 */
export function invocationOf(
  report: RunReport,
  ofFiles: readonly Notification[],
  options: ReporterOptions
): Invocation {
  const notifications = [...ofRun(report, options), ...ofFiles]
  const hasFailed = notifications.some(({level}) => level === 'error')
  const code = options.exit?.code ?? (hasFailed ? 2 : undefined)
  return {
    executionSuccessful: code !== 2 && !hasFailed,
    ...(code === undefined ? {} : {exitCode: code}),
    ...(options.exit?.why ? {exitCodeDescription: options.exit.why} : {}),
    ...(notifications.length > 0 ? {toolExecutionNotifications: notifications} : {})
  }
}

function ofRun(report: RunReport, options: ReporterOptions): Notification[] {
  const fault = runFaultOf(report, options)
  return [
    ...(fault ? [notification('error', faultIds.run, faultLine(fault))] : []),
    ...(options.notes ?? []).map(note => notification('note', undefined, note))
  ]
}

/** That a file could not be judged, or the rules on which the program failed. @param index which file it is */
export function notificationsOf(file: FileReport, index: number, options: ReporterOptions): Notification[] {
  const locations = [{physicalLocation: {artifactLocation: artifactLocation(file.path, index, options)}}]
  if (file.fault) return [{...notification('error', faultIds.file, faultLine(file.fault)), locations}]
  return file.findings
    .filter(({rule}) => rule === faultIds.program)
    .map(finding => {
      const place = findingPlaceName(file.format, finding, options.language)
      return {...notification('error', faultIds.program, `${finding.message} (${place})`), locations}
    })
}

function notification(level: 'error' | 'note', id: string | undefined, text: string): Notification {
  return {level, message: sarifMessage(text), ...(id === undefined ? {} : {descriptor: {id}})}
}
