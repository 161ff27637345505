import type {Severity, Status} from '../../src/base/severity.js'
import {signOf} from '../../src/reporters/page/elements.js'

/** The drawing of a status, or of a severity; the word stands beside it. */
export function Sign({status, severity}: {readonly status: Status | undefined; readonly severity: Severity}) {
  const sign = status === undefined ? severity : signOf(status, severity)
  return (
    <svg class={`sg ${status ?? severity}`} aria-hidden="true">
      <use href={`#s-${sign}`} />
    </svg>
  )
}
