/** What the build knows of the parts. */
export interface Manifest {
  /** The parts of code, and those that each needs before it. */
  readonly code: Readonly<Record<string, readonly string[]>>
  readonly data: readonly string[]
  /** The part of each chunk. */
  readonly partOf: Readonly<Record<string, string>>
  /** Of a page on a server, where they lie; the policy knows each by its hash alone. */
  readonly files?: Readonly<Record<string, {readonly file: string; readonly integrity: string}>>
}

/** The name of the element that holds a part. */
export const idOf = (name: string): string => `part-${name}`

export const manifestId = 'parts'

/** What the script of a part calls. */
export const receiver = 'cchclintPart'
