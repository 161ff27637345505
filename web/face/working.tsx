import type {ComponentChildren} from 'preact'
import {shown} from '../../src/reporters/sheet/shown-text.js'
import {useFace} from './context.js'
import {recognised} from './read-facts.js'
import type {OpenFile} from './session.js'
import {Sign} from './sign.js'
import {StateHead} from './state-head.js'

/** A file is being judged: how far, and how to stop. */
export function Working({batch, file}: {readonly batch: readonly number[]; readonly file: OpenFile}) {
  const {session, words, language} = useFace()
  const steps = file.phase.kind === 'working' ? file.phase.steps : []
  const judging = steps.find(step => step.kind === 'judging')
  const read = steps.find(step => step.kind === 'read')
  return (
    <section class="state narrow" aria-labelledby="trang-thai">
      <StateHead text={words.working.title(shown(file.name))} />
      <div class="card work">
        {batch.length > 1 && (
          <p class="small">{words.working.several(batch.indexOf(file.id) + 1, batch.length)}</p>
        )}
        <label for="da-xet">
          {judging ? words.working.done(judging.done, judging.of) : `${words.working.reading}…`}
        </label>
        <progress id="da-xet" max={judging?.of ?? 1} value={judging?.done ?? 0} />
        <ol class="worksteps">
          <WorkStep isDone={read !== undefined} isNow={read === undefined}>
            {words.working.reading}
          </WorkStep>
          <WorkStep isDone={read !== undefined} isNow={false}>
            {read
              ? words.working.recognised(recognised(read.plan, words, language))
              : words.working.recognising}
          </WorkStep>
          <WorkStep isDone={false} isNow={read !== undefined}>
            {words.working.asking}
          </WorkStep>
        </ol>
        <button type="button" class="btn" onClick={() => session.stop()}>
          {words.working.stop}
        </button>
      </div>
      <p class="small muted">{words.working.hint}</p>
    </section>
  )
}

function WorkStep({
  isDone,
  isNow,
  children
}: {
  readonly isDone: boolean
  readonly isNow: boolean
  readonly children: ComponentChildren
}) {
  return (
    <li class={isNow ? 'now' : isDone ? 'done' : undefined} aria-current={isNow ? 'step' : undefined}>
      <Sign status={isDone ? 'met' : 'not-evaluated'} severity="info" />
      <span>{children}</span>
    </li>
  )
}
