import {z} from 'zod'
import {idPattern} from '../files/id-pattern.js'
import {type GrammarName, grammarNames} from './grammar-names.js'

/**
 * The shapes of the tables in rules/knowledge. They are held to their files when the project is built; a run gets
 * rows that are already right, so nothing that runs imports this file but for its types.
 */

const date = () => z.iso.date()
const checked = () => ({sources: z.array(z.string()).min(1), checkedOn: date()})
/** What says so, where not all of the sources do: ids of `documents`, or documents named with number and date. */
const basis = () => ({basis: z.array(z.string()).optional()})
/** A name: at least one letter or digit. */
const name = () => z.string().regex(/[\p{L}\p{N}]/u)
const id = () => z.string().regex(idPattern)

/**
 * Who does things in a plan. `from` and `until` are the first and the last day on which the row stands; `orElse` says
 * who else may have taken the tasks over, where the successor is not everywhere.
 */
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
      orElse: z.strictObject({vi: z.string(), en: z.string()}).optional(),
      ...basis(),
      ...checked()
    })
  )

/** Indices that plans communicate. `since` is the first year that an index covers. */
export const indexRows = () =>
  z.array(
    z.strictObject({
      id: id(),
      name: name(),
      abbreviations: z.array(name()).default([]),
      aliases: z.array(name()).default([]),
      bareNames: z.array(name()).default([]),
      shortNames: z.array(name()).default([]),
      publisher: z.string(),
      since: z.int(),
      ...checked()
    })
  )

/**
 * Provinces and centrally-run cities, by name, with the periods in which they were one or the other; `sources` of a
 * period are what says that it began.
 */
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
            until: date().optional(),
            sources: z.array(z.string()).min(1).optional()
          })
        )
        .min(1),
      becomes: id().optional(),
      ...checked()
    })
  )

/**
 * Types of documents and their abbreviations in symbols, `otherSymbols` being read too; `titled` where the name of the type stands above the subject of
 * such a document, as its title.
 */
export const documentTypeRows = () =>
  z.array(
    z.strictObject({
      id: id(),
      name: name(),
      symbol: z.string().optional(),
      otherSymbols: z.array(name()).default([]),
      system: z.enum(['administrative', 'normative', 'party']),
      titled: z.boolean().default(true),
      aliases: z.array(name()).default([]),
      ...basis(),
      ...checked()
    })
  )

/**
 * Documents that plans cite. Their key is the number and the year of the date, since numbers begin anew each year;
 * `from` is the first day in force where it is neither that date nor the day after the last of what it replaced, `until`
 * the last day, `becomes` what replaced them, `amended` what changes them from a day on, `forYear` the year that a
 * yearly plan is for.
 */
export const documentRows = () =>
  z.array(
    z.strictObject({
      id: id(),
      number: z.string().regex(/^\d{1,5}[a-zđ]?(?:\.\d{1,3})?[-/]\S+$/),
      date: date(),
      type: name(),
      issuer: name(),
      title: name(),
      forYear: z.int().optional(),
      from: date().optional(),
      until: date().optional(),
      becomes: z.array(id()).default([]),
      amended: z.array(z.strictObject({by: id(), from: date()})).default([]),
      ...checked()
    })
  )

/**
 * Official names and fixed phrases. `aliases` are other right forms; `except` are phrases that look like the name
 * and are right. In an `exact` row the commas and each word are part of the name; `confusions` are the phrases that
 * good words put for others make, with what is meant. The phrases of `headings` are names of a plan's parts.
 */
export const officialTermRows = () =>
  z.array(
    z.strictObject({
      id: id(),
      name: name(),
      aliases: z.array(name()).default([]),
      except: z.array(name()).default([]),
      exact: z.boolean().default(false),
      confusions: z.array(z.strictObject({written: name(), right: name()})).default([]),
      headings: z.array(name()).default([]),
      ...basis(),
      ...checked()
    })
  )

/** Abbreviations that a plan may use without saying what they mean. */
export const abbreviationRows = () =>
  z.array(z.strictObject({id: id(), abbreviation: name(), name: name(), ...checked()}))

/** Words that were right until the day before `since`; `except` are longer phrases inside which they may stand. */
export const outdatedTermRows = () =>
  z.array(
    z.strictObject({
      id: id(),
      phrases: z.array(z.union([name(), z.strictObject({pattern: name(), name: name()})])).min(1),
      since: date(),
      instead: z.array(name()).default([]),
      except: z.array(name()).default([]),
      ...basis(),
      ...checked()
    })
  )

/** Words in Vietnamese texts that are no Vietnamese syllables, and are right: loanwords, names of places. */
export const foreignWordRows = () =>
  z.array(z.strictObject({id: id(), words: z.array(name()).min(1), ...checked()}))

/**
 * Words of office Vietnamese, in the syntax of vietnamese/words/read-row.ts. A user’s words join those that are there,
 * or stand for them where the row says `replace`.
 */
export const wordRows = () =>
  z.array(z.strictObject({id: id(), words: z.array(name()).min(1), replace: z.boolean().default(false)}))

/** What the names of issuers begin with, and on which level their documents stand. */
export const issuerRows = () =>
  z.array(
    z.strictObject({
      id: id(),
      names: z.array(name()).min(1),
      level: z.enum(['by-place', 'department', 'office', 'ministry', 'other']),
      notAfter: z.array(name()).default([]),
      notBefore: z.array(name()).default([]),
      ofNames: z.boolean().default(false),
      ofFields: z.boolean().default(false),
      ...checked()
    })
  )

/**
 * Words that are put for others of nearly the same spelling, by what is right; `why` says what tells them apart, and
 * `except` are longer phrases in which they are right.
 */
export const misspellingRows = () =>
  z.array(
    z.strictObject({
      id: id(),
      why: name(),
      words: z.record(name(), name()),
      except: z.array(name()).default([]),
      ...checked()
    })
  )

/** What a folder of tables says of itself where it is a later edition of all tables, in `edition.yaml`. */
export const editionFile = () => z.strictObject({title: name(), checkedOn: date()})

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

/** The shape of each table that has rows. */
export const tableRows = {
  agencies: agencyRows,
  indices: indexRows,
  provinces: provinceRows,
  'document-types': documentTypeRows,
  documents: documentRows,
  'official-terms': officialTermRows,
  abbreviations: abbreviationRows,
  'outdated-terms': outdatedTermRows,
  'foreign-words': foreignWordRows,
  issuers: issuerRows,
  misspellings: misspellingRows,
  ...(Object.fromEntries(grammarNames.map(name => [name, wordRows])) as Record<GrammarName, typeof wordRows>)
}
