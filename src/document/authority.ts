import type {Passage} from '../vietnamese/passage.js'
import type {Block} from './source-document.js'

/**
 * The title of one who heads an agency (the second part), or a body that decides as a whole, in bare letters: they
 * sign, and above the bases of a decision they decide.
 */
const authority =
  /^(quyen )?(?:(chu tich|giam doc|tong giam doc|thu tuong|bo truong|thong doc|tong thanh tra|tong kiem toan|chanh thanh tra|chanh van phong|chanh an|truong ban|truong phong|truong doan|hieu truong|cuc truong|chi cuc truong|tong cuc truong|vien truong|bi thu|chi huy truong|tu lenh)|uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|uy ban thuong vu quoc hoi|quoc hoi|chinh phu|ban chap hanh|ban thuong vu|ban chi dao)(?: |$)/

/** “GIÁM ĐỐC”, “CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …”. */
export function beginsWithChief({bare}: Passage): boolean {
  const [, acting, title] = authority.exec(bare) ?? []
  return acting === undefined && title !== undefined
}

/** The types of documents in which somebody decides: his title stands between theirs and the bases. */
export const enactingTypes: ReadonlySet<string> = new Set([
  'Quyết định',
  'Nghị quyết',
  'Nghị định',
  'Thông tư'
])

/** The title of a decision goes on behind these: “… TRỰC THUỘC / ỦY BAN NHÂN DÂN THÀNH PHỐ”. */
const goesOn = /(?:^| )(?:thuoc|cua|va|do|boi|cho|tai|giua|voi|theo|tren|gan|hoac)$|[,-]$/

/** “GIÁM ĐỐC SỞ CÔNG THƯƠNG” below the title of a decision: who decides, no part of the title and no signature. */
export function isAuthority(block: Block | undefined, before: Block | undefined): boolean {
  if (block?.type !== 'paragraph' || block.passage.length > 150) return false
  if (before?.type === 'paragraph' && goesOn.test(before.passage.bare)) return false
  return authority.test(block.passage.bare) && !/[.;:,]$/.test(block.passage.value)
}

const base =
  /^[-+*•]? ?(?:can cu|thuc hien|xet|theo |de |nham|tren co so|sau khi)|^(?:quyet dinh|quyet nghi|nghi quyet|ban hanh) ?:?$|^dieu 1(?!\d)/

/** Where the bases of a decision begin, below the lines that say who decides; `from` where no such lines stand. */
export function basesBegin(blocks: readonly Block[], from: number): number {
  for (let at = from; at < Math.min(blocks.length, from + 6); at++) {
    const block = blocks[at]!
    if (block.type !== 'paragraph') return from
    if (base.test(block.passage.bare)) return at
  }
  return from
}
