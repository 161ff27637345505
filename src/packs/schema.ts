import {z} from 'zod'
import type {CheckParams} from '../checks/check.js'
import {checkParams} from '../checks/params.generated.js'
import {alignments, sides} from '../document/layout.js'
import {sourceNoteKinds} from '../document/source-document.js'
import {levels, severities, topics} from '../base/severity.js'
import {idPattern} from '../files/id-pattern.js'
import {modelParts} from './model-parts.js'

/**
 * The shapes of pack.yaml and of a rule’s file. Functions for loading are made of them when the project is built,
 * and rules/rule.schema.json for editors.
 */

const name = () => z.string().regex(idPattern)

export const packSchema = () =>
  z.strictObject({
    $schema: z.string().optional(),
    name: name().optional().meta({description: 'Tên dùng trong mã quy tắc; mặc định là tên thư mục.'}),
    version: z.string().optional().meta({description: 'Phiên bản của bộ quy tắc.'}),
    needs: z
      .string()
      .regex(/^>= ?\d+(?:\.\d+){1,2}$/)
      .optional()
      .meta({description: 'Phiên bản cchclint mà bộ quy tắc cần, ví dụ >=0.2.'}),
    title: z.string().meta({description: 'Tên bộ quy tắc.'}),
    en: z.string().optional().meta({description: 'The title in English.'}),
    order: z
      .array(z.string())
      .optional()
      .meta({description: 'Rules in the order of the checklist; those not named follow by name.'}),
    sources: z
      .record(
        z.string(),
        z.strictObject({title: z.string(), url: z.url().optional(), checkedOn: z.iso.date()})
      )
      .optional()
      .meta({description: 'What the rules rest on, by key. A basis is a key, “key#place”, or “practice”.'})
  })

const asked = z.enum([...severities, 'off'])
const askedLevels = levels.slice(0, 4) as ['province', 'department', 'district', 'commune']
/** One weight for all levels, or one for each level that is asked. */
const severity = z
  .union([asked, z.partialRecord(z.enum(askedLevels), asked)])
  .meta({id: 'severity', description: 'error, warning, info or off; or one for each level that is asked.'})
const basis = z
  .array(z.string())
  .min(1)
  .meta({id: 'basis', description: 'Keys of `sources:` in pack.yaml, “key#place”, or “practice”.'})

const modelText = z.string().regex(/\S/)
const model = z
  .strictObject({
    heading: modelText.optional().meta({
      description:
        'Tên mục cần thêm khi kế hoạch chưa có, không ghi số thứ tự; câu mẫu là nội dung của mục ấy.',
      en: 'The heading of the section to add where there is none, without a number; the text is what it says.'
    }),
    text: z
      .union([
        modelText,
        z
          .array(
            z.strictObject({
              levels: z.array(z.enum(askedLevels)).min(1).optional().meta({
                description: 'Chỉ dùng cho các cấp này.',
                en: 'Only on these levels.'
              }),
              from: z.iso.date().optional().meta({
                description: 'Ngày đầu tiên dùng câu này.',
                en: 'The first day on which it may be written.'
              }),
              until: z.iso.date().optional().meta({
                description: 'Ngày cuối cùng dùng câu này.',
                en: 'The last day on which it may be written.'
              }),
              text: modelText
            })
          )
          .min(1)
      ])
      .meta({
        description:
          'Câu mẫu, mỗi dòng là một đoạn; chỗ người soạn thảo phải điền ghi “[…]”. Lời khác nhau theo cấp hoặc theo ngày thì ghi thành danh sách; câu đầu tiên hợp cấp và ngày của kế hoạch được dùng.',
        en: 'The wording, a paragraph a line, with “[…]” for what the writer must fill in; or several, of which the first that holds on the plan’s level and day is taken.'
      }),
    in: z.enum(modelParts).optional().meta({
      description: 'Phần đã có của kế hoạch mà câu mẫu được thêm vào.',
      en: 'The part of the plan to which the text is added.'
    })
  })
  .meta({
    id: 'model',
    description: 'Câu mẫu để bổ sung điều còn thiếu.',
    en: 'What may be written where it is missing.'
  })

