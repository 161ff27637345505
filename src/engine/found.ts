import type {Finding} from '../diagnostic/report.js'

/** A finding before it is told from the others of its document. */
export interface Found extends Omit<Finding, 'fingerprint'> {
  /** Which verdict on a requirement it tells of; undefined for one that belongs to none. */
  readonly verdict?: 'unmet' | 'unclear'
  /** Which row of the checklist that is. */
  readonly row?: number
}
