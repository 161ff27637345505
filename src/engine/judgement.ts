import type {Finding, ReadFileReport} from '../diagnostic/report.js'

/**
 * What was found out of one document: all that has to be kept of it, as plain data. What the exceptions of the document
 * and of a configuration make of it is said by `finish`, since it depends on the day and on what is configured.
 */
export interface Judgement {
  /** Nothing in it is suppressed or waived, and nothing of it is about exceptions. */
  readonly report: ReadFileReport
  /** Of each finding of the report, in the same order. */
  readonly origins: readonly FindingOrigin[]
  /** What the document itself leaves out: one for each rule that one of its comments names. */
  readonly exceptions: readonly WrittenException[]
  /** What may have to be said of these. */
  readonly remarks: readonly ExceptionRemark[]
}

/** Where a finding comes from, as far as the report does not say. */
export interface FindingOrigin {
  /** Which row of the checklist it tells of; null for one that belongs to none. */
  readonly row: number | null
  /** The folded headings above it, without their numbers, each on a line. */
  readonly headings: string
  /** What it is known by when the document goes on being written. */
  readonly trace: Trace
}

/**
 * What a finding is known by when the document goes on being written. A fingerprint says which finding of a document it
 * is; this says whether a finding of tomorrow’s document is still that of today’s.
 */
export interface Trace {
  /**
   * A hash, 32 hex digits. Of a requirement: which one, and whether it is unmet or unclear. Of any other finding: what
   * it says of which words, and the eight words before and after them in their paragraph or row of a table, whatever
   * stands between words. Where all of that is but a few words, the headings above belong to it; else the paragraph may
   * stand anywhere.
   */
  readonly context: string
  /** Whose plan it is, of which year, with which title: three hashes of 6 hex digits. */
  readonly plan: string
}

/** An exception for one rule, as a comment in the document makes it. */
export interface WrittenException {
  /** The id of a rule or of an item of one. */
  readonly rule: string
  /** Of which offsets of the text it holds, `end` inclusive; null for the whole document. */
  readonly holds: {readonly start: number; readonly end: number} | null
  readonly reason: string
  readonly owner: string | null
  /** ISO; it holds up to the end of that day. */
  readonly until: string | null
  /** Whether it is written as it has to be: the rule is known, there is a reason, the day is one. */
  readonly isRight: boolean
  /** Whether all was asked that it could except, so that one can tell that it excepts nothing. */
  readonly isJudged: boolean
}

/** A finding about an exception, to be said where `when` comes true. */
export interface ExceptionRemark {
  readonly finding: Finding
  /** Null where it is true whatever the day and the findings. */
  readonly when: {readonly exception: number; readonly is: 'expired' | 'unused'} | null
}
