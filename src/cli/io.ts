/** What a command may touch of the world, so that tests can stand in for it. */
export interface Io {
  /** Standard output: the report and nothing else. */
  out(text: string): void
  /** Standard error: everything else. */
  err(text: string): void
  /** All of standard input. */
  stdin(): Promise<Uint8Array>
  readonly color: boolean
  /** The day of the run, ISO, in the time of Việt Nam. */
  readonly today: string
}
