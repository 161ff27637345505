/** What a command may touch of the world, so that tests can stand in for it. */
export interface Io {
  /** Standard output: the report and nothing else. */
  out(text: string): void
  /** Standard error: everything else, a line at a time; the command sees to it that the line commands nothing. */
  err(line: string): void
  /** Commands for the machine that reads standard error, whose strings are escaped by who makes them. */
  command?(lines: string): void
  /** What a person at standard error is told while it goes on, written over and over. */
  progress?(text: string): void
  /** All of standard input, or somewhat more of it than any file may have. */
  stdin(): Promise<Uint8Array>
  /** Both as streams, for who speaks and listens until somebody ends it; undefined where there are none. */
  streams?(): {readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream}
  /** Called before files are written: what ends the program comes before or after, never in between. */
  beforeWriting?(): void
  /** Told of what another run left beside a file that was written, by its absolute path. */
  leftover?(file: string): void
  /** Told of a file that was replaced and has another name, which still names what was there, by its absolute path. */
  otherName?(file: string): void
  /** Called before files are judged that have so many bytes together. */
  readonly beforeJudging?: (bytes: number) => Promise<void>
  readonly cwd: string
  /** The variables of the environment, which say whether a machine runs this, and which. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Where the user’s programs keep what can be made again; without it nothing is kept. */
  readonly cache?: CacheHome | undefined
  /** The number of the user; undefined where files have no such owner. */
  readonly user?: number | undefined
  /** Whether standard output or error goes into the file of this absolute path, as a shell makes them do. */
  readonly isStream?: ((absolute: string) => boolean) | undefined
  /** Whether a person sees standard output, and standard error, at a terminal. */
  readonly outIsTerminal: boolean
  readonly errIsTerminal: boolean
  /** Whether a person types at standard input, so that he can be asked. */
  readonly inIsTerminal?: boolean
  /** Whether the terminal wants colours, before `--color` and `--no-color`; it shows links. */
  readonly color: boolean
  readonly links: boolean
  /** The versions of Node and of the system, for `--env-info`. */
  readonly system: string
  /** The day of the run, ISO, in the time of Việt Nam. */
  readonly today: string
}

export interface CacheHome {
  /** The folder for all programs, absolute: “~/.cache”. */
  readonly folder: string
  /** The number of the user; undefined where files have no such owner. */
  readonly user: number | undefined
}
