/** The last lines that reports for people have, in each language: how many findings, how many requirements, or that there are none. */
const ends = [
  /^[✖⚠ℹ] \d+ (?:lỗi, \d+ cảnh báo, \d+ gợi ý(?:; \d+ chỗ sửa tự động được bằng --fix)?|errors?, \d+ warnings?, \d+ infos?(?:; \d+ can be fixed with --fix)?)$/,
  /^ {0,2}\d+\/\d+ (?:yêu cầu (?:khác )?đạt(?:, \d+ yêu cầu cần xem lại)?|(?:other )?requirements met(?:, \d+ to be looked at)?)$/,
  /^ {0,2}(?:Không có yêu cầu nào áp dụng cho văn bản này|No requirement applies to this document)$/,
  /^ {0,2}(?:Chưa xét được yêu cầu nào của văn bản này|No requirement of this document could be judged)$/,
  /^ {2}(?:Không có phát hiện nào|Nothing was found)$/
]

/** Whether a text ends as `stylish` and the checklist end. */
export function endsAsReport(text: string): boolean {
  const whole = text.trimEnd()
  const last = whole.slice(whole.lastIndexOf('\n') + 1)
  return ends.some(end => end.test(last))
}
