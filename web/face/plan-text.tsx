import type {Element, ElementContent} from 'hast'
import {useMemo} from 'preact/hooks'
import {contextOf} from '../../src/reporters/page/context.js'
import {planPane} from '../../src/reporters/page/plan-pane.js'
import {shown} from '../../src/reporters/sheet/shown-text.js'
import type {Language} from '../../src/base/severity.js'
import type {FixId, Judged} from '../protocol.js'
import {useFace} from './context.js'
import type {Entries} from './entries.js'
import {fromHast} from './from-hast.js'
import {wholeWords} from './whole-words.js'

/** The text of the plan with what was found marked in it: the checklist’s own pane. */
export function PlanText({
  judged,
  entries,
  accepted
}: {
  readonly judged: Judged
  readonly entries: Entries
  readonly accepted: ReadonlySet<FixId>
}) {
  const {language, words} = useFace()
  const pane = useMemo(() => paneOf(judged, language), [judged, language])
  return useMemo(() => {
    if (!pane)
      return (
        <aside class="planbox" id="ke-hoach" aria-labelledby="ke-hoach-ten">
          <h2 id="ke-hoach-ten">{words.plan.title}</h2>
          <p>{words.plan.none}</p>
        </aside>
      )
    const taken = new Map<string, string>()
    for (const {fix, number} of entries.todo)
      if (fix && accepted.has(fix.id))
        taken.set(`#yc-${number}`, words.fix.inPlan(shown(wholeWords(judged.text, fix).after)))
    return fromHast(withTaken(pane, taken) as ElementContent, (_, attributes) => attributes)
  }, [pane, accepted, words])
}

function paneOf({report, file, ruleTitles, text, blocks}: Judged, language: Language): Element | undefined {
  const options = {
    language,
    ruleTitles,
    today: '',
    color: false,
    texts: new Map([[file.path, text]]),
    blocks: new Map([[file.path, blocks]])
  }
  return planPane(contextOf(report, file, options))
}

/** The note of each change that was accepted says so. */
function withTaken(element: Element, taken: ReadonlyMap<string, string>): Element {
  if (taken.size === 0) return element
  const children = element.children.map(child => (child.type === 'element' ? withTaken(child, taken) : child))
  const said = isNote(element) ? children.flatMap(child => saidOf(child, taken) ?? []) : []
  if (said.length === 0) return {...element, children}
  const words: ElementContent[] = said.map(value => ({
    type: 'element',
    tagName: 'b',
    properties: {className: ['taken']},
    children: [{type: 'text', value: ` ${value}`}]
  }))
  return {...element, children: [...children, ...words]}
}

function isNote({tagName, properties: {className}}: Element): boolean {
  return tagName === 'p' && Array.isArray(className) && className.includes('note')
}

function saidOf(child: ElementContent, taken: ReadonlyMap<string, string>): string | undefined {
  return child.type === 'element' ? taken.get(String(child.properties['href'])) : undefined
}
