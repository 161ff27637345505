import {wrongLines} from './run.js'

const good = `summary: Phần nội dung nêu đường dây nóng.
why: Người dân cần biết hỏi ai.
basis: [practice]
severity: error
check: phrase-required
with:
  phrases: [đường dây nóng]
examples:
  - passes: |
      I. NỘI DUNG
      - Công khai đường dây nóng.
  - fails: |
      I. NỘI DUNG
      - Công khai thủ tục.
    says:
      - Kế hoạch chưa nêu “đường dây nóng”; cần bổ sung.
`
const pack = 'title: Quy tắc riêng\n'
/** A pack whose rule has one thing else. */
const rule = (a: string, b: string) => {
  if (!good.includes(a)) throw new Error(a)
  return {'tm/pack.yaml': pack, 'tm/q.yaml': good.replace(a, b)}
}
const tested = ['rules', 'test', 'tm']

wrongLines('a pack of one’s own that is wrong', [
  {
    line: tested,
    files: rule('[đường dây nóng]', '[các sở, ban, ngành]'),
    code: 2,
    says: 'tm/q.yaml:7:12: dấu phẩy trong “[ ]” chia danh sách này thành “các sở”, “ban”, “ngành”; nếu là một cụm từ thì viết ["các sở, ban, ngành"], nếu không thì viết mỗi cụm từ trên một dòng, bắt đầu bằng dấu “- ”.'
  },
  {
    line: tested,
    files: rule('[đường dây nóng]', '[[đường dây nóng]]'),
    code: 2,
    says: 'tm/q.yaml:7:13: “phrases” có danh sách nằm trong danh sách; hãy bỏ bớt một lớp “[ ]” hoặc một dấu “-”, chỉ viết ["đường dây nóng"].'
  },
  {
    line: tested,
    files: rule('examples:', 'messages:\n  missing: Thiếu: cần ghi {phrases}.\nexamples:'),
    code: 2,
    says: 'tm/q.yaml:9:12: tệp YAML viết chưa đúng: câu có dấu hai chấm phải đặt trong dấu nháy; hãy viết missing: "Thiếu: cần ghi {phrases}."'
  },
  {
    line: tested,
    files: rule('severity: error', 'severity:error'),
    code: 2,
    says: 'tm/q.yaml:4:1: tệp YAML viết chưa đúng: sau dấu hai chấm cần một dấu cách; hãy viết severity: error'
  },
  {
    line: tested,
    files: rule('examples:', 'messages:\n  missing: Chưa nêu {phrase}.\nexamples:'),
    code: 2,
    says: 'tm/q.yaml:9:12: câu “missing” không có chỗ điền “{phrase}”. Có phải ý bạn là “phrases”?'
  },
  {
    line: tested,
    files: {'tm/pack.yaml': pack, 'tm/q.yaml.txt': good},
    code: 2,
    says: 'Tệp “tm/q.yaml.txt” thừa đuôi .txt (Windows thường ẩn đuôi tệp); hãy đổi tên thành q.yaml. Khi lưu bằng Notepad, chọn “All files” ở ô “Save as type”.'
  },
  {
    line: tested,
    files: {'tm/pack.yaml.txt': pack, 'tm/q.yaml': good},
    code: 2,
    says: 'Thư mục “tm” chưa có tệp pack.yaml nên không phải bộ quy tắc. Hãy đổi tên pack.yaml.txt thành pack.yaml.'
  },
  {
    line: tested,
    files: rule('  phrases:', '\tphrases:'),
    code: 2,
    says: 'tm/q.yaml:7:1: tệp YAML viết chưa đúng: hãy thụt dòng bằng dấu cách, không bằng phím Tab.'
  },
  {
    line: tested,
    files: rule('summary: ', 'summary: "Phần" '),
    code: 2,
    says: `tm/q.yaml:1:10: tệp YAML viết chưa đúng: câu bắt đầu bằng dấu nháy phải đặt trong dấu nháy; hãy viết summary: '"Phần" Phần nội dung nêu đường dây nóng.'`
  },
  {
    line: tested,
    files: rule('[đường dây nóng]', '[1022]'),
    code: 2,
    says: 'tm/q.yaml:7:13: “phrases” phải là từ ngữ hoặc câu; số đứng một mình, “true”, “false” thì đặt trong dấu nháy, ví dụ "1022".'
  },
  {
    line: tested,
    files: rule('severity: error', 'severity: lỗi'),
    code: 2,
    says: 'tm/q.yaml:4:11: giá trị “lỗi” của “severity” không hợp lệ. Hãy viết “error”.'
  },
  {
    line: tested,
    files: rule('severity: error', 'severity: {tỉnh: cảnh báo}'),
    code: 2,
    says: [
      'tm/q.yaml:4:11: giá trị “tỉnh” của “severity” không hợp lệ. Hãy viết “province”.',
      'tm/q.yaml:4:18: giá trị “cảnh báo” của “tỉnh” không hợp lệ. Hãy viết “warning”.',
      'Còn 2 chỗ cần sửa (mã thoát 2).'
    ]
  },
  {
    line: tested,
    files: rule('[đường dây nóng]', '[“đường dây nóng, tổng đài”]'),
    code: 2,
    says: 'tm/q.yaml:7:12: dấu phẩy trong “[ ]” chia danh sách này thành ““đường dây nóng”, “tổng đài””; nếu là một cụm từ thì viết ["đường dây nóng, tổng đài"], nếu không thì viết mỗi cụm từ trên một dòng, bắt đầu bằng dấu “- ”.'
  },
  {
    line: tested,
    files: rule('[đường dây nóng]', '[Nơi nhận: các sở]'),
    code: 2,
    says: 'tm/q.yaml:7:13: câu có dấu hai chấm phải đặt trong dấu nháy: "Nơi nhận: các sở".'
  },
  {
    line: tested,
    files: rule('summary: ', 'summary: #'),
    code: 2,
    says: 'tm/q.yaml:1:10: dấu “#” mở đầu lời chú thích; câu bắt đầu bằng dấu này phải đặt trong dấu nháy.'
  },
  {
    line: tested,
    files: rule('  - passes', '  -passes'),
    code: 2,
    says: 'tm/q.yaml:9:3: tệp YAML viết chưa đúng: sau dấu “-” cần một dấu cách; hãy viết - passes: |'
  },
  {
    line: tested,
    files: rule('  phrases: ', '\u00a0\u00a0phrases: '),
    code: 2,
    says: 'tm/q.yaml:7:1: có dấu cách lạ (thường do chép từ Word hoặc trang web); hãy xóa đi và gõ lại dấu cách thường.'
  },
  {
    line: tested,
    files: rule('severity: error', 'severity： error'),
    code: 2,
    says: 'tm/q.yaml:4:9: tệp YAML viết chưa đúng: dấu “：” không phải dấu hai chấm thường; hãy viết severity: error'
  },
  {
    line: tested,
    files: rule('[đường dây nóng]', '[đường dây nóng'),
    code: 2,
    says: 'tm/q.yaml:7:12: tệp YAML viết chưa đúng: dấu “[” chưa có dấu “]” đóng lại.'
  },
  {
    line: tested,
    files: {'tm/pack.yaml': pack, 'tm/q.yaml': 'changes: cchc/parent-plan\nseverity: warning\n'},
    code: 2,
    says: 'tm/q.yaml:2:11: mức độ của quy tắc có sẵn không đổi ở đây. Hãy đặt trong “rules” của tệp cấu hình, ví dụ "cchc/parent-plan": "warning".'
  },
  {
    line: tested,
    files: {'tm/pack.yaml': pack, 'tm/sub/q.yaml': good},
    code: 2,
    says: 'Bộ quy tắc “tm” chưa có quy tắc nào; mỗi quy tắc là một tệp .yaml bên cạnh pack.yaml. Tệp trong thư mục con “sub” không được đọc; hãy chuyển ra cạnh pack.yaml.'
  },
  {
    line: tested,
    files: {'tm/pack.yaml': pack, 'tm/Q.YAML': good},
    code: 2,
    says: 'Tệp “tm/Q.YAML” phải có đuôi .yaml; hãy đổi tên tệp.'
  },
  {
    line: tested,
    files: {
      'tm/pack.yaml': pack,
      'tm/q.yaml': new Uint8Array([0x73, 0x75, 0x6d, 0x3a, 0x20, 0xd0, 0xf5, 0xff])
    },
    code: 2,
    says: 'Không đọc được “tm/q.yaml”: nội dung không phải văn bản mã hóa UTF-8 hoặc UTF-16. Hãy viết tệp bằng Notepad hoặc VS Code và lưu với mã hóa UTF-8.'
  },
  {
    line: tested,
    files: {
      'tm/pack.yaml': 'title: T\nordre: [q]\n',
      'tm/q.yaml': good.replace('practice', 'pratice'),
      'tm/r.yaml': good.replace('check: phrase-required', 'check: phrase-requird')
    },
    code: 2,
    says: [
      'tm/pack.yaml:2:1: không có trường “ordre” ở đây. Có phải ý bạn là “order”?',
      'tm/q.yaml:3:9: căn cứ “pratice” không có trong phần “sources” của pack.yaml. Có phải ý bạn là “practice”?',
      'tm/r.yaml:5:8: giá trị “phrase-requird” của “check” không hợp lệ. Có phải ý bạn là “phrase-required”?',
      'Còn 3 chỗ cần sửa (mã thoát 2).'
    ]
  },
  {
    line: tested,
    files: rule('  - passes: |\n      I. NỘI DUNG', '  - passes: |\nI. NỘI DUNG'),
    code: 2,
    says: 'tm/q.yaml:10:1: tệp YAML viết chưa đúng: đoạn văn sau dấu “|” hoặc “>” phải thụt vào sâu hơn dòng có dấu ấy.'
  },
  {line: tested, files: {}, code: 2, says: 'Không tìm thấy thư mục “tm”.'},
  {
    line: ['rules', 'test', 'tm/q.yaml'],
    files: {'tm/pack.yaml': pack, 'tm/q.yaml': good},
    code: 2,
    says: '“tm/q.yaml” là tệp; bộ quy tắc là một thư mục có pack.yaml.'
  },
  {
    line: ['rules', 'test'],
    files: {'tm/pack.yaml': pack, 'tm/q.yaml': good},
    code: 2,
    says: 'Lệnh “rules test” cần có thư mục của bộ quy tắc. Xem cách dùng: cchclint rules test --help.'
  },
  {
    line: ['rules', 'tset', 'tm'],
    files: {'tm/pack.yaml': pack, 'tm/q.yaml': good},
    code: 2,
    says: 'Không có lệnh “rules tset”. Có phải ý bạn là “rules test”?'
  },
  {
    line: ['rules', 'test', 'tm', 'khac'],
    files: {'tm/pack.yaml': pack, 'tm/q.yaml': good},
    code: 2,
    says: 'Lệnh “rules test” chỉ nhận một thư mục của bộ quy tắc; thừa “khac”. Xem cách dùng: cchclint rules test --help.'
  },
  {
    line: ['rules', 'new'],
    code: 2,
    says: 'Lệnh “rules new” cần có bộ quy tắc và tên quy tắc, ví dụ tinh-mau/duong-day-nong. Xem cách dùng: cchclint rules new --help.'
  },
  {
    line: ['rules', 'new', 'duong-day-nong'],
    code: 2,
    says: '“duong-day-nong” chưa cho biết bộ quy tắc nào. Hãy viết thư mục của bộ, dấu “/”, rồi tên quy tắc: cchclint rules new tinh-mau/duong-day-nong.'
  },
  {
    line: ['rules', 'new', 'tinh-mau/Đường dây nóng'],
    code: 2,
    says: 'Tên quy tắc “Đường dây nóng” chỉ được gồm chữ thường không dấu, chữ số và dấu “-”. Hãy viết: cchclint rules new tinh-mau/duong-day-nong.'
  },
  {
    line: ['rules', 'new', 'Tỉnh Mậu/a'],
    code: 2,
    says: 'Tên bộ quy tắc “Tỉnh Mậu” chỉ được gồm chữ thường không dấu, chữ số và dấu “-”. Hãy đặt tên là “tinh-mau”.'
  },
  {
    line: ['rules', 'new', 'cchc/a'],
    code: 2,
    says: '“cchc” là tên của bộ quy tắc có sẵn; hãy đặt tên khác. Muốn đổi lời của quy tắc có sẵn, tạo quy tắc trong bộ của mình rồi ghi “changes: mã quy tắc”.'
  },
  {
    line: ['rules', 'new', 'tm/q'],
    files: {'tm/pack.yaml': pack, 'tm/q.yaml': good},
    code: 2,
    says: 'Đã có tệp “tm/q.yaml”. Hãy sửa tệp ấy, hoặc đặt tên khác.'
  },
  {
    line: ['rules', 'new', 'tinh/q'],
    files: {'tinh/ke-hoach.md': 'x'},
    code: 2,
    says: 'Thư mục “tinh” đang chứa tệp khác và không có pack.yaml nên không phải bộ quy tắc. Hãy đặt tên thư mục khác, chưa có.'
  },
  {
    line: ['rules', 'new', 'tm/pack'],
    code: 2,
    says: 'Quy tắc không thể tên là “pack” vì pack.yaml là tệp của cả bộ. Hãy đặt tên khác.'
  },
  {
    line: ['ke-hoach.md'],
    files: {'ke-hoach.md': 'KẾ HOẠCH\n', '.cchclintrc.yaml': 'packs: [tinh-mau]\n'},
    code: 2,
    says: '.cchclintrc.yaml:1:9: không tìm thấy thư mục “tinh-mau”.'
  },
  {
    line: ['ke-hoach.md'],
    files: {
      'ke-hoach.md': 'KẾ HOẠCH\n',
      '.cchclintrc.yaml': 'packs: [tm]\n',
      'tm/pack.yaml': pack,
      'tm/q.yaml': 'changes: cchc/index-coverag\nwhy: Vì tỉnh yêu cầu.\n',
      'tm/knowledge/agencies.yaml': '- id: a\n  kinds: media\n'
    },
    code: 2,
    says: [
      'tm/q.yaml:1:10: không có quy tắc có sẵn “cchc/index-coverag”. Có phải ý bạn là “cchc/index-coverage”?',
      'tm/knowledge/agencies.yaml:2:3: không có trường “kinds” ở đây. Có phải ý bạn là “kind”?',
      'Còn 2 chỗ cần sửa (mã thoát 2).'
    ]
  },
  {
    line: ['ke-hoach.md'],
    files: {
      'ke-hoach.md': 'KẾ HOẠCH\n',
      '.cchclintrc.yaml': 'packs: [tm]\n',
      'tm/pack.yaml': pack,
      'tm/q.yml': good
    },
    code: 2,
    says: '.cchclintrc.yaml:1:9: tệp “tm/q.yml” phải có đuôi .yaml; hãy đổi tên tệp.'
  },
  {
    line: ['rules', 'new', 'tm/'],
    code: 2,
    says: '“tm/” chưa cho biết bộ quy tắc nào. Hãy viết thư mục của bộ, dấu “/”, rồi tên quy tắc: cchclint rules new tm/ten-quy-tac.'
  },
  {
    line: ['rules', 'new', 'tm/q', '--check', 'x'],
    code: 2,
    says: 'Không có tùy chọn “--check”. Xem các tùy chọn: cchclint rules new --help.'
  }
])
