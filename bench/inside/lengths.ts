import {makePlan, usualBytes} from '../corpus/sets.js'
import {median} from '../timing/statistics.js'
import {answer, timesOf} from './files.js'
import {freshJudge} from './fresh-judge.js'

/** `lengths PLANS ROUNDS`: milliseconds a plan that is once, twice, four and eight times as long as usual, when warm. */
const [plans = '10', rounds = '5'] = process.argv.slice(2)
const judge = await freshJudge()
const bytesOf = (nth: number, times: number) =>
  Buffer.from(makePlan(nth, {bytes: times * usualBytes}).markdown)
// What is compiled late would make the first of them the slowest.
for (let nth = 0; nth < 60; nth++) await judge('plan.md', bytesOf(nth, 1))
const answers: {times: number; ms: number}[] = []
for (const times of [1, 2, 4, 8]) {
  const texts = Array.from({length: Number(plans)}, (_, nth) => bytesOf(nth, times))
  const taken = await timesOf(Number(rounds), async () => {
    for (const text of texts) await judge('plan.md', text)
  })
  answers.push({times, ms: median(taken) / texts.length})
}
answer(answers)
