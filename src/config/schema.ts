import {z} from 'zod'
import {languages, levels, severities, stages, topics} from '../base/severity.js'
import {vietnameseNames} from '../base/typed-values.js'

/**
 * The shape of a configuration file. docs/config.schema.json and the validator that a run uses are made from it when
 * the project is built, so that what runs does not load zod.
 */

const text = () => z.string().regex(/\S/)
const words = () => z.string().regex(/[\p{L}\p{N}]/u)
/** In English, or in Vietnamese. */
const either = (values: readonly string[]) => z.enum([...values, ...vietnameseNames(values)])
const asked = () => either([...severities, 'off'])

const rules = () =>
  z
    .record(z.string(), z.union([asked(), z.tuple([asked(), z.record(z.string(), z.unknown())])]))
    .optional()
    .meta({
      description:
        'Mức độ của từng quy tắc, hoặc của nhiều quy tắc ("form", "cchc/*"): "lỗi", "cảnh báo", "gợi ý", "tắt", hoặc [mức độ, {tham số}]. Severity of each rule, or of several; or [severity, {parameters}].'
    })

const facts = () => ({
  level: either([...levels, 'auto'])
    .optional()
    .meta({
      description: 'Cấp ban hành; “auto”: đọc từ văn bản. Level of the issuer; “auto” reads it from the plan.'
    }),
  topic: z
    .enum([...topics, 'auto'])
    .optional()
    .meta({description: 'Chủ đề; “auto”: đọc từ tên kế hoạch. Topic; “auto” reads it from the title.'}),
  stage: either([...stages, 'auto'])
    .optional()
    .meta({
      description: 'Giai đoạn: draft (dự thảo), final (trình ký); “auto”: đọc từ văn bản. Stage of the plan.'
    }),
  rules: rules()
})

const exception = () =>
  z.strictObject({
    files: z.array(text()).min(1).meta({
      description:
        'Mẫu đường dẫn, tính từ thư mục của tệp cấu hình. Globs, relative to the folder of the configuration.'
    }),
    rule: text().meta({
      description:
        'Mã quy tắc hoặc yêu cầu, ví dụ cchc/index-coverage/papi. The id of a rule or of an item of one.'
    }),
    quote: text().optional().meta({
      description:
        'Chỉ miễn ở chỗ có đúng những chữ này, như bản báo trích. Only where the finding quotes these words.'
    }),
    section: text().optional().meta({
      description:
        'Chỉ miễn trong mục này: số của mục (“II.1”) hoặc đề mục. Only in this section: its number or its heading.'
    }),
    reason: words().meta({description: 'Vì sao được miễn. Why it is left out.'}),
    owner: text().optional().meta({description: 'Ai chịu trách nhiệm. Who answers for it.'}),
    until: z.iso.date().optional().meta({
      description: 'Ngày cuối cùng còn hiệu lực, ví dụ 2026-12-31. The last day on which it holds.'
    })
  })

export const configSchema = () =>
  z.strictObject({
    $schema: z.string().optional(),
    extends: z
      .union([text(), z.array(text())])
      .optional()
      .meta({
        description:
          'Bộ thiết lập có sẵn (recommended, advisory, thorough) hoặc tệp trong kho, tính từ tệp này. Presets or files inside the repository, relative to this file.'
      }),
    packs: z.array(text()).optional().meta({
      description:
        'Thư mục của các bộ quy tắc riêng, tính từ tệp này. Folders of further packs, relative to this file.'
    }),
    knowledge: z.array(text()).optional().meta({
      description:
        'Thư mục của các bảng dữ liệu riêng, tính từ tệp này. Folders of further tables, relative to this file.'
    }),
    ...facts(),
    lang: z.enum(languages).optional().meta({description: 'Ngôn ngữ của thông báo. Language of messages.'}),
    ignore: z.array(text()).optional().meta({
      description: 'Tệp bỏ qua, viết như trong .gitignore. Files to leave out, in the syntax of .gitignore.'
    }),
    overrides: z
      .array(
        z.strictObject({
          files: z.array(text()).min(1).meta({
            description:
              'Mẫu đường dẫn, tính từ thư mục của tệp cấu hình. Globs, relative to the folder of the configuration.'
          }),
          ...facts()
        })
      )
      .optional()
      .meta({
        description:
          'Thiết lập riêng cho một số tệp; mục sau thắng mục trước. Settings for some files; a later one wins.'
      }),
    exceptions: z.array(exception()).optional().meta({
      description:
        'Những điều được miễn, mỗi điều có lý do. What is left out of the judging, each with its reason.'
    })
  })

export type ConfigFile = z.output<ReturnType<typeof configSchema>>
