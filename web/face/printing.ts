/** A page of the sheet, ready to be printed in place of this one. */
export interface PrintedSheet {
  readonly title: string
  readonly style: string
  readonly nodes: readonly Node[]
}

/**
 * The sheet out of its page. The style is taken out first: a sheet of our own is made of its text, which the policy of
 * this page allows, while an element of style would be shut off.
 */
export function printedSheet(html: string): PrintedSheet {
  const [opened, closed] = ['<style>', '</style>']
  const from = html.indexOf(opened)
  const to = html.indexOf(closed)
  const style = html.slice(from + opened.length, to)
  const page = new DOMParser().parseFromString(
    html.slice(0, from) + html.slice(to + closed.length),
    'text/html'
  )
  return {title: page.title, style, nodes: [...page.body.childNodes]}
}

/**
 * Whatever prints this page, the button, Ctrl+P or the browser’s menu, prints the sheet: it takes the page’s place while
 * the browser prints. Where there is none, the page says so in one sentence (`noPrint`).
 *
 * @param sheetNow the sheet of what is shown; undefined where there is none
 */
export function watchPrinting(sheetNow: () => PrintedSheet | undefined): () => void {
  let back: (() => void) | undefined
  const before = () => {
    const sheet = sheetNow()
    if (sheet && !back) back = inPlaceOfPage(sheet)
  }
  const after = () => {
    back?.()
    back = undefined
  }
  addEventListener('beforeprint', before)
  addEventListener('afterprint', after)
  return () => {
    removeEventListener('beforeprint', before)
    removeEventListener('afterprint', after)
  }
}

/** @returns what puts the page back */
function inPlaceOfPage({title, style, nodes}: PrintedSheet): () => void {
  const own = [...document.styleSheets].filter(({disabled}) => !disabled)
  const [before, sheets] = [document.title, [...document.adoptedStyleSheets]]
  const scrolled = [...document.querySelectorAll('.pane')].map(pane => [pane, pane.scrollTop] as const)
  const page = [...document.body.children].filter((one): one is HTMLElement => one instanceof HTMLElement)
  const wereHidden = page.map(({hidden}) => hidden)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  for (const one of own) one.disabled = true
  for (const one of page) one.hidden = true
  document.adoptedStyleSheets = [sheet]
  document.title = title
  const paper = document.createElement('div')
  paper.id = 'phieu-in'
  paper.append(...nodes.map(node => document.importNode(node, true)))
  document.body.append(paper)
  return () => {
    paper.remove()
    document.title = before
    document.adoptedStyleSheets = sheets
    for (const [at, one] of page.entries()) one.hidden = wereHidden[at] === true
    for (const one of own) one.disabled = false
    for (const [pane, top] of scrolled) pane.scrollTop = top
  }
}
