import {useFace} from './context.js'
import type {Entries, Entry} from './entries.js'
import {openOf} from './entries.js'
import {EntryCard} from './entry-card.js'
import {EntryLine} from './entry-line.js'
import {FilterBar} from './filter-bar.js'
import {QuietLines} from './quiet-lines.js'
import type {JudgedFile} from './result.js'
import type {Filter} from './words.js'

/** What was found, by the filter that is chosen. */
export function FindingsPane({
  of,
  entries,
  filter,
  onFilter
}: {
  readonly of: JudgedFile
  readonly entries: Entries
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}) {
  const {words} = useFace()
  const {todo, met, excepted, quiet} = entries
  const errors = openOf(entries)
  const quietCount = quiet.reduce((sum, {rows}) => sum + rows.length, 0)
  const counts = {
    todo: todo.length,
    errors: errors.length,
    met: met.length,
    all: todo.length + met.length + excepted.length + quietCount
  }
  const isAll = filter === 'all'
  const cards = filter === 'met' ? [] : filter === 'errors' ? errors : todo
  return (
    <section class="pane" tabIndex={0} aria-labelledby="phat-hien-ten" id="phat-hien">
      <div class="top-line">
        <h2 id="phat-hien-ten">{words.findings.title}</h2>
        {todo.length > 0 && <p class="small muted keys">{words.findings.keys}</p>}
      </div>
      <FilterBar filter={filter} counts={counts} onFilter={onFilter} />
      {todo.length === 0 && filter !== 'errors' && <p>{words.findings.nothing}</p>}
      {counts[filter] === 0 && filter !== 'todo' && <p>{words.findings.noneOfThese}</p>}
      {cards.length > 0 && (
        <ol class="items">
          {cards.map(entry => (
            <EntryCard key={entry.number} entry={entry} of={of} />
          ))}
        </ol>
      )}
      {isAll && excepted.length > 0 && <Lines title={words.findings.excepted} entries={excepted} />}
      {(isAll || filter === 'met') && met.length > 0 && (
        <Lines title={words.findings.filters.met} entries={met} />
      )}
      {isAll && <QuietLines quiet={quiet} />}
    </section>
  )
}

function Lines({title, entries}: {readonly title: string; readonly entries: readonly Entry[]}) {
  return (
    <section class="sec">
      <h3>{title}</h3>
      <ol class="oks">
        {entries.map(entry => (
          <EntryLine key={entry.number} entry={entry} />
        ))}
      </ol>
    </section>
  )
}
