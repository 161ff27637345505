import type {More} from '../checks/check.js'
import type {Directive} from '../document/directive.js'
import type {Finding} from '../diagnostic/report.js'

/** A finding before it is told from the others of its document. */
export interface Found extends Omit<Finding, 'fingerprint'> {
  /** Which verdict on a requirement it tells of; undefined for one that belongs to none. */
  readonly verdict?: 'unmet' | 'unclear'
  /** The comment in the document that it finds fault with. */
  readonly directive?: Directive
  readonly when?: NonNullable<More['when']>
  /** Which row of the checklist that is. */
  readonly row?: number
  /** Which of the sentences of its rule its message is. */
  readonly saying?: string
}
