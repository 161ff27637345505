import type {FileReport, Report} from './report.js'

/**
 * The files of a report, in order. A list is one; those of a run over many files are made anew whenever they are looked
 * at, so that they are not in memory together. Who has to look at all keeps of each no more than what is told of it.
 */
export interface Files extends Iterable<FileReport> {
  readonly length: number
}

/** A report, of which the files need not be in memory together. */
export interface RunReport extends Omit<Report, 'files'> {
  readonly files: Files
}

/** Files that are made when they are looked at. */
export class FilesAnew implements Files {
  /** @param all makes all of them, one at a time */
  constructor(
    readonly length: number,
    readonly all: () => Iterable<FileReport>
  ) {}

  [Symbol.iterator](): Iterator<FileReport> {
    return this.all()[Symbol.iterator]()
  }
}

/** The same files, of each what is made of it, one at a time. */
export function changedFiles(files: Files, change: (file: FileReport) => FileReport): Files {
  return new FilesAnew(files.length, function* () {
    for (const file of files) yield change(file)
  })
}

/** All in memory, for reports that look back and forth. */
export function whole(report: RunReport): Report {
  return {...report, files: [...report.files]}
}
