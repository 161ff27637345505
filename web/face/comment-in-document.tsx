import {useState} from 'preact/hooks'
import {useFace} from './context.js'
import type {Entries} from './entries.js'
import {commentsOf} from './in-document.js'
import type {JudgedFile} from './result.js'

/** What can be done with a document that is open beside the page: comments put into it, and judged again. */
export function CommentInDocument({of, entries}: {readonly of: JudgedFile; readonly entries: Entries}) {
  const {intake, words, say} = useFace()
  const [isBusy, setBusy] = useState(false)
  const {beside} = intake
  if (!beside) return null
  const comment = async () => {
    if (isBusy) return
    setBusy(true)
    try {
      const comments = commentsOf(entries, of.judged, words)
      const put = await beside.comment(comments)
      say(words.word.commented(put, comments.length - put))
    } catch {
      say(words.word.notWritten)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <button type="button" class="btn main" onClick={() => void comment()}>
        {words.word.comment}
      </button>
      <button
        type="button"
        class="btn"
        onClick={() => void intake.takeOpenDocument().catch(() => say(words.word.notRead))}
      >
        {words.word.again}
      </button>
    </>
  )
}
