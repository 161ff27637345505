import {useCallback, useEffect, useMemo, useState} from 'preact/hooks'
import {numberedSheet} from '../../src/reporters/sheet/numbering.js'
import type {GivenFile, Judged} from '../protocol.js'
import {useFace} from './context.js'
import type {DroppedFile} from './dropped.js'
import {entriesOf, openOf} from './entries.js'
import {FindingsPane} from './findings-pane.js'
import {wordsOfPlace} from './in-document.js'
import {useJump} from './jumping.js'
import {PlanText} from './plan-text.js'
import {ResultHead} from './result-head.js'
import type {OpenFile} from './session.js'
import type {Filter} from './words.js'

/** A file of which there is a result. */
export interface JudgedFile extends Omit<OpenFile, 'phase' | 'given'> {
  readonly given: GivenFile
  readonly judged: Judged
  readonly isAgain: boolean
}

/** The result of one file: what was found, and where it stands in the plan. */
export function Result({
  of,
  onFiles
}: {
  readonly of: JudgedFile
  readonly onFiles: (files: readonly DroppedFile[]) => void
}) {
  const {language, words, intake} = useFace()
  const {judged} = of
  const sheet = useMemo(() => numberedSheet(judged.file), [judged])
  const entries = useMemo(() => entriesOf(judged, sheet, language), [judged, sheet, language])
  // Where there is nothing to do, what is met is worth a look.
  const [filter, setFilter] = useState<Filter>(entries.todo.length > 0 ? 'todo' : 'met')
  const {jump, last} = useJump(id => {
    const place = intake.beside ? wordsOfPlace(id, entries, judged) : []
    if (place.length > 0) void intake.beside?.show(place).catch(() => undefined)
  })

  const shownNow = filter === 'errors' ? openOf(entries) : entries.todo
  const step = useCallback(
    (by: 1 | -1) => {
      if (shownNow.length === 0) return
      if (filter === 'met') setFilter('todo')
      const at = shownNow.findIndex(({number}) => `yc-${number}` === last.current)
      const next = shownNow.at(at < 0 ? (by > 0 ? 0 : -1) : (at + by) % shownNow.length)
      if (next) jump({id: `yc-${next.number}`, beside: next.place?.mark})
    },
    [shownNow, filter]
  )
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [step])

  /** Links between the panes: to a line of the list, which the filter may hide, or to a mark of the plan. */
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    const id = link?.getAttribute('href')?.slice(1)
    if (id === undefined || (!id.startsWith('yc-') && !id.startsWith('ct-'))) return
    event.preventDefault()
    if (id.startsWith('yc-') && !document.getElementById(id)) setFilter('all')
    jump({id, beside: undefined})
    const row = link?.closest('[id^="yc-"]')
    if (row) last.current = row.id
  }
  return (
    <section class="state result" aria-labelledby="trang-thai">
      <ResultHead of={of} sheet={sheet} entries={entries} onFiles={onFiles} />
      <div class="panes" onClick={follow} aria-busy={of.isAgain}>
        <FindingsPane of={of} entries={entries} filter={filter} onFilter={setFilter} />
        <PlanText judged={judged} entries={entries} accepted={of.accepted} />
      </div>
      <nav class="tabs" aria-label={words.result.parts}>
        <a href="#phat-hien">{words.result.toFindings(entries.todo.length)}</a>
        <a href="#ke-hoach">{words.result.toPlan}</a>
        <a href="#tai-ve">{words.result.toDownloads}</a>
      </nav>
    </section>
  )
}
