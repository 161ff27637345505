import {z} from 'zod'
import {checkParams} from '../checks/params.js'
import {levels, severities, topics} from '../diagnostic/severity.js'

/** The shapes of pack.yaml and of a rule’s file. Used when packs are compiled and for rules/rule.schema.json. */

export const packSchema = () =>
  z.strictObject({
    $schema: z.string().optional(),
    title: z.string().meta({description: 'Tên bộ quy tắc.'}),
    en: z.string().meta({description: 'The title in English.'}),
    order: z
      .array(z.string())
      .optional()
      .meta({description: 'Rules in the order of the checklist; those not named follow by name.'}),
    sources: z
      .record(
        z.string(),
        z.strictObject({title: z.string(), url: z.url().optional(), checkedOn: z.iso.date()})
      )
      .meta({description: 'What the rules rest on, by key. A basis is a key, “key#place”, or “practice”.'})
  })

const asked = z.enum([...severities, 'off'])
/** One weight for all levels, or one for each level that is asked. */
const severity = z
  .union([
    asked,
    z.partialRecord(z.enum(levels.slice(0, 4) as ['province', 'department', 'district', 'commune']), asked)
  ])
  .meta({description: 'error, warning, info or off; or one for each level that is asked.'})
const basis = z
  .array(z.string())
  .min(1)
  .meta({description: 'Keys of `sources:` in pack.yaml, “key#place”, or “practice”.'})

const example = z.union([
  z.strictObject({passes: z.string(), ...exampleFacts()}),
  z.strictObject({fails: z.string(), says: z.array(z.string()).min(1), ...exampleFacts()})
])

/** An example is a fragment of a plan; what it lacks may be said here. */
function exampleFacts() {
  return {
    title: z.string().optional(),
    level: z.enum(levels).optional(),
    date: z.iso.date().optional(),
    item: z.string().optional()
  }
}

/** One branch for each check, so that `with:` is held to the check that is named. */
export const ruleSchema = () =>
  z.discriminatedUnion(
    'check',
    Object.entries(checkParams).map(([kind, {params, item}]) =>
      z.strictObject({
        summary: z.string(),
        why: z.string(),
        en: z.strictObject({summary: z.string(), why: z.string()}),
        basis,
        severity,
        topic: z.enum(topics).optional().meta({description: 'Asked only of plans on this topic.'}),
        check: z.literal(kind),
        with: params().optional(),
        ...(item
          ? {
              items: z
                .array(
                  z.strictObject({
                    id: z.string().regex(/^[a-z0-9-]+$/),
                    title: z.string(),
                    en: z.string(),
                    severity: severity.optional(),
                    basis: basis.optional(),
                    with: item()
                  })
                )
                .min(1)
            }
          : {}),
        messages: z.record(z.string(), z.strictObject({vi: z.string(), en: z.string()})).optional(),
        examples: z.array(example).min(2)
      })
    ) as unknown as [z.ZodObject, ...z.ZodObject[]]
  )
