import type {Root} from 'mdast'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTable} from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

/** Indented text, “-----” under a line and “[1]: …” are text in these files, not code, headings or definitions. */
const neverRead = ['codeIndented', 'setextUnderline', 'definition']

/**
 * The whole parser of Markdown, without some of micromark's constructs. What is read without it must read the same
 * (`split-blocks.ts`); it is loaded where that leaves something over.
 */
export function parserWithout(constructs: readonly string[]): (source: string) => Root {
  const parser = unified()
    .use(remarkParse)
    .data('micromarkExtensions', [gfmTable(), {disable: {null: [...neverRead, ...constructs]}}])
    .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
    .freeze()
  return source => parser.parse(source)
}
