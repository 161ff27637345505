import {fold} from '../vietnamese/fold.js'
import type {Passage} from '../vietnamese/passage.js'

// Folding moves tone marks, so the words are folded before they become a pattern.
const past = fold('cũ|trước đây|trước sắp xếp|trước khi sắp xếp|trước sáp nhập|trước khi sáp nhập|nay là')
const lead = fold(
  'tiền thân|trước đây|gọi là|nguyên là|tên cũ|từ|thay cho|thay thế|thay vì|không còn|bãi bỏ|kế thừa|tiếp nhận'
)
const filler = fold('là|các|nhiệm vụ|chức năng|của|tổ chức|hoạt động|khái niệm|cụm từ|tên gọi')
const change = fold(
  'sáp nhập|hợp nhất|giải thể|chuyển giao|bàn giao|kế thừa|sắp xếp|kết thúc hoạt động|không tổ chức|thay cho|thay thế|thay vì|trước đây|không còn'
)

/** “(cũ)”, “trước đây”, “(trước sắp xếp)”, “, nay là …”. */
const behind = new RegExp(
  `^ ?\\((?:${fold('cũ|trước|nay')})|^[^;.:]{0,30}(?<!\\p{L})(?:${past})(?!\\p{L})`,
  'u'
)
/** “trước đây là”, “thay cho”, “tiếp nhận nhiệm vụ từ”. */
const before = new RegExp(`(?<!\\p{L})(?:${lead})(?: (?:${filler}))*[ "(]*$`, 'u')
/** A reorganisation told of in the same clause. */
const reorganised = new RegExp(`(?<!\\p{L})(?:${change})(?!\\p{L})[^.;]{0,80}$`, 'u')

/** True where a name is told of as one that was: it is right to call it so. */
export function isFormerName({folded}: Passage, start: number, end: number): boolean {
  const left = folded.slice(Math.max(0, start - 120), start)
  return behind.test(folded.slice(end, end + 60)) || before.test(left) || reorganised.test(left)
}
