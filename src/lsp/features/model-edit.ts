import type {TextEdit} from 'vscode-languageserver/node.js'
import type {Finding} from '../../diagnostic/report.js'
import type {Section} from '../../document/plan.js'
import {type NewSection, placedSections} from '../../engine/new-sections.js'
import {placedModel} from '../../engine/model-place.js'
import type {Understood} from '../../linter/understand.js'
import {modelsOfRules} from '../../packs/model.js'
import type {Judged} from '../judged.js'
import {InsertionPlace} from './insertion-place.js'

/** What the pack has to say where a requirement is not met, put in at its place; undefined where it says nothing. */
export async function modelEdits(finding: Finding, judged: Judged): Promise<TextEdit[] | undefined> {
  const {read, document} = judged
  if (!read) return undefined
  const understood = await judged.understood()
  const {plan, prepared} = understood
  const modelOf = await modelsOfRules(prepared.setup.packs.flatMap(pack => pack.rules))
  const {end} = finding
  const found = placedModel(finding, understood.read(end.offset), read, plan, modelOf)
  if (!found) return undefined
  const {text, place: where} = found
  const place = new InsertionPlace(document, read.format)
  if (where.kind === 'end') return place.atEndOf(where.section, text, understood)
  if (where.kind === 'section') return newSection(where, text, understood, place)
  if (where.kind === 'bases') {
    if (where.last) return place.behind(understood.written(where.last.span).end - 1, text)
    if (where.first) return place.before(understood.written(where.first.span).start, text)
  }
  const last = where.kind === 'body' ? plan.body.at(-1) : undefined
  return place.behind(last ? understood.written(last.span).end - 1 : end.offset, text)
}

/** A section of its own, numbered as its neighbours are; those behind it are numbered anew. */
function newSection(
  wanted: NewSection,
  words: string,
  {plan, written}: Understood,
  place: InsertionPlace
): TextEdit[] | undefined {
  const {sections, renumbered} = placedSections(plan, [wanted])
  const [section] = sections
  if (!section) return undefined
  const {next, beside, number, title} = section
  const {before, behind} = markupOf(beside, place.lineAt(written(beside.span).start))
  const text = `${before}${number}${title}${behind}\n${words}`
  const edits = next
    ? place.before(written(next.span).start, text)
    : place.behind(written(beside.span).end - 1, text)
  return (
    edits && [
      ...edits,
      ...renumbered.map(one => {
        const {start, end} = written(one)
        return {range: place.document.range(start, end), newText: one.text}
      })
    ]
  )
}

/** The markup around the heading of a section. */
function markupOf({marker, label}: Section, line: string) {
  const at = line.indexOf(marker?.label ?? label.value.slice(0, 1))
  const before = at < 0 ? '' : line.slice(0, at)
  const levels = before.slice(0, before.length - before.replace(/^#+[ \t]*/, '').length)
  const signs = before.slice(levels.length)
  const isAround = [...signs].every(sign => '*_'.includes(sign)) && line.trimEnd().endsWith(reversed(signs))
  return {before: levels + (isAround ? signs : ''), behind: isAround ? reversed(signs) : ''}
}

function reversed(signs: string): string {
  return [...signs].reverse().join('')
}
