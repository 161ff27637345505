import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'

const ajv = new Ajv({allErrors: true, strict: false, formats: {date: /^\d{4}-\d{2}-\d{2}$/, uri: true}})
const validate = ajv.compile(JSON.parse(readFileSync('docs/report.schema.json', 'utf8')) as object)

/** What in a report breaks docs/report.schema.json; empty where it keeps to it. */
export function reportFaults(report: unknown): string[] {
  validate(JSON.parse(JSON.stringify(report)))
  return (validate.errors ?? []).map(error => `${error.instancePath} ${error.message}`)
}
