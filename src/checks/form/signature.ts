import {z} from 'zod'
import {isPersonName, namesSigner} from '../../document/person-name.js'
import {carriesHeader} from '../../document/header.js'
import {fold} from '../../vietnamese/fold.js'
import type {Plan} from '../../document/plan.js'
import {opensWith} from '../../document/reading/frames.js'
import {entryStart} from '../../document/recipients.js'
import {isSigned, type Power, powersIn} from '../../document/reading/powers.js'
import type {PhraseReader} from '../../document/vocabulary.js'
import {isAllCapitals} from '../../vietnamese/letters.js'
import {Passage} from '../../vietnamese/passage.js'
import type {PhraseFinder} from '../../vietnamese/phrase-finder.js'
import {WordList} from '../../vietnamese/word-list.js'
import {defineRequirement} from '../define-check.js'
import {words} from '../params/phrases.js'
import {isMachineRead} from '../../document/reading/running-text.js'
import {nfc} from '../../vietnamese/normal-form.js'

export const signatureParams = () =>
  z
    .strictObject({
      deputies: z.array(words()).min(1).meta({
        description: 'Chức vụ cấp phó, là người ký thay.',
        en: 'Titles of deputies, who sign for somebody.'
      }),
      heads: z.array(words()).min(1).meta({
        description: 'Chức vụ người đứng đầu, được cấp phó ký thay.',
        en: 'Titles of heads, in whose place a deputy signs.'
      }),
      bodies: z.array(words()).min(1).meta({
        description: 'Từ mở đầu tên tập thể, cơ quan được ký thay mặt.',
        en: 'What the name of a body begins with, in whose name somebody signs.'
      }),
      degrees: z.array(words()).min(1).meta({
        description: 'Học hàm, học vị như thường ghi trước họ tên.',
        en: 'Degrees as they are written before a name.'
      }),
      learned: z.array(words()).min(1).meta({
        description: 'Từ trong tên cơ quan được ghi học hàm, học vị.',
        en: 'Words of an issuer that may write degrees.'
      })
    })
    .meta({
      description: 'Cuối văn bản có phần ký, cấp phó có ghi ký thay ai không?',
      en: 'Is there a place to sign, and does a deputy say for whom?'
    })
type Params = z.output<ReturnType<typeof signatureParams>>

/**
 * Is there a place to sign, and does a deputy say for whom he signs?
 *
 * KT. stands before the title of the head, TM. before the name of a body; TL., TUQ. and Q. say other grounds. A blank
 * name is right in a draft and an error in what is to be signed. Where the end of the text was lost nothing can be said.
 * No degree stands before the name, but in schools, hospitals, institutes and the forces.
 *
 *     TM. ỦY BAN NHÂN DÂN
 *        PHÓ CHỦ TỊCH            (no “KT. CHỦ TỊCH”)
 *        ^^^^^^^^^^^^
 */
export const signature = defineRequirement({
  missing: {
    vi: 'Cuối văn bản chưa có phần ký (quyền hạn, chức vụ, họ tên người ký); cần bổ sung.',
    en: 'No place to sign (authority, title, name) stands at the end; add it.'
  },
  noEnd: {
    vi: 'Không thấy phần cuối văn bản (Nơi nhận, chữ ký) nên không xét phần ký.',
    en: 'The end of the text (recipients, signature) is not there, so the signature is not asked for.'
  },
  deputy: {
    vi: '“{title}” ký thay người đứng đầu thì dòng trên cần ghi “KT.” và chức vụ người đứng đầu.',
    en: '“{title}” signs for the head; the line above must say “KT.” and the title of the head.'
  },
  inNameOfHead: {
    vi: '“TM.” đặt trước tên tập thể hoặc tên cơ quan, không đặt trước chức vụ như “{written}”; cấp phó ký thay thì ghi “KT.”.',
    en: '“TM.” stands before the name of a body, not before a title as in “{written}”; a deputy signs with “KT.”.'
  },
  forBody: {
    vi: '“KT.” đặt trước chức vụ người đứng đầu, không đặt trước tên cơ quan như “{written}”; ký thay mặt tập thể thì ghi “TM.”.',
    en: '“KT.” stands before the title of the head, not before a body as in “{written}”; “TM.” is for a body.'
  },
  degree: {
    vi: 'Trước họ tên người ký không ghi học hàm, học vị; nên viết “{name}”.',
    en: 'No degree stands before the signer’s name; write “{name}”.'
  },
  blankName: {
    vi: 'Bản trình ký chưa có họ tên người ký; cần bổ sung.',
    en: 'The final version does not name the signer; add the name.'
  }
})<Params>({
  kind: 'signature',
  needs: ['diacritics'],
  phraseLists: ({deputies, heads, bodies}) => [deputies, heads, bodies],
  run({plan, knowledge, params, met, unmet, notApplicable, report}) {
    const {signature, recipients, facts} = plan
    // Two columns that were flattened leave the signature among the recipients.
    const block = [...(signature?.passages ?? []), ...(recipients?.passages ?? [])]
    const authority = signature?.passages[0] ?? block.find(passage => isSigned(plan.phrases.words(passage)))
    if (!authority) {
      const isWhole = recipients && carriesHeader(plan.header) && !isMachineRead(plan)
      if (!isWhole) return notApplicable('noEnd', {})
      return unmet('missing', {}, recipients.passages[0]!.span(), {atMost: 'warning'})
    }
    const above = withoutOtherOffice(block, plan.phrases)
    const whole = Passage.join(above)
    const listed = (names: readonly string[]) => knowledge.vocabulary.words.phrases(names)
    const deputy = deputyWithoutGround(above, whole, listed(params.deputies), plan.phrases)
    if (deputy) {
      const title = whole.value.slice(deputy.start, deputy.end)
      return unmet('deputy', {title}, whole.span(deputy.start, deputy.end), {atMost: 'warning'})
    }
    const names = {heads: listed(params.heads), bodies: listed(params.bodies)}
    const wrong = wrongPower(whole, names, plan.phrases)
    if (wrong) {
      const written = whole.value.slice(wrong.start, wrong.end)
      return unmet(wrong.message, {written}, whole.span(wrong.start, wrong.end), {atMost: 'warning'})
    }
    const titled = nameWithDegree(block, params, plan.phrases)
    if (titled && !isLearned(plan, params)) {
      const name = titled.name.value
      report('degree', {name}, titled.at, {suggestions: [name], atMost: 'info'})
    }
    const isNamed = block.some(passage => namesSigner(passage, plan.phrases))
    if (facts.stage === 'final' && !isNamed) return unmet('blankName', {}, authority.span())
    met([authority.span()])
  }
})

