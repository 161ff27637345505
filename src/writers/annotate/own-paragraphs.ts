import {child, type XmlElement} from '../../office/xml.js'
import {isOwn} from './author.js'

/** Paragraphs that were put in by an earlier run. */
export interface OwnParagraphs {
  /** As they were written: they go. */
  readonly refused: ReadonlySet<XmlElement>
  /**
   * Changes in paragraphs that somebody has worked on since: these stay, with those that were put in together with them,
   * and with the numbers that went on because of them.
   */
  readonly kept: ReadonlySet<XmlElement>
}

/** What hangs on a paragraph and says nothing. A comment in it is somebody’s. */
const silent = /^w:(?:pPr|proofErr|(?:bookmark|perm)(?:Start|End))$/

/** The paragraphs below an element that we put in. */
export function ownParagraphs(root: XmlElement): OwnParagraphs {
  const refused = new Set<XmlElement>()
  const kept = new Set<XmlElement>()
  const numbers: XmlElement[] = []
  const stack = [root]
  for (let one = stack.pop(); one; one = stack.pop()) {
    stack.push(...one.children)
    if (one.name === 'w:p') numbers.push(...changedNumber(one))
    for (const group of groupsIn(one.children)) {
      if (group.paragraphs.every(isUntouched)) group.paragraphs.forEach(paragraph => refused.add(paragraph))
      else
        for (const paragraph of group.all) insertionsIn(paragraph).forEach(insertion => kept.add(insertion))
    }
  }
  if (kept.size > 0) numbers.forEach(change => kept.add(change))
  return {refused, kept}
}

/** What we changed of the number that a paragraph begins with. */
function changedNumber(paragraph: XmlElement): XmlElement[] {
  const said = paragraph.children.filter(({name}) => !beside.test(name))
  const changes = said.slice(0, 2).filter(one => (one.name === 'w:del' || one.name === 'w:ins') && isOwn(one))
  return changes.length === 2 && changes.every(one => /^(?:\d+|[IVXL]+)$/.test(textIn(one))) ? changes : []
}

const beside = /^w:(?:pPr|proofErr|(?:bookmark|perm|commentRange)(?:Start|End))$/

function textIn(change: XmlElement): string {
  return change.children
    .flatMap(run => run.children)
    .map(({text}) => text)
    .join('')
}

interface Group {
  readonly paragraphs: readonly XmlElement[]
  /** With the one whose end was put in, where that came before them. */
  readonly all: readonly XmlElement[]
}

/** Paragraphs that stand together and were put in: each ends with an end of ours, or with what the one before ended with. */
function groupsIn(elements: readonly XmlElement[]): Group[] {
  const groups: Group[] = []
  let before: XmlElement | undefined
  let open: XmlElement[] = []
  const shut = () => {
    if (open.length > 0) groups.push({paragraphs: open, all: before ? [before, ...open] : open})
    open = []
    before = undefined
  }
  for (const one of elements) {
    if (silent.test(one.name)) continue
    const isNew = one.name === 'w:p' && beginsOwn(one)
    const isEnded = one.name === 'w:p' && endsOwn(one)
    // The last of them ends as the one did behind which they were put in.
    if (isNew && (isEnded || before)) open.push(one)
    if (isEnded && isNew) continue
    shut()
    if (isEnded) before = one
  }
  shut()
  return groups
}

function endsOwn(paragraph: XmlElement): boolean {
  const mark = child(child(child(paragraph, 'w:pPr'), 'w:rPr'), 'w:ins')
  return mark !== undefined && isOwn(mark)
}

/** Whether the first thing that it says was put in by us, but for what others changed. */
function beginsOwn(paragraph: XmlElement): boolean {
  const first = paragraph.children.find(
    one => !beside.test(one.name) && (isOwn(one) || (one.name !== 'w:ins' && one.name !== 'w:del'))
  )
  return first !== undefined && first.name === 'w:ins' && isOwn(first)
}

/** Whether nobody wrote into a paragraph, or took something out of it. */
function isUntouched(paragraph: XmlElement): boolean {
  return paragraph.children.every(
    one => silent.test(one.name) || (one.name === 'w:ins' && isOwn(one) && isPlain(one))
  )
}

/** Whether there is nothing in an insertion but runs as we write them. */
function isPlain(insertion: XmlElement): boolean {
  return insertion.children.every(
    run =>
      silent.test(run.name) ||
      (run.name === 'w:r' && run.children.every(({name}) => name === 'w:rPr' || name === 'w:t'))
  )
}

function insertionsIn(paragraph: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  const stack = [paragraph]
  for (let one = stack.pop(); one; one = stack.pop()) {
    if (one.name === 'w:ins') found.push(one)
    stack.push(...one.children)
  }
  return found
}
