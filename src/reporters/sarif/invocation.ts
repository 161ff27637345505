import type {Invocation, Notification} from 'sarif'
import {faultIds} from '../../diagnostic/fault-ids.js'
import {findingPlaceName} from '../../diagnostic/place-name.js'
import type {Report} from '../../diagnostic/report.js'
import type {ReporterOptions} from '../reporter.js'
import {faultLine, runFaultOf} from '../shown-findings.js'
import {sarifMessage} from './message.js'
import {artifactLocation} from './places.js'

/** How the run went: what failed is a notification, so that nobody takes a run that judged nothing for a clean one. */
export function invocationOf(report: Report, options: ReporterOptions): Invocation {
  const notifications = [...ofRun(report, options), ...ofFiles(report, options)]
  const hasFailed = notifications.some(({level}) => level === 'error')
  const code = options.exit?.code ?? (hasFailed ? 2 : undefined)
  return {
    executionSuccessful: code !== 2 && !hasFailed,
    ...(code === undefined ? {} : {exitCode: code}),
    ...(options.exit?.why ? {exitCodeDescription: options.exit.why} : {}),
    ...(notifications.length > 0 ? {toolExecutionNotifications: notifications} : {})
  }
}

function ofRun(report: Report, options: ReporterOptions): Notification[] {
  const fault = runFaultOf(report, options)
  return [
    ...(fault ? [notification('error', faultIds.run, faultLine(fault))] : []),
    ...(options.notes ?? []).map(note => notification('note', undefined, note))
  ]
}

/** Files that could not be judged, and rules on which the program failed. */
function ofFiles({files}: Report, options: ReporterOptions): Notification[] {
  return files.flatMap((file, index): Notification[] => {
    const locations = [{physicalLocation: {artifactLocation: artifactLocation(file.path, index, options)}}]
    if (file.fault) return [{...notification('error', faultIds.file, faultLine(file.fault)), locations}]
    return file.findings
      .filter(({rule}) => rule === faultIds.program)
      .map(finding => {
        const place = findingPlaceName(file.format, finding, options.language)
        return {...notification('error', faultIds.program, `${finding.message} (${place})`), locations}
      })
  })
}

function notification(level: 'error' | 'note', id: string | undefined, text: string): Notification {
  return {level, message: sarifMessage(text), ...(id === undefined ? {} : {descriptor: {id}})}
}