const looks = () => ({
  font: z.string().optional(),
  size: z.number().positive().optional(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  color: z.string().optional(),
  underlined: z.boolean().optional()
})

const settings = () => ({
  alignment: z.enum(alignments).optional(),
  left: z.number().optional(),
  firstLine: z.number().optional(),
  before: z.number().optional(),
  after: z.number().optional(),
  spacing: z.number().optional().meta({description: 'Of lines, in single ones.'}),
  exactly: z.number().optional().meta({description: 'Of lines, in points.'}),
  drawn: z.enum(['own', 'line', 'other', 'none']).optional().meta({description: 'What is drawn there.'})
})

/** Millimetres and points. */
export const exampleLayout = () =>
  z.strictObject({
    paper: z.tuple([z.number(), z.number()]).optional(),
    margins: z.partialRecord(z.enum(sides), z.number()).optional(),
    pageNumber: z.enum(['above', 'above on all', 'above right', 'below', 'none']).optional(),
    ...looks(),
    ...settings(),
    lines: z
      .array(z.strictObject({begins: z.string(), ...looks(), ...settings()}))
      .optional()
      .meta({description: 'Lines that begin so are set in another way.'})
  })
const examples = z
  .array(
    z.union([
      z.strictObject({passes: z.string(), ...exampleFacts()}),
      z.strictObject({fails: z.string(), says: z.array(z.string()).min(1), ...exampleFacts()})
    ])
  )
  .min(2)
  .meta({id: 'examples'})
const english = z
  .strictObject({
    summary: z.string(),
    why: z.string(),
    mend: z.string().optional(),
    limits: z.string().optional()
  })
  .meta({id: 'english'})
const messages = z
  .record(z.string(), z.union([z.string(), z.strictObject({vi: z.string(), en: z.string().optional()})]))
  .meta({
    id: 'messages',
    description: 'Câu báo viết lại, theo tên. A message of the check in other words, by its name.'
  })

/** An example is a fragment of a plan; what it lacks may be said here. */
function exampleFacts() {
  return {
    title: z.string().optional(),
    level: z.enum(levels).optional(),
    date: z.iso.date().optional(),
    item: z.string().optional(),
    because: z
      .union([z.string(), z.strictObject({vi: z.string(), en: z.string()})])
      .optional()
      .meta({description: 'Vì sao đoạn này đạt hoặc chưa đạt, khi chỉ đọc đoạn văn thì chưa rõ.'}),
    notes: z.partialRecord(z.enum(sourceNoteKinds), z.int().min(1)).optional().meta({
      description: 'What the reader of a Word or PDF file would have had to say of it, with how often.'
    }),
    layout: exampleLayout().optional().meta({
      description: 'How it would be laid out in Word: A4, Times New Roman 14, and what is said here.'
    })
  }
}

export type ExampleLayout = z.output<ReturnType<typeof exampleLayout>>

/** What every rule says, whatever its check. */
const ruleFields = () => ({
  summary: z.string(),
  why: z.string(),
  mend: z.string().optional().meta({description: 'Cách sửa: người soạn thảo cần làm gì.'}),
  limits: z.string().optional().meta({description: 'Không xét: điều mà quy tắc này bỏ qua.'}),
  related: z
    .array(z.string())
    .optional()
    .meta({description: 'Mã các quy tắc liên quan, ví dụ cchc/parent-plan.'}),
  model: model.optional(),
  en: english.optional(),
  basis,
  severity,
  topic: z.enum(topics).optional().meta({description: 'Asked only of plans on this topic.'}),
  preset: z.literal('thorough').optional().meta({
    description: 'Asked only in this preset, or where the configuration names the rule.'
  }),
  messages: messages.optional(),
  examples
})

const itemFields = () => ({
  id: name(),
  title: z.string(),
  en: z.string().optional(),
  severity: severity.optional(),
  basis: basis.optional(),
  model: model.optional()
})

/** What `with:` and `items:` may be, by the check that is named; the rest of a rule is the same for all. */
export const ruleShapes = (): Map<string, z.ZodObject> =>
  new Map(
    Object.entries(checkParams).map(([kind, {params, item}]) => [
      kind,
      z.object({
        with: params().optional(),
        ...(item ? {items: itemsOf({params, item})} : {items: z.never().optional()})
      })
    ])
  )

function itemsOf({params, item}: Required<CheckParams>): z.ZodType {
  const schema = item()
  // An item whose parameters may all be left out needs no “with:”.
  const written = schema.safeParse({}).success ? schema.optional() : schema
  const items = z.array(z.strictObject({...itemFields(), with: written})).min(1)
  return item === params ? items.optional() : items
}

/** For loading: what is common to all checks; `with:` is then held to the one that is named. */
export const ruleFile = () =>
  z.strictObject({
    ...ruleFields(),
    check: z.enum(Object.keys(checkParams)),
    with: z.unknown().optional(),
    items: z
      .array(z.strictObject({...itemFields(), with: z.unknown().optional()}))
      .min(1)
      .optional()
  })

/** What a pack says otherwise of a built-in rule: what is not said here stays as it is. */
export const changeFile = () =>
  z.strictObject({
    changes: z.string().meta({description: 'Mã của quy tắc có sẵn cần đổi lời, ví dụ cchc/index-coverage.'}),
    why: z.string().optional(),
    en: z.strictObject({why: z.string()}).optional(),
    basis: basis.optional(),
    messages: messages.optional(),
    examples: examples.min(1).optional()
  })

export type ChangeFile = z.output<ReturnType<typeof changeFile>>
export type PackFile = z.output<ReturnType<typeof packSchema>>
export type RuleFile = z.output<ReturnType<typeof ruleFile>>
