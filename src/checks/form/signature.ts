import {z} from 'zod'
import {namesSigner} from '../../document/person-name.js'
import {carriesHeader} from '../../document/header.js'
import {isSigned} from '../../document/reading/powers.js'
import {fold} from '../../vietnamese/fold.js'
import {nfc} from '../../vietnamese/normal-form.js'
import {Passage} from '../../vietnamese/passage.js'
import {WordList} from '../../vietnamese/word-list.js'
import {defineRequirement, type ParamsOf} from '../define-check.js'
import {words} from '../params/phrases.js'
import type {TimelessKnowledge} from '../prepare.js'
import {isMachineRead} from '../../document/reading/running-text.js'
import {
  bodyWithoutPower,
  deputyWithoutGround,
  groundWithoutTitle,
  misshapenPowers,
  withoutOtherOffice,
  wrongPower
} from '../../document/reading/signed-powers.js'
import {isLearned, nameWithDegree} from '../../document/reading/signers-degree.js'
import {gapAt} from '../../document/reading/where-missing.js'

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
    vi: '“TM.” đặt trước tên tập thể hoặc tên cơ quan, không đặt trước chức vụ như “{written}”; cấp phó ký thay thì cần ghi “KT.”.',
    en: '“TM.” stands before the name of a body, not before a title as in “{written}”; a deputy signs with “KT.”.'
  },
  forBody: {
    vi: '“KT.” đặt trước chức vụ người đứng đầu, không đặt trước tên cơ quan như “{written}”; ký thay mặt tập thể thì cần ghi “TM.”.',
    en: '“KT.” stands before the title of the head, not before a body as in “{written}”; “TM.” is for a body.'
  },
  forDeputy: {
    vi: '“KT.” đặt trước chức vụ người đứng đầu, không đặt trước chức vụ cấp phó như “{written}”.',
    en: '“KT.” stands before the title of the head, not before that of a deputy as in “{written}”.'
  },
  noTitle: {
    vi: 'Dưới “{written}” chưa có chức vụ của người ký thay; cần bổ sung.',
    en: 'Below “{written}” the title of who signs for him is missing; add it.'
  },
  collective: {
    vi: '“{body}” là tên tập thể nên trước tên cần ghi “TM.” (thay mặt).',
    en: '“{body}” is a body; whoever signs in its name writes “TM.” before it.'
  },
  shape: {
    vi: '“{written}” viết chưa đúng; cần viết “{meant}”.',
    en: '“{written}” is written otherwise than it should be; write “{meant}”.'
  },
  degree: {
    vi: 'Trước họ tên người ký không ghi học hàm, học vị; nên viết “{name}”.',
    en: 'No degree stands before the signer’s name; write “{name}”.'
  },
  blankName: {
    vi: 'Bản trình ký chưa có họ tên người ký; cần bổ sung.',
    en: 'The final version does not name the signer; add the name.'
  }
})<typeof signatureParams, typeof prepare>({
  prepare,
  needs: ['diacritics', 'office'],
  phraseLists: ({deputies, heads, bodies}) => [deputies, heads, bodies],
  run({plan, prepared, met, unmet, notApplicable, report}) {
    const {signature, recipients, facts} = plan
    // Two columns that were flattened leave the signature among the recipients.
    const block = [...(signature?.passages ?? []), ...(recipients?.passages ?? [])]
    const authority = signature?.passages[0] ?? block.find(passage => isSigned(plan.phrases.words(passage)))
    if (!authority) {
      const [heading] = recipients?.passages ?? []
      if (!heading || !carriesHeader(plan.header) || isMachineRead(plan)) return notApplicable('noEnd', {})
      return unmet('missing', {}, gapAt(heading.span()), {atMost: 'warning'})
    }
    const above = withoutOtherOffice(block, plan.phrases)
    const whole = Passage.join(above)
    const deputy = deputyWithoutGround(above, whole, prepared.deputies, plan)
    if (deputy) {
      const title = whole.value.slice(deputy.start, deputy.end)
      return unmet('deputy', {title}, whole.span(deputy.start, deputy.end), {atMost: 'warning'})
    }
    const wrong = wrongPower(whole, prepared, plan.phrases)
    if (wrong) {
      const written = whole.value.slice(wrong.start, wrong.end)
      const message = wrongPowers[wrong.power]
      return unmet(message, {written}, whole.span(wrong.start, wrong.end), {atMost: 'warning'})
    }
    const ground = plan.source.format === 'pdf' ? undefined : groundWithoutTitle(above, plan.phrases)
    if (ground) return unmet('noTitle', {written: ground.value}, ground.span(), {atMost: 'warning'})
    const last = recipients?.passages.at(-1)
    const body = bodyWithoutPower(signature?.passages ?? [], last, prepared.bodies, plan.phrases)
    if (body) {
      const suggestions = [`TM. ${body.value}`]
      return unmet('collective', {body: body.value}, body.span(), {suggestions, atMost: 'warning'})
    }
    // Party documents write “T/M”; they have no country’s name above.
    const misshapen =
      plan.header?.hasNationalTitle && !isMachineRead(plan) ? misshapenPowers(whole, plan) : []
    for (const {written, meant, start, end, isGlued} of misshapen)
      report('shape', {written, meant}, whole.span(start, end), {
        suggestions: [meant],
        atMost: isGlued ? 'info' : 'warning'
      })
    const titled = nameWithDegree(block, prepared.degrees, plan.phrases)
    if (titled && !isLearned(plan, prepared.learned)) {
      const name = titled.name.value
      report('degree', {name}, titled.at, {suggestions: [name], atMost: 'info'})
    }
    const isNamed = block.some(passage => namesSigner(passage, plan.phrases))
    if (facts.stage === 'final' && !isNamed) return unmet('blankName', {}, gapAt(authority.span()))
    met([authority.span()])
  }
})

const wrongPowers = {'for-body': 'inNameOfHead', 'for-head': 'forBody', 'for-deputy': 'forDeputy'} as const

function prepare(
  {deputies, heads, bodies, degrees, learned}: ParamsOf<typeof signatureParams>,
  {vocabulary: {words}}: TimelessKnowledge
) {
  return {
    deputies: words.phrases(deputies),
    heads: words.phrases(heads),
    bodies: words.phrases(bodies),
    degrees: new WordList(degrees),
    learned: learned.map(word => fold(nfc(word)))
  }
}
