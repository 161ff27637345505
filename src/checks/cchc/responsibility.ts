import {z} from 'zod'
import type {Wording} from '../../base/wording.js'
import type {Duty, Plan} from '../../document/plan.js'
import {withSingleBlanks} from '../../vietnamese/letters.js'
import {vietnameseDate} from '../../vietnamese/dates.js'
import {defineRequirements, type ParamsOf} from '../define-check.js'
import {endingOf} from '../reading/ended-agency.js'
import {words} from '../params/phrases.js'
import {whereMissing} from '../../document/reading/where-missing.js'
import {nfc} from '../../vietnamese/normal-form.js'
import type {Span} from '../../vietnamese/passage.js'
import {whoIsTold} from '../reading/told-holders.js'
import {eachOnce} from '../../document/reading/whole-places.js'

/** An agency by its id, or every agency of a kind; `from` and `until` where it has this task on some days only. */
const holder = () =>
  z.union([
    z.string(),
    z.strictObject({agency: z.string(), from: z.iso.date().optional()}),
    z.strictObject({kind: z.string(), until: z.iso.date().optional()})
  ])

export const responsibilityParams = () =>
  z.strictObject({}).meta({
    description: 'Cơ quan này có được giao nhiệm vụ không?',
    en: 'Is this agency told to do something?'
  })
export const responsibilityItem = () =>
  z.strictObject({
    needs: z.array(z.array(holder()).min(1)).min(1).meta({
      description:
        'Mỗi dòng là một nhu cầu, do một trong các cơ quan của dòng đáp ứng; phải đáp ứng đủ các dòng. Cơ quan ghi bằng mã, bằng `{agency, from}` hoặc cả loại bằng `{kind, until}`.',
      en: 'Each line is one need, filled by any of its agencies; all needs must be filled. An agency is its id, `{agency, from}`, or `{kind, until}` for all of a kind.'
    }),
    task: words().optional().meta({
      description: 'Việc nêu làm ví dụ khi cơ quan chưa được giao nhiệm vụ.',
      en: 'What it could be told to do, as the example of a message.'
    })
  })

/**
 * Is this agency told to do something?
 *
 * It must be the label or the subject of a duty in the part on implementation, be told to by another, or stand in a
 * row of a task table; to be a partner, or named in a way that is not understood, is for a person; to be mentioned
 * elsewhere does not count. An agency that no longer exists on the plan’s date fills no need; where only
 * a lower bound of that date is known, one that stands on any later day of the year does.
 *
 *     2.4. Sở Tài chính: Chủ trì, phối hợp với Sở Nội vụ thẩm định kinh phí …
 *          ^^^^^^^^^^^^
 */
export const responsibility = defineRequirements({
  missing: {
    vi: 'Phần tổ chức thực hiện chưa giao nhiệm vụ cho {title}; cần bổ sung{example}.',
    en: 'The part on implementation gives no task to {title}; add one{example}.'
  },
  defunct: {
    vi: 'Nhiệm vụ đang giao cho “{agency}”, cơ quan đã kết thúc hoạt động từ ngày {since}; cần giao cho {successors}.',
    en: 'The task is given to “{agency}”, which no longer exists since {since}; give it to {successors}.'
  },
  tooEarly: {
    vi: 'Nhiệm vụ đang giao cho “{agency}”, tên gọi chỉ có từ ngày {since}, sau ngày của kế hoạch; cần kiểm tra lại tên cơ quan hoặc ngày của kế hoạch.',
    en: 'The task is given to “{agency}”, a name that there is only since {since}, after the date of the plan; check the name or the date.'
  },
  empty: {
    vi: 'Phần tổ chức thực hiện có nêu “{agency}” nhưng chưa ghi nhiệm vụ cụ thể; cần ghi rõ việc được giao.',
    en: 'The part on implementation names “{agency}” but no task; write what it is to do.'
  },
  partly: {
    vi: 'Phần tổ chức thực hiện mới giao nhiệm vụ cho “{agency}”, chưa đủ các cơ quan thuộc yêu cầu “{title}”; cần bổ sung cơ quan còn thiếu.',
    en: 'The part on implementation gives a task only to “{agency}”, not to all of “{title}”; add those that are missing.'
  },
  partner: {
    vi: '“{agency}” mới được nêu với vai trò phối hợp, chưa được giao nhiệm vụ riêng; cần ghi nhiệm vụ, ví dụ “{agency}: …”.',
    en: '“{agency}” is named only as one to work with, with no task of its own; write one: “{agency}: …”.'
  },
  named: {
    vi: 'Kế hoạch có nêu “{agency}” nhưng chưa rõ có giao nhiệm vụ hay không; cần ghi rõ, ví dụ “{agency}: …”.',
    en: 'The plan names “{agency}”, but it is not clear whether it is given a task; make it clear: “{agency}: …”.'
  }
})<typeof responsibilityItem>({
  run({plan, knowledge, items, met, unmet, unclear}) {
    for (const item of items) {
      const told = whoIsTold(item.params.needs, plan, knowledge)
      const {title} = item
      if (told.is === 'all') met(item, eachOnce(told.duties.flatMap(evidence)))
      else if (told.is === 'nobody')
        unmet(item, 'missing', {title, example: exampleOf(item.params)}, whereMissing(plan, 'implementation'))
      else {
        const {duty} = told
        const agency = written(plan, duty)
        if (told.is === 'tooEarly')
          unmet(item, 'tooEarly', {agency, since: vietnameseDate(told.since)}, duty.span)
        else if (told.is === 'ended') {
          const row = knowledge.agencies.get(duty.agency)
          const suggestions = knowledge.agencies.successors(duty.agency).map(one => one.name)
          const values = {agency, ...endingOf(row, knowledge, name => name)}
          unmet(item, 'defunct', values, duty.span, {suggestions, rests: row, ages: true})
        } else unclear(item, told.is, {agency, title}, duty.span, evidence(duty))
      }
    }
  }
})

function exampleOf({task}: ParamsOf<typeof responsibilityItem>): Wording | string {
  return task === undefined ? '' : {vi: `, ví dụ “${task}”`, en: `: “${task}”`}
}

/** What a reviewer signs: the task where it stands apart, and who is told. */
function evidence({clause, task}: Duty): Span[] {
  return task ? [task, clause] : [clause]
}

function written(plan: Plan, duty: Duty): string {
  return nfc(withSingleBlanks(plan.source.text.slice(duty.span.start, duty.span.end)))
}
