import {sha256Of} from '../../base/sha256.js'
import {commonFolder} from './common-folder.js'
import {isReservedName} from '../../files/reserved-name.js'
import {unaccented} from '../../vietnamese/fold.js'

export const indexName = 'index.html'

const longest = 80

/**
 * A name of a page for each file, all in one folder: small Latin letters, digits and dashes, made of the path below
 * the folder that all files have in common, so that no disk, archive or link takes it for something else. Where two
 * would be one they keep their endings, and where that does not tell them apart, or a path is long, some digits of the
 * path’s hash do.
 */
export function pageNames(paths: readonly string[]): string[] {
  const root = commonFolder(paths)
  const slugs = paths.map(path => {
    const below = path.slice(root.length)
    return {path, slug: slugOf(withoutEnding(below)), long: slugOf(below)}
  })
  const isOnly = onlyOnes(slugs.map(({slug}) => slug))
  const isOnlyWhole = onlyOnes(slugs.flatMap(({slug, long}) => [slug, long]))
  const taken = new Set<string>()
  return slugs.map(({path, slug, long}, at) => {
    let name =
      isGood(slug) && isOnly(slug) ? slug : isGood(long) && isOnlyWhole(long) ? long : marked(slug, path)
    // Spelled like a marked one, which nobody but a villain does.
    while (taken.has(name)) name = `${name}-${at + 1}`
    taken.add(name)
    return `${name}.html`
  })
}

function isGood(slug: string): boolean {
  return slug !== '' && slug !== 'index' && slug.length <= longest && !isReservedName(slug)
}

/** Tells of each whether it is there once. */
function onlyOnes(slugs: readonly string[]): (slug: string) => boolean {
  const counts = new Map<string, number>()
  for (const slug of slugs) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  return slug => counts.get(slug) === 1
}

function marked(slug: string, path: string): string {
  const digits = sha256Of(path).slice(0, 8)
  return `${slug === '' ? 'ke-hoach' : slug.slice(0, longest)}-${digits}`
}

function withoutEnding(path: string): string {
  const dot = path.lastIndexOf('.')
  return dot > path.lastIndexOf('/') + 1 ? path.slice(0, dot) : path
}

/** “2025/Sở Nội vụ/Kế hoạch số 12” → “2025-so-noi-vu-ke-hoach-so-12”. */
function slugOf(path: string): string {
  return unaccented(path)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .replace(/-$/, '')
}
