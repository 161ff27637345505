import {z} from 'zod'

/**
 * The shapes of the tables in rules/knowledge. They are held to their files when the project is built; a run gets
 * rows that are already right, so nothing that runs imports this file but for its types.
 */

const date = () => z.iso.date()
const checked = () => ({sources: z.array(z.string()).min(1), checkedOn: date()})
/** A name: at least one letter or digit. */
const name = () => z.string().regex(/[\p{L}\p{N}]/u)
const id = () => z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)

/** Who does things in a plan. `from` and `until` are the first and the last day on which the row stands. */
export const agencyRows = () =>
  z.array(
    z.strictObject({
      id: id(),
      name: name(),
      kind: z.enum([
        'department',
        'provincial-office',
        'inspectorate',
        'committee',
        'press',
        'broadcast',
        'media',
        'portal',
        'people-committee',
        'office',
        'unit',
        'group',
        'party',
        'front',
        'ministry',
        'government',
        'post'
      ]),
      aliases: z.array(name()).default([]),
      from: date().optional(),
      until: date().optional(),
      becomes: z.array(id()).default([]),
      ...checked()
    })
  )

/** Indices that plans communicate. `since` is the first year that an index covers. */
export const indexRows = () =>
  z.array(
    z.strictObject({
      id: id(),
      name: name(),
      abbreviations: z.array(name()),
      aliases: z.array(name()),
      bareNames: z.array(name()),
      publisher: z.string(),
      since: z.int(),
      ...checked()
    })
  )

/** Provinces and centrally-run cities, by name, with the periods in which they were one or the other. */
export const provinceRows = () =>
  z.array(
    z.strictObject({
      id: id(),
      name: name(),
      aliases: z.array(name()).default([]),
      periods: z
        .array(
          z.strictObject({
            kind: z.enum(['province', 'city']),
            from: date().optional(),
            until: date().optional()
          })
        )
        .min(1),
      becomes: id().optional(),
      ...checked()
    })
  )

/** Types of documents and their abbreviations in symbols. */
export const documentTypeRows = () =>
  z.array(
    z.strictObject({
      id: id(),
      name: name(),
      symbol: z.string().optional(),
      system: z.enum(['administrative', 'normative', 'party']),
      aliases: z.array(name()).default([]),
      ...checked()
    })
  )

/** How text that lost its diacritics misreads letters. */
export const misreadingTable = () =>
  z.strictObject({
    ...checked(),
    letters: z.array(
      z.strictObject({
        read: z.string().min(1).max(3),
        for: z.array(z.string()).min(1),
        count: z.int().optional()
      })
    )
  })

export type AgencyRow = z.output<ReturnType<typeof agencyRows>>[number]
export type IndexRow = z.output<ReturnType<typeof indexRows>>[number]
export type ProvinceRow = z.output<ReturnType<typeof provinceRows>>[number]
export type MisreadingTable = z.output<ReturnType<typeof misreadingTable>>

/** All that the program knows of the world, as data. */
export interface KnowledgeTables {
  readonly agencies: readonly AgencyRow[]
  readonly indices: readonly IndexRow[]
  readonly provinces: readonly ProvinceRow[]
  readonly misreadings: MisreadingTable
}
