import {levelNames} from '../base/names.js'
import type {Language} from '../base/severity.js'
import {sayIn, type Wording} from '../base/wording.js'
import {vietnameseDate} from '../vietnamese/dates.js'
import type {ModelText, RuleModel} from './rule.js'
import type {ModelPart} from './model-parts.js'

/** Said above model wordings. */
export const toBeFilled = {
  vi: 'Chỗ “[…]” do người soạn thảo điền; lời văn có thể sửa cho hợp với cơ quan, địa phương.',
  en: 'The writer fills in “[…]” and may reword the text to suit the office.'
}

const partNames: Readonly<Record<ModelPart, Wording>> = {
  preamble: {vi: 'phần căn cứ', en: 'among the legal bases'},
  purpose: {vi: 'phần mục đích, mục tiêu', en: 'in the part on purpose'},
  requirements: {vi: 'phần yêu cầu', en: 'in the part on requirements'},
  audience: {vi: 'phần đối tượng', en: 'in the part on audience'},
  content: {vi: 'phần nội dung', en: 'in the part on content'},
  forms: {vi: 'phần hình thức', en: 'in the part on forms'},
  solutions: {vi: 'phần giải pháp', en: 'in the part on solutions'},
  funding: {vi: 'phần kinh phí', en: 'in the part on funding'},
  implementation: {vi: 'phần tổ chức thực hiện', en: 'in the part on implementation'},
  recipients: {vi: 'phần “Nơi nhận”', en: 'among the recipients'}
}

/** A model wording as pages and `explain` show it: whose it is, where it goes and when, in one line; and its text. */
export interface ShownModel {
  readonly about: string
  readonly text: string
}

/** @param named how an item’s id is shown */
export function shownModels(
  models: readonly RuleModel[],
  language: Language,
  named: (item: string) => string
): ShownModel[] {
  return models.flatMap(model =>
    model.texts.map((text, at) => {
      const item = model.item === undefined ? [] : [named(model.item)]
      const about = [...item, ...placeOf(model, language), ...whenOf(text, at, language)].join(', ')
      return {about, text: text.text}
    })
  )
}

function placeOf({heading, in: part}: RuleModel, language: Language): string[] {
  if (heading !== undefined) return [sayIn(language)(`mục “${heading}”`, `section “${heading}”`)]
  return part === undefined ? [] : [partNames[part][language]]
}

/** A later wording that holds on all levels and days is for what those before it leave. */
function whenOf({levels, from, until}: ModelText, at: number, language: Language): string[] {
  const say = sayIn(language)
  const said = [
    ...(levels ? [say('', 'for ') + levels.map(level => levelNames[level].of[language]).join(', ')] : []),
    ...(from === undefined ? [] : [`${say('từ ngày', 'from')} ${vietnameseDate(from)}`]),
    ...(until === undefined ? [] : [`${say('đến hết ngày', 'until')} ${vietnameseDate(until)}`])
  ]
  return said.length > 0 || at === 0 ? said : [say('trường hợp khác', 'otherwise')]
}
