import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Log, Region, Run} from 'sarif'
import {LineIndex} from '../../base/line-index.js'
import {repositoryRoot} from '../../files/repository-root.js'
import type {MadeRun} from './make-reports.js'

/** What no schema says: that addresses lead to the files, and regions to the words that they quote. */
export function sarifFaults({cwd, reports}: MadeRun): string[] {
  const {runs} = JSON.parse(reports.sarif) as Log
  return runs.flatMap(run => [...artifactFaults(run, cwd), ...resultFaults(run, cwd)])
}

function fileOf(uri: string, cwd: string): string {
  return path.join(repositoryRoot(cwd) ?? cwd, decodeURIComponent(uri))
}

function artifactFaults({artifacts = []}: Run, cwd: string): string[] {
  return artifacts.flatMap(({location}) => {
    const uri = location?.uri
    if (uri === undefined) return ['an artifact has no address']
    return existsSync(fileOf(uri, cwd)) ? [] : [`${uri} leads to no file`]
  })
}

function resultFaults({results = [], tool}: Run, cwd: string): string[] {
  const faults: string[] = []
  const texts = new Map<string, LineIndex>()
  for (const {ruleId, ruleIndex, locations, fixes = []} of results) {
    if (tool.driver.rules?.[ruleIndex ?? -1]?.id !== ruleId)
      faults.push(`ruleIndex ${ruleIndex} is not ${ruleId}`)
    const place = locations?.[0]?.physicalLocation
    const region = place?.region
    const uri = place?.artifactLocation?.uri
    if (!place || (region && uri === undefined)) faults.push(`a result of ${ruleId} leads nowhere`)
    if (uri === undefined || region?.startLine === undefined) continue
    const text =
      texts.get(uri) ?? new LineIndex(readFileSync(fileOf(uri, cwd), 'utf8').replace(/^\ufeff/, ''))
    texts.set(uri, text)
    const deleted = fixes.flatMap(fix =>
      fix.artifactChanges.flatMap(change => change.replacements.map(one => one.deletedRegion))
    )
    for (const one of [region, ...deleted])
      faults.push(...regionFaults(one, text).map(fault => `${uri}: ${fault}`))
  }
  return faults
}

/** Both ways in which a region says its place say the same one, which has the words of the snippet. */
function regionFaults({charOffset, charLength, snippet, ...lines}: Region, index: LineIndex): string[] {
  if (charOffset === undefined || charLength === undefined)
    return [`line ${lines.startLine} says no offset and length`]
  const [start, end] = [index.point(charOffset), index.point(charOffset + charLength)]
  const isSame =
    start.line === lines.startLine &&
    start.column === lines.startColumn &&
    end.line === lines.endLine &&
    end.column === lines.endColumn
  const words = index.text.slice(charOffset, charOffset + charLength)
  return [
    ...(isSame ? [] : [`line ${lines.startLine} is not at ${charOffset}`]),
    ...(snippet === undefined || snippet.text === words ? [] : [`“${snippet.text}” is not at ${charOffset}`])
  ]
}