/**
 * Who signs as the head of a committee has his other office below his name, and signs by the title above it:
 * “TRƯỞNG BAN / Lê Thị Hoa / PHÓ CHỦ TỊCH UBND TỈNH”.
 */
function withoutOtherOffice(block: readonly Passage[], phrases: PhraseReader): readonly Passage[] {
  const named = block.findIndex(passage => isPersonName(passage, phrases))
  const above = block.slice(0, Math.max(0, named))
  return above.some(passage => isSigned(phrases.words(passage))) ? block.slice(0, named + 1) : block
}

/** “TM.” before the title of a head, or “KT.” before the name of a body. */
function wrongPower(
  whole: Passage,
  {heads, bodies}: Readonly<Record<'heads' | 'bodies', PhraseFinder<number>>>,
  phrases: PhraseReader
) {
  const words = phrases.words(whole)
  const find = (power: Power['id'], names: PhraseFinder<number>) => {
    for (const {id, from, to} of powersIn(words)) {
      const name = id === power && to < words.length ? names.matchAt(whole, words.start(to)) : undefined
      if (name) return {start: words.start(from), end: name.end}
    }
    return undefined
  }
  const head = find('for-body', heads)
  if (head) return {message: 'inNameOfHead', ...head} as const
  const body = find('for-head', bodies)
  return body && ({message: 'forBody', ...body} as const)
}

/** “TS. Nguyễn Văn An”: the line, and the name behind the degrees. */
function nameWithDegree(block: readonly Passage[], {degrees}: Params, phrases: PhraseReader) {
  const list = new WordList(degrees)
  for (const passage of block) {
    const {value} = passage
    let at = 0
    for (;;) {
      const degree = list.at(value, at)
      const parted = degree === undefined ? -1 : afterDots(value, at + degree.length)
      if (parted < 0) break
      at = parted
    }
    const name = at > 0 ? passage.slice(at) : undefined
    if (name && isPersonName(name, phrases)) return {at: passage.span(), name}
  }
  return undefined
}

/** Where the full stops and blanks that follow a degree end; -1 where it goes on with something else. */
function afterDots(value: string, from: number): number {
  let at = from
  while (value[at] === '.' || value[at] === ' ') at++
  return at > from || from === value.length ? at : -1
}

function isLearned({header, title, facts}: Plan, {learned}: Params): boolean {
  const said = [header?.issuer?.folded, title?.subject?.folded, fold(facts.issuer ?? '')].join(' ')
  return learned.some(word => said.includes(fold(nfc(word))))
}

/** A line of Nơi nhận that is marked as one. */
function isRecipient(line: Passage, phrases: PhraseReader): boolean {
  return entryStart(line) !== undefined || opensWith(line, ['archive'], phrases)
}

/** “KT.”, “TL.”, “TUQ.” or “Q.”; in a line of the recipients (“Lưu: VT, KT.”) only with the title behind it. */
function hasGround(line: Passage, phrases: PhraseReader): boolean {
  const words = phrases.words(line)
  const needsTitle = isRecipient(line, phrases)
  for (const {id, to} of powersIn(words))
    if (id !== 'for-body' && (!needsTitle || words.isUpper(to))) return true
  return false
}

/** A deputy’s title in capitals where no “KT.”, “TL.”, “TUQ.” or “Q.” stands in the block. */
function deputyWithoutGround(
  block: readonly Passage[],
  whole: Passage,
  deputies: PhraseFinder<number>,
  phrases: PhraseReader
): {start: number; end: number} | undefined {
  const {value} = whole
  if (block.some(passage => hasGround(passage, phrases))) return undefined
  // “Các Phó Giám đốc” in small letters receive the plan and sign nothing.
  const signing = block
    .filter(passage => !isRecipient(passage, phrases))
    .map(passage => passage.value)
    .join(' ')
  const written = deputies.findAll(whole).filter(({start, end}) => isAllCapitals(value.slice(start, end)))
  return written.find(({start, end}) => {
    // The head’s title stands beside it, with a “KT.” that signatures printed one over the other made unreadable.
    const title = value.slice(start, end)
    const [, head = ''] = title.split(' ')
    return head === '' || !signing.replaceAll(title, '').includes(head)
  })
}
