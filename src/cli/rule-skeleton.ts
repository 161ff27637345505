/** The lines of a new pack.yaml, and of a rule to begin with. The comments are for the people who will edit them. */
export function packSkeleton(name: string): string[] {
  return [
    `title: Quy tắc riêng (${name})`,
    '# Văn bản mà quy tắc căn cứ vào. Bỏ dấu “# ” ở đầu dòng rồi ghi văn bản của cơ quan; kh-05 là mã do người viết đặt.',
    '# sources:',
    '#   kh-05:',
    '#     title: Kế hoạch số 05/KH-UBND ngày 12/01/2026 của Ủy ban nhân dân tỉnh',
    '#     checkedOn: 2026-11-20'
  ]
}

/** @param folder of the pack, as it is typed */
export function ruleSkeleton(folder: string): string[] {
  return [
    `# Sửa từng trường dưới đây, rồi chạy thử: cchclint rules test ${folder}`,
    '',
    '# Quy tắc yêu cầu gì: một câu.',
    'summary: Phần nội dung nêu đường dây nóng của tỉnh.',
    '# Vì sao, cho người soạn thảo đọc. Câu có dấu hai chấm thì đặt cả câu trong dấu nháy kép "…".',
    'why: Người dân cần biết hỏi ai khi gặp vướng mắc.',
    '# Căn cứ: practice là thông lệ; có văn bản thì ghi mã của văn bản trong pack.yaml, ví dụ [kh-05].',
    'basis: [practice]',
    '# Mức độ: error (lỗi), warning (cảnh báo), info (gợi ý).',
    'severity: warning',
    '# Chỉ áp dụng cho kế hoạch tuyên truyền cải cách hành chính.',
    'topic: cchc-communication',
    '',
    '# Kiểu kiểm tra, và điều cần kiểm tra. Mỗi cụm từ một dòng; chỉ cần có một.',
    'check: phrase-required',
    'with:',
    '  phrases:',
    '    - đường dây nóng',
    '    - số điện thoại hỗ trợ',
    '',
    '# Ít nhất một đoạn đạt (passes), một đoạn chưa đạt (fails) và câu báo (says).',
    'examples:',
    '  - level: province',
    '    passes: |',
    '      I. NỘI DUNG TUYÊN TRUYỀN',
    '      - Công khai đường dây nóng của tỉnh.',
    '  - level: province',
    '    fails: |',
    '      I. NỘI DUNG TUYÊN TRUYỀN',
    '      - Công khai thủ tục hành chính.',
    '    says:',
    '      - Kế hoạch chưa nêu “đường dây nóng” hoặc “số điện thoại hỗ trợ”; cần bổ sung.'
  ]
}
