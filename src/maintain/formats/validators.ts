import {readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv} from 'ajv'
import {XMLParser} from 'fast-xml-parser'
import {validateXML} from 'xmllint-wasm'
import type {Report} from '../../diagnostic/report.js'
import type {MadeRun} from './make-reports.js'
import {sarifFaults} from './sarif-places.js'
import {readWorkflowCommands, writtenAgain} from './workflow-commands.js'

/** What is wrong with a report, a sentence each. */
export type Faults = readonly string[]

/** What holds one format to what others say of it. */
export type Validator = (run: MadeRun) => Faults | Promise<Faults>

/** @param schemas the folder of the schemas that others wrote */
export function validators(schemas: string): Readonly<Record<string, Validator>> {
  const read = (name: string) => readFileSync(path.join(schemas, name), 'utf8')
  const sarif = bySchema(read('sarif-schema-2.1.0.json'))
  const rdjson = bySchema(read('rdf-diagnostic-result.schema.json'))
  const gitlab = bySchema(read('gitlab-code-quality.schema.json'))
  const xsd = read('junit-10.xsd')
  return {
    sarif: run => [...sarif(run.reports.sarif), ...sarifFaults(run)],
    rdjson: run => rdjson(run.reports.rdjson),
    gitlab: run => [...gitlab(run.reports.gitlab), ...twice(run.reports.gitlab)],
    junit: async run => [...(await xmlFaults(run.reports.junit, xsd)), ...barFaults(run)],
    github: run => commandFaults(run.reports.github),
    checkstyle: checkstyleFaults
  }
}

/** Schemas of draft 4, of whose own words these use none that later drafts read otherwise. */
function bySchema(text: string): (report: string) => Faults {
  const {$schema: _, id: __, ...schema} = JSON.parse(text) as Record<string, unknown>
  const ajv = new Ajv({strict: false, allErrors: true, validateFormats: false})
  const isValid = ajv.compile(schema)
  return report => {
    isValid(JSON.parse(report))
    return (isValid.errors ?? []).map(({instancePath, message}) => `${instancePath}: ${message}`)
  }
}

/** GitLab drops what has a fingerprint that it has seen. */
function twice(report: string): Faults {
  const prints = (JSON.parse(report) as {fingerprint: string}[]).map(({fingerprint}) => fingerprint)
  return prints
    .filter((one, at) => prints.indexOf(one) < at)
    .map(one => `the fingerprint ${one} stands twice`)
}

async function xmlFaults(xml: string, xsd: string): Promise<Faults> {
  const {valid, errors} = await validateXML({xml: [{fileName: 'junit.xml', contents: xml}], schema: [xsd]})
  return valid ? [] : errors.map(({message}) => message)
}

/** No page is green where the exit code is not 0, and none is red where it is. */
function barFaults({code, reports: {junit}}: MadeRun): Faults {
  const isRed = junit.includes('<failure') || junit.includes('<error')
  return isRed === (code !== 0)
    ? []
    : [`the exit code is ${code}, but the page is ${isRed ? 'red' : 'green'}`]
}

/** Each line is one command, which reads back as it was meant. */
function commandFaults(log: string): Faults {
  return log
    .split('\n')
    .filter(line => line !== '')
    .flatMap(line => {
      const [command, ...others] = readWorkflowCommands(line)
      if (!command || others.length > 0) return [`no command: ${line}`]
      return writtenAgain(command) === line ? [] : [`reads back as another: ${line}`]
    })
}

/** Read by another library, it has the files and the findings of the run. */
function checkstyleFaults({reports}: MadeRun): Faults {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: name => name !== 'checkstyle'
  })
  const {checkstyle} = parser.parse(reports.checkstyle) as {
    checkstyle: {file?: {name: string; error?: object[]}[]} | ''
  }
  const files = checkstyle === '' ? [] : (checkstyle.file ?? [])
  const report = JSON.parse(reports.json) as Report
  const expected = report.fault
    ? [1]
    : report.files.map(file => (file.fault ? 1 : file.findings.filter(one => !one.suppressed).length))
  const found = files.map(({error = []}) => error.length)
  return found.join() === expected.join()
    ? []
    : [`has ${found.join()} findings instead of ${expected.join()}`]
}
