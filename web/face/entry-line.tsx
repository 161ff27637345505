import {shown} from '../../src/reporters/sheet/shown-text.js'
import {useFace} from './context.js'
import type {Entry} from './entries.js'
import {PlaceLink} from './place-link.js'
import {Quote} from './quote.js'
import {Sign} from './sign.js'

/** One thing that needs nobody: what is met, and what is excepted with its reason. */
export function EntryLine({entry}: {readonly entry: Entry}) {
  const {sheetWords} = useFace()
  const {number, status, severity, title, message, row, finding, place} = entry
  const first = row?.evidence[0]
  const reason = finding?.suppressed?.reason
  const why = reason === undefined ? (status === 'met' ? undefined : message) : shown(reason)
  return (
    <li class="ok" id={`yc-${number}`} tabIndex={-1}>
      <Sign status={status} severity={severity} />
      <b class="num">{number}</b>
      <span>
        <span class="vh">{status ? sheetWords.statuses[status] : sheetWords.severities[severity]}: </span>
        {title ?? message}
        {status === 'met' && first && first.text !== '' && (
          <>
            : <Quote text={first.text} longest={90} />
          </>
        )}
        {why !== undefined && why !== message && <span class="muted">: {why}</span>}{' '}
        <PlaceLink place={place} />
      </span>
    </li>
  )
}
