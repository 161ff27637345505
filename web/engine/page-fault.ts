import type {Fault} from '../../src/base/fault.js'
import type {FaultKind, FaultWords, PageFault} from '../protocol.js'
import type {PlainFault} from './messages.js'

/** Why there is no answer, as the face is told. */
export class EngineFault extends Error implements PageFault {
  override readonly name = 'PageFault'
  readonly kind: FaultKind
  readonly what: FaultWords['what']
  readonly hint: FaultWords['hint']
  readonly all: readonly FaultWords[]

  constructor({kind, what, hint, all}: PlainFault) {
    super(what.en)
    this.kind = kind
    this.what = what
    this.hint = hint
    this.all = all
  }

  static of(kind: FaultKind, words: FaultWords): EngineFault {
    return new EngineFault({kind, ...words, all: [words]})
  }
}

export function wordsOf({what, hint}: Fault): FaultWords {
  return {what, hint}
}

export const stopped: FaultWords = {
  what: {
    vi: 'Đã dừng. Tệp chưa xét xong nên không có kết quả.',
    en: 'Stopped. The file was not judged to its end, so there is no result.'
  },
  hint: undefined
}
