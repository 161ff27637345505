import {shown} from '../../src/reporters/sheet/shown-text.js'
import type {OfferedFix} from '../protocol.js'
import {useFace} from './context.js'
import {wholeWords} from './whole-words.js'

/** A safe change, to be accepted or taken back. */
export function FixOffer({
  fix,
  text,
  isAccepted,
  file
}: {
  readonly fix: OfferedFix
  readonly text: string
  readonly isAccepted: boolean
  readonly file: number
}) {
  const {session, words} = useFace()
  const change = wholeWords(text, fix)
  const [before, after] = [shown(change.before), shown(change.after)]
  const press = () => (isAccepted ? session.undo(file, fix.id) : session.accept(file, fix.id))
  return (
    <div class={isAccepted ? 'fix taken' : 'fix'}>
      <p>
        {before.trim() === '' ? (
          <>
            {words.fix.insert}
            <ins class="q" lang="vi">
              {after}
            </ins>
          </>
        ) : after.trim() === '' ? (
          <>
            {words.fix.leaveOut}
            <del class="q" lang="vi">
              {before}
            </del>
          </>
        ) : (
          <>
            {words.fix.replace[0]}
            <del class="q" lang="vi">
              {before}
            </del>
            {words.fix.replace[1]}
            <ins class="q" lang="vi">
              {after}
            </ins>
          </>
        )}
      </p>
      <button type="button" class="btn" aria-pressed={isAccepted} onClick={press}>
        {isAccepted ? words.fix.accepted : words.fix.accept}
        <span class="vh">: {after}</span>
      </button>
    </div>
  )
}
