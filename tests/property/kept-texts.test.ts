import {expect, test} from 'vitest'
import {parseXml} from '../../src/office/xml.js'
import {passageOf} from '../../src/vietnamese/plain-passage.js'
import {textWords} from '../../src/vietnamese/text-words.js'
import {letGo} from '../support/collect.js'

/** How many bytes are held by what a process keeps for good, after work that gives nothing back. */
async function keptAfter(work: () => void): Promise<number> {
  // Code and caches of a first time are no part of it.
  work()
  await letGo()
  const before = heldNow()
  work()
  await letGo()
  return heldNow() - before
}

function heldNow(): number {
  const {heapUsed, arrayBuffers} = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const megabyte = 1 << 20

test('names that documents make up keep no document', async () => {
  let count = 0
  const kept = await keptAfter(() => {
    for (let document = 0; document < 12; document++) {
      const name = `a-name-of-its-own-${count++}`
      parseXml(`<p><${name} ${name}-too="1"/>${'x'.repeat(megabyte)}</p>`)
    }
  })
  expect(kept).toBeLessThan(8 * megabyte)
})

test('words that are known keep no text that they were met in', async () => {
  let count = 0
  const kept = await keptAfter(() => {
    for (let text = 0; text < 12; text++)
      textWords(`một-từ-dài${'y'.repeat(20)}${count++} ${' '.repeat(megabyte)}`)
  })
  expect(kept).toBeLessThan(8 * megabyte)
})

test('places far behind in a long text are let go with its passages', async () => {
  let far = 1 << 20
  const kept = await keptAfter(() => passageOf('Sở Nội vụ', 0, 9, (far *= 4)))
  expect(kept).toBeLessThan(8 * megabyte)
})
