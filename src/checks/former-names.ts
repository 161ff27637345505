import type {Passage} from '../vietnamese/passage.js'

// In folded letters, where “hoạt” is “họat”.

/** “(cũ)”, “trước đây”, “(trước sắp xếp)”, “, nay là …”. */
const behind =
  /^ ?\((?:cũ|trước|nay)|^[^;.:]{0,30}(?<!\p{L})(?:cũ|trước đây|trước sắp xếp|trước khi sắp xếp|trước sáp nhập|trước khi sáp nhập|nay là)(?!\p{L})/u
/** “trước đây là”, “thay cho”, “tiếp nhận nhiệm vụ từ”. */
const before =
  /(?<!\p{L})(?:tiền thân|trước đây|gọi là|nguyên là|tên cũ|từ|thay cho|thay thế|thay vì|không còn|bãi bỏ|kế thừa|tiếp nhận)(?: (?:là|các|nhiệm vụ|chức năng|của|tổ chức|họat động|khái niệm|cụm từ|tên gọi))*[ "(]*$/u
/** A reorganisation told of in the same clause. */
const reorganised =
  /(?<!\p{L})(?:sáp nhập|hợp nhất|giải thể|chuyển giao|bàn giao|kế thừa|sắp xếp|kết thúc họat động|không tổ chức|thay cho|thay thế|thay vì|trước đây|không còn)(?!\p{L})[^.;]{0,80}$/u

/** True where a name is told of as one that was: it is right to call it so. */
export function isFormerName({folded}: Passage, start: number, end: number): boolean {
  const left = folded.slice(Math.max(0, start - 120), start)
  return behind.test(folded.slice(end, end + 60)) || before.test(left) || reorganised.test(left)
}
