import {jsonText} from './json-text.js'
import type {TextReporter} from './reporter.js'

/** The whole report, as docs/report.schema.json describes it. */
export const json: TextReporter = report => jsonText(report)
