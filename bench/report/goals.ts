/** What goals are held to, by name. A part that was not measured leaves its own out. */
export type Facts = Readonly<Partial<Record<FactName, number>>>

export type FactName =
  | 'startTextFirst'
  | 'startText'
  | 'startMarkdownFirst'
  | 'startMarkdown'
  | 'startMarkup'
  | 'startKnownText'
  | 'startKnownMarkdown'
  | 'overMarkdownlint'
  | 'overMarkdownlintTwo'
  | 'overRumdlTwo'
  | 'overEslint'
  | 'overPeers'
  | 'matchOverBase'
  | 'textOverBase'
  | 'wordOverText'
  | 'memory'
  | 'memoryGrowth'
  | 'garbage'
  | 'lengthGrowth'
  | 'keystroke'
  | 'keystrokeSlowest'

/** What a figure is to be. */
export interface Goal {
  readonly fact: FactName
  readonly what: string
  readonly is: 'at least' | 'at most'
  readonly limit: number
  readonly unit: '×' | 'ms' | 'MB'
  /** Below this it does not count as done. */
  readonly isFloor?: boolean
}

const base = 'reading, NFC and one scan'

export const goals: readonly Goal[] = [
  ...atMost('×', [
    ['startText', 'a text plan cold, over `node -e 0`', 1.8],
    ['startMarkdown', 'a Markdown plan cold, over `node -e 0`', 2],
    ['startMarkup', 'a Markdown plan cold that needs remark-parse, over `node -e 0`', 2.5],
    ['startTextFirst', 'a text plan on the very first run, over `node -e 0`', 1.8],
    ['startMarkdownFirst', 'a Markdown plan on the very first run, over `node -e 0`', 2],
    ['startKnownText', 'a text plan that is known, over `node -e 0`', 1.2],
    ['startKnownMarkdown', 'a Markdown plan that is known, over `node -e 0`', 1.2]
  ]),
  {
    fact: 'overMarkdownlint',
    what: 'as fast as markdownlint-cli2, one thread',
    is: 'at least',
    limit: 5,
    unit: '×'
  },
  {
    fact: 'overMarkdownlintTwo',
    what: 'as fast as markdownlint-cli2, two threads',
    is: 'at least',
    limit: 8,
    unit: '×'
  },
  {fact: 'overRumdlTwo', what: 'as fast as rumdl, two threads each', is: 'at least', limit: 1, unit: '×'},
  {fact: 'overEslint', what: 'as fast as ESLint, one thread', is: 'at least', limit: 6, unit: '×'},
  ...atMost('×', [
    ['matchOverBase', `tokenise and match, over ${base}`, 5],
    ['textOverBase', `text plans, the whole run in one thread, over ${base}`, 15],
    ['wordOverText', 'Word plans over the same plans as text', 2],
    ['memoryGrowth', 'peak memory of 1,000 plans over that of 100', 1.1],
    ['lengthGrowth', 'a byte of a plan eight times as long over one of a usual plan', 1.1]
  ]),
  ...atMost('MB', [
    ['memory', 'peak memory, many Markdown plans, one thread', 250],
    ['garbage', 'garbage of a plan', 4]
  ]),
  ...atMost('ms', [
    ['keystroke', 'a keystroke in a plan of 20 pages, median', 16],
    ['keystrokeSlowest', 'a keystroke in a plan of 20 pages, 99th percentile', 50]
  ]),
  {
    fact: 'overPeers',
    what: 'as fast as the fastest peer in JavaScript',
    is: 'at least',
    limit: 1,
    unit: '×',
    isFloor: true
  },
  {
    fact: 'startText',
    what: 'a text plan cold, over `node -e 0`',
    is: 'at most',
    limit: 3,
    unit: '×',
    isFloor: true
  },
  {
    fact: 'startMarkdown',
    what: 'a Markdown plan cold, over `node -e 0`',
    is: 'at most',
    limit: 3,
    unit: '×',
    isFloor: true
  }
]

function atMost(unit: Goal['unit'], list: readonly (readonly [FactName, string, number])[]): Goal[] {
  return list.map(([fact, what, limit]) => ({fact, what, is: 'at most', limit, unit}))
}

/** Whether a goal is met; undefined where its figure was not measured. */
export function isMet({fact, is, limit}: Goal, facts: Facts): boolean | undefined {
  const value = facts[fact]
  if (value === undefined || Number.isNaN(value)) return undefined
  return is === 'at most' ? value <= limit : value >= limit
}
