import {isAllCapitals} from '../../vietnamese/letters.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {headerIn, isType, opensRecipients, opensWithPower, opensWithTitle} from '../layout-words.js'
import type {UnaccentedWords} from '../reader-words.js'
import {type Segment, textOf} from './segments.js'

/** What the segments of a page tell by their words. The text of each is read once, however often columns are tried. */
export class SegmentWords {
  readonly #known = new WeakMap<Segment, {readonly text: string; readonly words: PassageWords}>()

  constructor(readonly words: UnaccentedWords) {}

  isHeader(segment: Segment): boolean {
    return headerIn(this.#of(segment).words) !== undefined
  }

  isRecipients(segment: Segment): boolean {
    return opensRecipients(this.#of(segment).words)
  }

  /** “KẾ HOẠCH” alone. */
  isType(segment: Segment): boolean {
    return this.isShouted(segment) && isType(this.#of(segment).words)
  }

  isShouted(segment: Segment): boolean {
    return isAllCapitals(this.#of(segment).text)
  }

  /** “TM. ỦY BAN NHÂN DÂN”, “GIÁM ĐỐC”. */
  isSignature(segment: Segment): boolean {
    const {words} = this.#of(segment)
    return this.isShouted(segment) && (opensWithPower(words) || opensWithTitle(words))
  }

  #of(segment: Segment): {readonly text: string; readonly words: PassageWords} {
    let known = this.#known.get(segment)
    if (!known) {
      const text = textOf(segment.glyphs).value
      this.#known.set(segment, (known = {text, words: this.words.unaccentedIn(text)}))
    }
    return known
  }
}
