import type {XmlElement} from './xml.js'

/** A part that another part uses: “rId4”, “header”, “word/header1.xml”. */
export interface Relationship {
  readonly id: string
  /** The last word of its type’s address: “styles”, “header”, “officeDocument”. */
  readonly type: string
  /** The name of the part inside the package; an address outside of it is left out. */
  readonly part: string
}

/** The name of the part that says what a part uses: “word/document.xml” → “word/_rels/document.xml.rels”. */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

/** What a part uses. `owner` is the part’s own name, '' for the package. */
export function relationshipsIn(root: XmlElement | undefined, owner: string): Relationship[] {
  const folder = owner.slice(0, owner.lastIndexOf('/') + 1)
  return (root?.children ?? []).flatMap(({attributes: {Id, Type, Target, TargetMode}}) => {
    if (Id === undefined || Type === undefined || Target === undefined || TargetMode === 'External') return []
    return [{id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), part: resolved(folder, Target)}]
  })
}

/** “word/” and “../media/a.png” → “media/a.png”. */
function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/')
    ? target.slice(1).split('/')
    : [...folder.split('/'), ...target.split('/')]
  const out: string[] = []
  for (const step of steps) {
    if (step === '..') out.pop()
    else if (step !== '' && step !== '.') out.push(step)
  }
  return out.join('/')
}
