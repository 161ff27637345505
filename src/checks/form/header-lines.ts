import {z} from 'zod'
import {namesOf} from '../../document/reading/components.js'
import {rulesOf} from '../../document/reading/header-rules.js'
import {defineRequirements} from '../define-check.js'

export const headerLinesParams = () =>
  z.strictObject({}).meta({
    description: 'Dưới dòng này của phần đầu có đường kẻ ngang không?',
    en: 'Is a rule drawn below this line of the header?'
  })
export const headerLinesItem = () =>
  z.strictObject({
    below: z.enum(['motto', 'issuer']).meta({
      description: 'Dòng có đường kẻ ngang bên dưới.',
      en: 'The line below which a rule is drawn.'
    })
  })

/**
 * Is a rule drawn below the motto, and below the issuer’s name?
 *
 * A border of the paragraph, underlined or typed letters and lines of Word’s own count. A shape may be printed elsewhere
 * than where it hangs, and a picture or a border of a cell may be anything: where there is one, nothing is missed.
 *
 *     Độc lập - Tự do - Hạnh phúc
 *     ───────────────────────────
 */
export const headerLines = defineRequirements({
  missing: {
    vi: 'Dưới {component} chưa có đường kẻ ngang; nên kẻ đường nét liền.',
    en: 'No rule is drawn below {component}; draw a solid one.'
  },
  absent: {
    vi: 'Phần đầu không tách được thành từng dòng nên không xét đường kẻ.',
    en: 'The lines of the header could not be told apart, so its rules are not judged.'
  },
  unknown: {
    vi: 'Phần đầu có hình vẽ hoặc đường viền nhưng không rõ có phải đường kẻ này không, nên không xét được.',
    en: 'Something is drawn in the header, and whether it is this rule is not known, so this cannot be judged.'
  }
})<typeof headerLinesItem>({
  needs: ['layout', 'header', 'office'],
  run({plan, items, met, unmet, notApplicable, notEvaluated}) {
    const rules = rulesOf(plan)
    for (const item of items) {
      const {below} = item.params
      const {ruled, at} = rules.get(below) ?? {ruled: 'absent', at: undefined}
      if (ruled === 'absent' || !at) notApplicable(item, 'absent', {})
      else if (ruled === 'unknown') notEvaluated(item, 'unknown', {})
      else if (ruled === 'ruled') met(item, [at])
      else unmet(item, 'missing', {component: namesOf[below]}, at)
    }
  }
})
