import {readFileSync} from 'node:fs'
import {median} from '../timing/statistics.js'
import {answer, filesIn, timesOf} from './files.js'

/** `base FOLDER`: milliseconds to read the files of a folder, bring them to NFC and look at each of their units once. */
const [folder = '.'] = process.argv.slice(2)
const files = filesIn(folder)
const times = await timesOf(5, () => {
  let sum = 0
  for (const file of files) {
    const text = readFileSync(file, 'utf8').normalize('NFC')
    for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at)
  }
  return sum
})
answer({ms: median(times)})
