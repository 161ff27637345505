import {makePlan, usualBytes} from '../corpus/sets.js'
import {Linter} from '../../src/index.js'
import {median} from '../timing/statistics.js'
import {answer, timesOf} from './files.js'

/** `lengths PLANS ROUNDS`: milliseconds a plan that is once, twice, four and eight times as long as usual, when warm. */
const [plans = '10', rounds = '5'] = process.argv.slice(2)
const linter = new Linter({config: false, today: '2026-11-20'})
// What is compiled late would make the first of them the slowest.
for (let nth = 0; nth < 60; nth++) await linter.lintText(makePlan(nth).markdown, {path: 'plan.md'})
const answers: {times: number; ms: number}[] = []
for (const times of [1, 2, 4, 8]) {
  const texts = Array.from(
    {length: Number(plans)},
    (_, nth) => makePlan(nth, {bytes: times * usualBytes}).markdown
  )
  const taken = await timesOf(Number(rounds), async () => {
    for (const text of texts) await linter.lintText(text, {path: 'plan.md'})
  })
  answers.push({times, ms: median(taken) / texts.length})
}
answer(answers)
