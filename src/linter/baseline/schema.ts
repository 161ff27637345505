import {z} from 'zod'
import {severities} from '../../base/severity.js'

/**
 * The shape of a baseline, `cchclint-suppressions.json`. docs/suppressions.schema.json and the validator that a run uses
 * are made from it when the project is built, so that what runs does not load zod.
 */

const text = () => z.string().regex(/\S/)
const hash = () => z.string().regex(/^[0-9a-f]{32}$/)

const entry = () =>
  z.strictObject({
    file: text().meta({
      description:
        'Tệp của phát hiện, tính từ thư mục của tệp này. The file, relative to the folder of this one.'
    }),
    rule: text(),
    item: text().optional(),
    severity: z.enum(severities).meta({
      description:
        'Mức độ khi ghi nhận; phát hiện nặng hơn thì vẫn hiện. The severity it was accepted with; one that weighs more is shown.'
    }),
    section: z.string().nullable().meta({
      description: 'Mục của văn bản, để người đọc dễ tìm. The section, for who reads this.'
    }),
    text: z.string().meta({
      description: 'Chữ ở chỗ có phát hiện, để người đọc dễ tìm. The words, for who reads this.'
    }),
    reason: text().nullable().meta({
      description: 'Lý do chưa sửa; có thể sửa tại đây. Why it is left as it is; may be edited.'
    }),
    owner: text().nullable().meta({
      description: 'Người phụ trách; có thể sửa tại đây. Who sees to it; may be edited.'
    }),
    until: z.iso.date().nullable().meta({
      description:
        'Hết ngày này (2026-12-31) thì phát hiện hiện lại; có thể sửa tại đây. After this day it is shown again; may be edited.'
    }),
    fingerprint: hash().meta({
      description: 'Phát hiện nào, như trong báo cáo JSON. Which finding, as in the JSON report.'
    }),
    context: hash().meta({
      description: 'Mã của những chữ ở hai bên. A hash of the words around it.'
    }),
    plan: z
      .string()
      .regex(/^[0-9a-f]{6}\.[0-9a-f]{6}\.[0-9a-f]{6}$/)
      .meta({
        description:
          'Mã của kế hoạch: cơ quan, năm, tên. Hashes of the issuer, the year and the title of the plan.'
      })
  })

export const baselineSchema = () =>
  z.strictObject({
    $schema: z.string().optional(),
    version: z.literal(1),
    findings: z.array(entry()).meta({
      description: 'Những phát hiện đã biết và chưa sửa. Findings that are known and were left as they are.'
    })
  })

export type BaselineFile = z.output<ReturnType<typeof baselineSchema>>
export type BaselineEntry = z.output<ReturnType<typeof entry>>
