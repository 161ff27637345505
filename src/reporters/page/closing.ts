import type {Element} from 'hast'
import {digitsOf} from '../sheet/facts.js'
import {headingBelow, type SheetContext} from './context.js'
import {el} from './elements.js'
import {sectionLike, sectionOf} from './section.js'
import {dots, option} from './verdict.js'

/** Section IV: what the tool asks, and what it does not. */
export function scopeSection(context: SheetContext): Element {
  const {sections, scope} = context.words
  const list = (title: string, lines: readonly string[]) =>
    el(
      'div',
      el(headingBelow(context, 2), title),
      el(
        'ul',
        lines.map(line => el('li', line))
      )
    )
  return sectionOf(
    context,
    'pham-vi',
    sections.scope,
    el('div.two.small', list(scope.asked, scope.askedLines), list(scope.notAsked, scope.notAskedLines))
  )
}

/** Section VI, on paper only: what is concluded, for which file, and who signs it. */
export function conclusionSection(context: SheetContext): Element {
  const {words, file} = context
  const {agree, afterMending, disagree, onlyFor, reviewer, head, signHere} = words.conclusion
  const place = (title: string) => el('div', el('b', title), el('i', signHere))
  return sectionLike(
    'section.card.only-print.end',
    context,
    'ket-luan',
    words.sections.conclusion,
    option(agree[file.plan.stage]),
    option(`${afterMending} ……………………………………………………`),
    option(`${disagree} ………………………………………………………………………`),
    dots(),
    el('p.small', onlyFor(digitsOf(file))),
    el('div.sign', place(reviewer), place(head))
  )
}
