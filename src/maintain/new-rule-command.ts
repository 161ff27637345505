import {Fault} from '../base/fault.js'
import {newRule} from './new-rule.js'

/** `npm run new-rule cchc/ten-quy-tac`: the skeleton of a rule and its fixtures. */
try {
  for (const file of newRule(process.cwd(), process.argv[2] ?? '')) console.log(`đã ghi ${file}`)
  console.log(
    'Tiếp theo: viết lại quy tắc và các tệp mẫu, chạy npm run generate, rồi UPDATE=1 npx vitest run tests/unit/checks/rules.test.ts và đọc kỹ kết quả.'
  )
} catch (error) {
  if (!(error instanceof Fault)) throw error
  console.error(error.in('vi'))
  process.exitCode = 2
}
