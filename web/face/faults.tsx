import {shown} from '../../src/reporters/sheet/shown-text.js'
import {copyText} from './copying.js'
import {useFace} from './context.js'
import type {DroppedFile} from './dropped.js'
import {PickFiles, planFiles} from './pick-files.js'
import type {OpenFile} from './session.js'
import {StateHead} from './state-head.js'

/** Files that could not be judged: what is wrong with each, and what to do. */
export function Faults({
  files,
  onFiles
}: {
  readonly files: readonly OpenFile[]
  readonly onFiles: (files: readonly DroppedFile[]) => void
}) {
  const {session, words} = useFace()
  const faulty = files.filter(({phase}) => phase.kind === 'fault')
  const judged = files.filter(({phase}) => phase.kind === 'judged')
  const title = files.length === 1 ? words.faults.one : words.faults.title(faulty.length, files.length)
  return (
    <section class="state narrow" aria-labelledby="trang-thai">
      <StateHead text={title} />
      <p>
        {words.faults.unchanged}
        {judged.length > 0 && ` ${words.faults.done(judged.length)}`}
        {judged.map(({id, name}, at) => (
          <>
            {at > 0 ? ', ' : ' '}
            <button type="button" class="btn link" onClick={() => session.show(id)}>
              {shown(name)}
            </button>
          </>
        ))}
      </p>
      <ul class="faults">
        {faulty.map(file => (
          <FaultLine key={file.id} file={file} />
        ))}
      </ul>
      <p>
        <PickFiles
          label={words.faults.choose}
          accept={`${planFiles},.yaml,.zip`}
          look="main"
          onPick={onFiles}
        />
      </p>
    </section>
  )
}

function FaultLine({file: {name, phase}}: {readonly file: OpenFile}) {
  const {language, words, say} = useFace()
  if (phase.kind !== 'fault') return null
  const {fault, detail} = phase
  const copy = async (text: string) =>
    say((await copyText(text)) ? words.faults.copied : words.faults.notCopied)
  return (
    <li>
      <p class="fn">{shown(name)}</p>
      <p>{shown(fault.what[language])}</p>
      {fault.hint && (
        <p class="how">
          <b>{words.faults.remedy}</b> {shown(fault.hint[language])}
        </p>
      )}
      {detail !== undefined && (
        <p class="how">
          <button type="button" class="btn" onClick={() => void copy(detail)}>
            {words.faults.copyError}
          </button>{' '}
          <span class="muted">{words.faults.withoutText}</span>
        </p>
      )}
    </li>
  )
}
