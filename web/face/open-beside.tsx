import {useFace} from './context.js'

/** In place of a drop: the document that is open beside the page. */
export function OpenBeside() {
  const {intake, words, say} = useFace()
  return (
    <div class="drop">
      <button
        type="button"
        class="btn main"
        onClick={() => void intake.takeOpenDocument().catch(() => say(words.word.notRead))}
      >
        {words.word.judge}
      </button>
      <p class="small muted">{words.word.kept}</p>
    </div>
  )
}
