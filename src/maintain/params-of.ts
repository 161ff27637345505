import {z} from 'zod'
import type {CheckParams} from '../checks/check.js'
import {checkParams} from '../checks/params.generated.js'
import {there} from '../base/there.js'
import type {Wording} from '../base/wording.js'

/** A parameter of a check, as its schema tells it. */
export interface Param {
  /** Its keys from the outermost; `[]` behind one for each entry of a list: `kinds[]`, `name`. */
  readonly path: readonly string[]
  readonly means: Wording
  readonly isRequired: boolean
  /** What it is where it is left out; undefined where it is then not there. */
  readonly usual: unknown
  /** The values that it may have, where they can be counted. */
  readonly values: readonly string[]
}

/** What a kind of check takes. */
export function takenBy(kind: string): CheckParams {
  return there(checkParams[kind], `what the check “${kind}” takes`)
}

/** What a check asks: its schema is the place where this is said. */
export function questionOf({params}: CheckParams): Wording {
  return there(meaningOf(jsonOf(params())), 'what a check asks')
}

/** The parameters in `with:` of the rule and in that of each item, in the order of their schema. */
export function paramsOf({params, item}: CheckParams): Param[] {
  // A check that may be asked alone takes the same in both.
  return [...paramsIn(jsonOf(params())), ...(item && item !== params ? paramsIn(jsonOf(item())) : [])]
}

interface Json {
  readonly description?: string
  readonly en?: string
  readonly default?: unknown
  readonly enum?: readonly string[]
  readonly items?: Json
  readonly properties?: Readonly<Record<string, Json>>
  readonly required?: readonly string[]
}

function jsonOf(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, {target: 'draft-7', io: 'input'}) as Json
}

/** Those that say what they mean; what is inside one that does not is no parameter of its own. */
function paramsIn({properties = {}, required = []}: Json, above: readonly string[] = []): Param[] {
  return Object.entries(properties).flatMap(([key, json]): Param[] => {
    const means = meaningOf(json)
    if (!means) return []
    const path = [...above, key]
    const values = json.enum ?? json.items?.enum ?? []
    const own = {path, means, isRequired: required.includes(key), usual: json.default, values}
    return [own, ...(json.items ? paramsIn(json.items, [...above, `${key}[]`]) : [])]
  })
}

function meaningOf({description, en}: Json): Wording | undefined {
  return description === undefined || en === undefined ? undefined : {vi: description, en}
}
