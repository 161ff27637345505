import {type Connection, MessageType, ShowMessageNotification} from 'vscode-languageserver/node.js'
import type {Prepared} from '../../linter/preparation.js'
import {ruleWords} from './hover.js'
import {pageOf, type RulePages} from './rule-page.js'

/** Opens the page of a rule, where the editor opens pages; else says in a message what it asks and why. */
export async function explain(
  connection: Connection,
  rule: string,
  {setup, language}: Prepared,
  {pages, canShow}: {readonly pages: RulePages; readonly canShow: boolean}
): Promise<void> {
  const page = pageOf(rule, pages)
  if (page !== undefined && canShow) {
    const {success} = await connection.window.showDocument({uri: page, takeFocus: true})
    if (success) return
  }
  const words = await ruleWords(
    rule,
    setup.packs.flatMap(pack => pack.rules),
    language
  )
  if (words !== undefined)
    await connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Info,
      message: words.replaceAll('**', '')
    })
}
