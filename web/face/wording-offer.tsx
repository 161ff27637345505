import {shown} from '../../src/reporters/sheet/shown-text.js'
import type {OfferedWording} from '../protocol.js'
import {useFace} from './context.js'
import {copyText} from './copying.js'

/** What a pack would write where something is missing, for a person to copy into the draft. */
export function WordingOffer({wording: {heading, text}}: {readonly wording: OfferedWording}) {
  const {words, say} = useFace()
  const copy = async () => say((await copyText(text)) ? words.model.copied : words.model.notCopied)
  const lines = text.split('\n').filter(line => line.trim() !== '')
  return (
    <details class="wording">
      <summary>{words.model.title}</summary>
      {heading !== undefined && <p class="small">{words.model.below(shown(heading))}</p>}
      <div class="q words" lang="vi">
        {lines.map(line => (
          <p key={line}>{shown(line)}</p>
        ))}
      </div>
      <p class="row">
        <button type="button" class="btn" onClick={() => void copy()}>
          {words.model.copy}
        </button>
        {text.includes('[…]') && <span class="small muted">{words.model.gaps}</span>}
      </p>
    </details>
  )
}
