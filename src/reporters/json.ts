import {jsonPieces, List} from './json-text.js'
import type {PieceReporter} from './reporter.js'

/** The whole report, as docs/report.schema.json describes it. */
export const json: PieceReporter = report => jsonPieces({...report, files: new List(report.files)})
