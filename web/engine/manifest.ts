/** What the build knows of the parts. */
export interface Manifest {
  /** The parts of code, and those that each needs before it. */
  readonly code: Readonly<Record<string, readonly string[]>>
  readonly data: readonly string[]
  /** The part of each chunk. */
  readonly partOf: Readonly<Record<string, string>>
  /** Where they lie, of a page on a server. */
  readonly files?: Readonly<Record<string, string>>
}

/** The name of the element that holds a part. */
export const idOf = (name: string): string => `part-${name}`

export const manifestId = 'parts'

/** What the script of a part calls. */
export const receiver = 'cchclintPart'
