import type {FaultWords, PageFault} from '../protocol.js'
import {faceWords} from './words.js'

export function isPageFault(error: unknown): error is PageFault {
  return error instanceof Error && error.name === 'PageFault'
}

/** What is said where nobody knows more. */
export const brokenFault: FaultWords = {
  what: {vi: faceWords.vi.faults.broken, en: faceWords.en.faults.broken},
  hint: {vi: faceWords.vi.faults.brokenRemedy, en: faceWords.en.faults.brokenRemedy}
}

/** What is said where the browser cannot read a file from the disk. */
export const unreadableFault: FaultWords = {
  what: {vi: faceWords.vi.faults.notReadable, en: faceWords.en.faults.notReadable},
  hint: {vi: faceWords.vi.faults.notReadableRemedy, en: faceWords.en.faults.notReadableRemedy}
}

/** What is said of rules without the file that makes them a pack. */
export function noPackFault(name: string): FaultWords {
  return {
    what: {vi: faceWords.vi.packs.noPack(name), en: faceWords.en.packs.noPack(name)},
    hint: {vi: faceWords.vi.packs.noPackRemedy, en: faceWords.en.packs.noPackRemedy}
  }
}
