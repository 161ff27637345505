import {z} from 'zod'
import {levels, severities, stages, statuses, topics} from '../base/severity.js'

/**
 * The JSON report: a stable contract. docs/report.schema.json is made of it, and its types are the program’s own.
 * Lines and columns count from 1; columns and offsets are UTF-16 code units of the text as it was read, after the
 * byte order mark; `end` is exclusive.
 */

const point = () =>
  z
    .strictObject({line: z.int().min(1), column: z.int().min(1), offset: z.int().min(0)})
    .meta({description: 'A place in the text: line and column from 1, offset from 0, in UTF-16 code units.'})
const count = () => z.int().min(0)
const nullable = <T extends z.ZodType>(type: T) => type.nullable()

const quoteText = () =>
  z
    .string()
    .meta({description: 'The text between start and end, line breaks and the blanks around them one blank.'})
const readText = () =>
  z.string().meta({
    description:
      'The same as people read it: without markup, nothing that stands between two lines of a page, and the cells of a table’s row parted by dashes.'
  })

const evidence = () =>
  z.strictObject({
    line: z.int().min(1),
    column: z.int().min(1),
    start: point(),
    end: point(),
    quote: quoteText(),
    text: readText(),
    where: where(),
    page: z
      .int()
      .min(1)
      .optional()
      .meta({description: 'As in `where`; absent where the file tells no pages.'})
  })

const where = () =>
  z.strictObject({
    section: nullable(z.string()).meta({
      description: 'The innermost numbered section: “II.1”; in an annex “Phụ lục 2, I.1”.'
    }),
    page: nullable(z.int()).meta({
      description:
        'From 1; null where the file tells no pages. In .docx about the page, as Word laid the file out when it saved it last.'
    }),
    paragraph: nullable(z.int()).meta({
      description:
        'Which paragraph of the document, from 1, a row of a table counting as one. In .docx and .odt empty paragraphs count too, so that it is the line that `cchclint extract` prints.'
    }),
    table: nullable(z.strictObject({number: z.int(), row: z.int(), column: z.int()})).meta({
      description:
        'Which table, and which row and column of it, from 1, its head included. A merged cell stands where it begins and covers the columns of those it was made of; tables that only lay out the header or the signature do not count.'
    })
  })

const row = () =>
  z.strictObject({
    rule: z.string(),
    item: z.string().optional(),
    title: z.string(),
    severity: z.enum(severities),
    basis: z.array(z.string()),
    status: z.enum(statuses),
    reason: nullable(z.string()).meta({description: 'A sentence unless the requirement is met.'}),
    evidence: z.array(evidence())
  })

const related = () =>
  z.strictObject({
    message: z.string(),
    start: point(),
    end: point(),
    quote: quoteText(),
    text: readText(),
    where: where()
  })

const finding = () =>
  z.strictObject({
    rule: z.string(),
    item: z.string().optional(),
    severity: z.enum(severities),
    message: z.string(),
    quote: quoteText(),
    text: readText(),
    start: point(),
    end: point(),
    where: where(),
    marks: z.enum(['words', 'place']).meta({
      description: 'Whether the words between start and end are wrong, or something belongs at that place.'
    }),
    fingerprint: z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .meta({
        description:
          'What the finding is by its content (rule, item, words, section), whatever its line and its file are called; each stands once in a file.'
      }),
    basis: z.array(z.string()),
    related: z.array(related()).meta({description: 'Other places that the message speaks of.'}),
    suggestions: z.array(z.string()),
    fix: z.strictObject({start: z.int(), end: z.int(), text: z.string()}).optional(),
    suppressed: nullable(
      z.strictObject({
        kind: z.enum(['inline', 'config', 'baseline']),
        reason: z.string(),
        owner: nullable(z.string()),
        until: nullable(z.iso.date())
      })
    )
  })

const citation = () =>
  z.strictObject({
    type: nullable(z.string()),
    number: z.string(),
    date: nullable(z.iso.date()),
    issuer: nullable(z.string()),
    start: point(),
    end: point(),
    line: z.int().min(1)
  })

const plan = () =>
  z.strictObject({
    type: nullable(z.string()),
    title: nullable(z.string()),
    topic: nullable(z.enum(topics)),
    level: nullable(z.enum(levels)),
    stage: z.enum(stages),
    year: nullable(z.int()),
    number: nullable(z.string()),
    date: nullable(z.iso.date()),
    judgedOn: z.strictObject({date: z.iso.date(), isLowerBound: z.boolean()}),
    issuer: nullable(z.string()),
    citations: z.array(citation())
  })

const formatName = () => z.enum(['markdown', 'text', 'docx', 'odt', 'pdf', 'doc'])

const readFile = () =>
  z.strictObject({
    path: z.string(),
    format: formatName(),
    size: nullable(count()).meta({description: 'In bytes; null where the text came by standard input.'}),
    sha256: nullable(z.string().regex(/^[0-9a-f]{64}$/)).meta({
      description: 'Of the bytes of the file; null where the text came by standard input.'
    }),
    fault: z.null(),
    plan: plan(),
    checklist: z.array(row()),
    findings: z.array(finding())
  })

const fault = () => z.strictObject({message: z.string(), hint: nullable(z.string())})

const faultyFile = () => z.strictObject({path: z.string(), format: nullable(formatName()), fault: fault()})

const requirementCounts = () =>
  z.strictObject({
    met: count(),
    unmet: count(),
    unclear: count(),
    notApplicable: count(),
    notEvaluated: count(),
    waived: count()
  })

export const reportSchema = () =>
  z.strictObject({
    version: z.literal(1),
    tool: z.strictObject({
      name: z.literal('cchclint'),
      version: z.string(),
      packs: z.record(z.string(), z.string()),
      knowledge: z.iso.date().meta({
        description: 'The day up to which the tables of documents and agencies were checked.'
      })
    }),
    fault: fault().optional().meta({
      description: 'Why the run itself failed and judged nothing; absent where it went through.'
    }),
    files: z.array(z.union([readFile(), faultyFile()])),
    summary: z.strictObject({
      files: count(),
      errors: count(),
      warnings: count(),
      infos: count(),
      suppressed: count(),
      requirements: requirementCounts()
    })
  })

export type Report = z.output<ReturnType<typeof reportSchema>>
export type ReadFileReport = z.output<ReturnType<typeof readFile>>
export type FaultyFileReport = z.output<ReturnType<typeof faultyFile>>
export type FileReport = ReadFileReport | FaultyFileReport
export type ChecklistRow = z.output<ReturnType<typeof row>>
export type Finding = z.output<ReturnType<typeof finding>>
export type Evidence = z.output<ReturnType<typeof evidence>>
export type PlanReport = z.output<ReturnType<typeof plan>>
export type Where = z.output<ReturnType<typeof where>>
export type Point = z.output<ReturnType<typeof point>>
