import type {Wording} from '../base/wording.js'

/** The most stars in the name of one folder or file, folders of any depth, and choices put together. */
const most = {length: 1000, stars: 3, depths: 4, choices: 200}

/**
 * Globs and the patterns of .gitignore are matched by regular expressions that their libraries make, and some take a
 * name apart in more ways than anybody waits for: “*a*a*a*a*b”. Nobody writes such a pattern by hand.
 */
export function isCostly(pattern: string, of: 'glob' | 'ignore'): boolean {
  if (pattern.length > most.length) return true
  const segments = pattern.split('/')
  // “**” is a star by itself unless it is the whole of a segment.
  const depths = segments.filter(
    segment => segment.length > 1 && segment === '*'.repeat(segment.length)
  ).length
  const stars = Math.max(...segments.map(runsOfStars))
  if (stars > most.stars || depths > most.depths) return true
  // In an ignore file brackets and braces are letters: “*(1).docx”.
  if (of === 'ignore') return false
  const repeats = [...'*+@?!'].some(sign => pattern.includes(`${sign}(`))
  const choices = pattern.split('{').length > 2 ? 2 ** (pattern.split(',').length - 1) : 1
  return repeats || choices > most.choices
}

function runsOfStars(segment: string): number {
  return segment.split('').filter((sign, at) => sign === '*' && segment[at - 1] !== '*').length
}

/** What is said of such a pattern, and what to do. */
export function tooCostly(pattern: string): {what: Wording; hint: Wording} {
  const shown = pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern
  return {
    what: {
      vi: `tên tệp dạng mẫu “${shown}” quá phức tạp.`,
      en: `the pattern “${shown}” is too complex.`
    },
    hint: {
      vi: 'Hãy viết ngắn hơn, hoặc tách thành nhiều mẫu.',
      en: 'Write it shorter, or as several patterns.'
    }
  }
}
