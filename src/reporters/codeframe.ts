import type {PieceReporter} from './reporter.js'
import {stylish} from './stylish.js'

/** As {@link stylish}, each finding with its line of the draft, wherever it is written; of a Word file or a PDF with the words there. */
export const codeframe: PieceReporter = (report, options) => stylish(report, {...options, frames: true})
