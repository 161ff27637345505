import {placeName} from '../../src/diagnostic/place-name.js'
import type {Finding, ReadFileReport} from '../../src/diagnostic/report.js'
import {basesOf} from '../../src/reporters/sheet/bases.js'
import {shown} from '../../src/reporters/sheet/shown-text.js'
import {useFace} from './context.js'
import type {Entry} from './entries.js'
import {FixOffer} from './fix-offer.js'
import {PlaceLink} from './place-link.js'
import {Quote} from './quote.js'
import type {JudgedFile} from './result.js'
import {Sign} from './sign.js'
import {WordingOffer} from './wording-offer.js'

/** One thing to be done: what, where, why, and what may be written instead. */
export function EntryCard({entry, of}: {readonly entry: Entry; readonly of: JudgedFile}) {
  const {sheetWords, words} = useFace()
  const {number, status, severity, title, message, basis, finding, row, place, fix, wording} = entry
  const weight = sheetWords.severities[severity]
  const standing =
    status === 'unmet'
      ? `${sheetWords.statuses.unmet.toLowerCase()} (${weight})`
      : status && sheetWords.statuses[status].toLowerCase()
  return (
    <li class={`item ${status === 'unclear' ? 'unclear' : severity}`} id={`yc-${number}`} tabIndex={-1}>
      <p class="hd">
        <Sign status={status} severity={severity} />
        <b class="num">{number}</b>
        <span class="what">
          <b>{title ?? words.findings.severity[severity]}</b>
          {title !== undefined && ` – ${standing}`}
        </span>
        <PlaceLink place={place} />
      </p>
      {message !== undefined && <p>{message}</p>}
      {status === 'unclear' &&
        row?.evidence.slice(0, 3).map((one, at) => (
          <p key={at}>
            <Quote text={one.text} longest={220} />
          </p>
        ))}
      {finding && !fix && <Suggestions finding={finding} />}
      {finding && <Related finding={finding} file={of.judged.file} number={number} />}
      {fix && <FixOffer fix={fix} text={of.judged.text} isAccepted={of.accepted.has(fix.id)} file={of.id} />}
      {wording && <WordingOffer wording={wording} />}
      {basis.length > 0 && (
        <p class="basis">
          {words.findings.basis}
          {basesOf(basis)
            .map(({text}) => shown(text))
            .join('; ')}
        </p>
      )}
    </li>
  )
}

function Suggestions({finding: {suggestions}}: {readonly finding: Finding}) {
  const {sheetWords} = useFace()
  if (suggestions.length === 0) return null
  return (
    <p>
      {sheetWords.suggested}:{' '}
      {suggestions.slice(0, 3).map((one, at) => (
        <>
          {at > 0 && '; '}
          <Quote text={one} />
        </>
      ))}
    </p>
  )
}

function Related({
  finding: {related},
  file: {format},
  number
}: {
  readonly finding: Finding
  readonly file: ReadFileReport
  readonly number: string
}) {
  const {language} = useFace()
  return (
    <>
      {related.map((one, at) => (
        <p class="small" key={at}>
          {shown(one.message)}{' '}
          <PlaceLink place={{name: placeName(format, one, language), mark: `ct-${number}-r${at + 1}`}} />
        </p>
      ))}
    </>
  )
}
