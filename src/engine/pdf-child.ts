import parent from 'node:process'
import {Fault} from '../files/fault.js'
import {printedPdf} from '../readers/pdf/read-pdf.js'
import type {PdfAnswer, PdfQuestion} from './read-apart.js'

/** The process that reads one PDF for `read-apart.ts` and then ends. */
parent.once('message', ({name, bytes}: PdfQuestion) => {
  printedPdf(name, bytes)
    .then(
      (printed): PdfAnswer => ({printed}),
      (error: unknown): PdfAnswer =>
        error instanceof Fault
          ? {fault: {what: error.what, hint: error.hint}}
          : {crash: error instanceof Error ? error.message : String(error)}
    )
    .then(answer => parent.send?.(answer, () => parent.disconnect()))
})
