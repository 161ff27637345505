import type {Locator, Page} from 'playwright-core'

/** So long is waited for what VS Code shows, in milliseconds. */
export const patience = 30_000

/** The window of VS Code, as far as a clerk uses it. What does not come rejects. */
export class Workbench {
  constructor(readonly page: Page) {
    page.setDefaultTimeout(patience)
  }

  /** Until the extension is there, too: an editor that is opened before keeps settings from before. @param url of code-server */
  async open(url: string, folder: string): Promise<void> {
    await this.page.goto(`${url}/?folder=${encodeURIComponent(folder)}`)
    await this.file('').first().waitFor()
    await this.page.locator('.pane-header', {hasText: 'Yêu cầu'}).waitFor()
  }

  /** In the explorer; an empty name is any. */
  file(name: string): Locator {
    return this.page.getByRole('tree', {name: 'Files Explorer'}).getByRole('treeitem', {name})
  }

  /** A document, as the tab says it. */
  tab(name: string): Locator {
    return this.page.getByRole('tab', {name})
  }

  async close(tab: string): Promise<void> {
    await this.tab(tab).click({button: 'middle'})
    await this.tab(tab).waitFor({state: 'detached'})
  }

  async openFile(name: string): Promise<void> {
    await this.file(name).dblclick()
    await this.page.locator('.editor-instance .view-lines').first().waitFor()
  }

  /** From the palette, by its whole title. */
  run(title: string): Promise<void> {
    return this.#choose('F1', `>${title}`, title)
  }

  runTask(name: string): Promise<void> {
    return this.#choose('Control+p', `task ${name}`, name)
  }

  /** What takes the focus meanwhile shuts the palette, which is opened anew. */
  async #choose(key: string, typed: string, title: string): Promise<void> {
    const timeout = 3000
    for (const end = Date.now() + patience; ;)
      try {
        await this.page.keyboard.press(key)
        await this.page.locator('.quick-input-widget input[type="text"]').fill(typed, {timeout})
        const row = this.page.locator('.quick-input-list').getByText(title, {exact: true}).first()
        await row.click({timeout})
        return
      } catch (error) {
        if (Date.now() > end) throw error
      }
  }

  /** Opens or shuts a section of the side bar. */
  async turn(view: string, state: 'open' | 'shut'): Promise<void> {
    const title = this.page.locator('.pane-header', {hasText: view})
    if (((await title.getAttribute('aria-expanded')) === 'true') !== (state === 'open')) await title.click()
  }

  /** Rows of the view of that section which are to be seen. */
  rows(view: string): Locator {
    return this.page
      .locator('.pane', {has: this.page.locator('.pane-header', {hasText: view})})
      .getByRole('treeitem')
  }

  /** What the panel of problems has of a message or a rule. */
  problem(words: string): Locator {
    return this.page.locator('.markers-panel').getByRole('treeitem').filter({hasText: words})
  }

  /** “Ln 37, Col 3 …” */
  selection(): Promise<string> {
    return this.page.locator('[id="status.editor.selection"]').innerText()
  }

  /** What is told in a corner. */
  told(words: string): Locator {
    return this.page.locator('.notification-toast', {hasText: words})
  }

  /** To the place of a problem. */
  async goTo(problem: string): Promise<void> {
    const row = this.problem(problem)
    const [line] = /Ln \d+/.exec(await row.innerText()) ?? []
    // Not on the rule behind the words, which leads to its page.
    await row.dblclick({position: {x: 80, y: 10}})
    await this.page.locator('[id="status.editor.selection"]', {hasText: `${line},`}).waitFor()
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor()
  }

  /** Shows what may be done about a problem. @returns what has a title */
  async offer(problem: string, title: string): Promise<Locator> {
    await this.goTo(problem)
    // What is selected might be made bold, and so on.
    await this.page.keyboard.press('ArrowLeft')
    const action = this.page.locator('.action-widget .monaco-list-row', {hasText: title})
    for (const end = Date.now() + patience; ;)
      try {
        await this.page.keyboard.press('Control+.')
        await action.waitFor({timeout: 3000})
        return action
      } catch (error) {
        if (Date.now() > end) throw error
      }
  }

  async mend(problem: string, title: string): Promise<void> {
    const action = await this.offer(problem, title)
    // The list takes no click until the mouse has moved.
    await this.page.mouse.move(1, 1)
    await this.page.mouse.move(2, 2)
    await action.click()
  }

  /** The text of a Markdown preview. */
  preview(words: string): Locator {
    return this.page.frameLocator('iframe.webview:visible').frameLocator('iframe').getByText(words).first()
  }

  /** What one chooses with the right button on a file. */
  async fromMenu(file: string, title: string): Promise<void> {
    await this.file(file).click({button: 'right'})
    await this.page.locator('.monaco-menu').getByText(title).hover()
    // A menu takes no click just after it has come.
    await this.page.keyboard.press('Enter')
  }
}
