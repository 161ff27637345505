import {createContext} from 'preact'
import {useContext} from 'preact/hooks'
import type {Language} from '../../src/base/severity.js'
import {sheetWords, type SheetWords} from '../../src/reporters/sheet/words.js'
import type {Intake} from './intake.js'
import type {Session} from './session.js'
import {type FaceWords, faceWords} from './words.js'

/** What every part of the page is told. */
export interface Face {
  readonly session: Session
  readonly language: Language
  readonly words: FaceWords
  readonly sheetWords: SheetWords
  readonly intake: Intake
  /** Says a sentence to who listens, and shows it to who looks. */
  readonly say: (sentence: string) => void
}

const Faces = createContext<Face | undefined>(undefined)

export const FaceProvider = Faces.Provider

export function useFace(): Face {
  const face = useContext(Faces)
  if (!face) throw new Error('no face around')
  return face
}

export function wordsIn(language: Language): Pick<Face, 'words' | 'sheetWords'> {
  return {words: faceWords[language], sheetWords: sheetWords[language]}
}
