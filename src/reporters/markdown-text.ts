import {printable} from '../diagnostic/printable.js'

/**
 * A text as Markdown that shows it as it stands, on one line, in a cell of a table too: no mark, link, mention or HTML is
 * made of what somebody wrote.
 */
export function markdownText(text: string): string {
  return (
    printable(text)
      .replace(/[\\`*_[\]#|~:$^]/g, String.raw`\$&`)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/www\./gi, String.raw`www\.`)
      // What only begins a line may begin a list or a rule.
      .replace(/^[-+=]/, String.raw`\$&`)
      .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
  )
}

/** A text in the letters of a program, on one line: without the sign that would end it, and fit for a cell. */
export function markdownCode(text: string): string {
  return `\`${printable(text).replaceAll('`', '´').replaceAll('|', '¦')}\``
}
