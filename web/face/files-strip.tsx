import {severities} from '../../src/base/severity.js'
import {numberedSheet} from '../../src/reporters/sheet/numbering.js'
import {outcomeOf} from '../../src/reporters/sheet/outcome.js'
import {shown} from '../../src/reporters/sheet/shown-text.js'
import {useFace} from './context.js'
import type {OpenFile} from './session.js'
import {Sign} from './sign.js'

/** Several files: each with how it stands, to go from one to the other. */
export function FilesStrip({files, now}: {readonly files: readonly OpenFile[]; readonly now: number}) {
  const {session, words} = useFace()
  return (
    <nav class="files" aria-label={words.files.list}>
      <ol>
        {files.map(file => (
          <li key={file.id}>
            <button
              type="button"
              class="file"
              aria-current={file.id === now ? 'true' : undefined}
              onClick={() => session.show(file.id)}
            >
              <FileLine file={file} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function FileLine({file}: {readonly file: OpenFile}) {
  const {words, sheetWords} = useFace()
  const {phase, name} = file
  const title = <span class="fname">{shown(name)}</span>
  if (phase.kind !== 'judged')
    return (
      <>
        <Sign status="not-evaluated" severity="error" /> {title}
        <span class="small">{words.files.fault}</span>
      </>
    )
  const {left, unclear} = outcomeOf(numberedSheet(phase.judged.file))
  const worst = severities.find(severity => left[severity] > 0)
  const status = worst === 'error' ? 'unmet' : worst ? undefined : unclear > 0 ? 'unclear' : 'met'
  const count =
    worst && left.error + left.warning > 0 ? sheetWords.counted[worst](left[worst]) : words.files.noErrors
  return (
    <>
      <Sign status={status} severity={worst ?? 'info'} /> {title}
      <span class="small">{count}</span>
    </>
  )
}
