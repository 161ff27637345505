import type {Passage} from '../vietnamese/passage.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'

/**
 * The words of office Vietnamese, as readers ask for them: of a line, which a passage is read for once, or of a string
 * that nobody will ask of again.
 */
export interface ReaderWords extends UnaccentedWords {
  /** What the tables of words find in a text as it is written. */
  in(text: Passage | string): PassageWords
}

/** What they find whatever the text’s diacritics: all that is asked of lines known by where they stand. */
export interface UnaccentedWords {
  unaccentedIn(text: Passage | string): PassageWords
}
