import {pathToFileURL} from 'node:url'
import type {Browser} from 'playwright-core'

/** The page with its own example, at the second thing to be done, as it was built last. */
export async function pictureOfPage(browser: Browser, picture: string): Promise<void> {
  const page = await browser.newPage({viewport: {width: 1366, height: 768}})
  await page.goto(pathToFileURL('dist/page.html').href)
  await page.getByRole('button', {name: 'Dùng thử với kế hoạch mẫu'}).click()
  await page.locator('.item').first().waitFor()
  await page.keyboard.press('F8')
  await page.keyboard.press('F8')
  await page.screenshot({path: picture})
  await page.close()
}
