import type {Prepared} from '../../linter/preparation.js'
import type {Client} from '../client.js'
import {ruleWords} from './hover.js'
import {pageOf, type RulePages} from './rule-page.js'

/** Opens the page of a rule, where the editor opens pages; else says in a message what it asks and why. */
export async function explain(
  client: Client,
  rule: string,
  {setup, language}: Prepared,
  pages: RulePages
): Promise<void> {
  const page = pageOf(rule, pages)
  if (page !== undefined && client.opensDocuments) {
    const isShown = await client.connection.window.showDocument({uri: page, takeFocus: true}).then(
      ({success}) => success,
      () => false
    )
    if (isShown) return
  }
  const rules = setup.packs.flatMap(pack => pack.rules)
  const words = await ruleWords(rule, rules, language)
  if (words !== undefined) client.say(words.replaceAll('**', ''))
}
