import {wrongLines} from './run.js'

wrongLines('explain and rules, misused', [
  {
    line: ['explain', 'cchc/parent-pln'],
    code: 2,
    says: 'Không có quy tắc “cchc/parent-pln”. Có phải ý bạn là “cchc/parent-plan”?'
  },
  {
    line: ['explain', 'parent-pln'],
    code: 2,
    says: 'Không có quy tắc “parent-pln”. Có phải ý bạn là “cchc/parent-plan”?'
  },
  {
    line: ['explain', 'cchc.parent-plan'],
    code: 2,
    says: 'Không có quy tắc “cchc.parent-plan”. Có phải ý bạn là “cchc/parent-plan”?'
  },
  {
    line: ['explain', 'cchc/khong-co'],
    code: 2,
    says: 'Không có quy tắc “cchc/khong-co”. Xem danh sách: cchclint rules.'
  },
  {line: ['explain', 'cchd'], code: 2, says: 'Không có quy tắc “cchd”. Có phải ý bạn là “cchc”?'},
  {
    line: ['explain', 'cchc/xyz-*'],
    code: 2,
    says: 'Không có quy tắc “cchc/xyz-*”. Xem danh sách: cchclint rules.'
  },
  {
    line: ['explain', 'cchc/index-coverage/pappi'],
    code: 2,
    says: 'Quy tắc “cchc/index-coverage” không có yêu cầu “pappi”. Có phải ý bạn là “papi”?'
  },
  {
    line: ['explain', 'cchc/parent-plan/papi'],
    code: 2,
    says: 'Quy tắc “cchc/parent-plan” không chia thành nhiều yêu cầu. Hãy chạy: cchclint explain cchc/parent-plan.'
  },
  {
    line: ['explain', 'cchc/parent-plan', 'form/issuer'],
    code: 2,
    says: 'Lệnh “explain” chỉ nhận một mã quy tắc; thừa “form/issuer”. Xem cách dùng: cchclint explain --help.'
  },
  {
    line: ['explain', 'internal/file'],
    code: 2,
    says: '“internal/file” không phải quy tắc mà là thông báo: có tệp không xét được, hoặc chương trình không chạy được. Câu báo cho biết lý do và cách xử lý.'
  },
  {line: ['explain', ''], code: 2, says: 'Mã quy tắc đang để trống. Xem danh sách: cchclint rules.'},
  {
    line: ['explain', 'ke-hoach.md'],
    files: {'ke-hoach.md': 'KẾ HOẠCH\n'},
    code: 2,
    says: '“ke-hoach.md” là tệp hoặc thư mục, không phải mã quy tắc. Muốn rà soát: cchclint ke-hoach.md.'
  },
  {
    line: ['explain', '-f', 'json', 'cchc/parent-plan'],
    code: 2,
    says: 'Lệnh “explain” không nhận tùy chọn “-f”. Xem các tùy chọn: cchclint explain --help.'
  },
  {
    line: ['explain', '--rule', 'cchc/parent-plan'],
    code: 2,
    says: 'Lệnh “explain” không nhận tùy chọn “--rule”. Xem các tùy chọn: cchclint explain --help.'
  },
  {
    line: ['explain', 'tinh-mau/a'],
    files: {'.cchclintrc.yaml': 'packs: [tinh-mau]\n'},
    code: 2,
    says: '.cchclintrc.yaml:1:9: không tìm thấy thư mục “tinh-mau”.'
  },
  {
    line: ['explain', 'Phiếu', 'rà', 'soát'],
    code: 2,
    says: 'Lệnh “explain” chỉ nhận một mã quy tắc; thừa “rà”. Xem cách dùng: cchclint explain --help.'
  },
  {
    line: ['explain', 'phần căn cứ'],
    code: 2,
    says: 'Không có quy tắc “phần căn cứ”. Xem danh sách: cchclint rules.'
  },
  {
    line: ['rules', 'cchc'],
    code: 2,
    says: 'Lệnh “rules” không nhận tham số; thừa “cchc”. Muốn xem một quy tắc hoặc một bộ: cchclint explain cchc.'
  },
  {
    line: ['rules', '-f', 'xml'],
    code: 2,
    says: 'Giá trị “xml” của --format không hợp lệ. Có thể dùng: “text”, “json”.'
  },
  {
    line: ['rules', '-f', 'jsn'],
    code: 2,
    says: 'Giá trị “jsn” của --format không hợp lệ. Có phải ý bạn là “json”?'
  },
  {
    line: ['rules', '-f', 'json', '-f', 'text'],
    code: 2,
    says: 'Tùy chọn --format được ghi hai lần; chỉ giữ một.'
  },
  {
    line: ['rules', '-f', 'json=ds.json'],
    code: 2,
    says: 'Lệnh “rules” chỉ in ra màn hình, không ghi tệp. Hãy chạy: cchclint rules -f json > ds.json.'
  },
  {line: ['rules', '-f'], code: 2, says: 'Tùy chọn --format cần có giá trị.'},
  {
    line: ['rules', '--only', 'cchc'],
    code: 2,
    says: 'Lệnh “rules” không nhận tùy chọn “--only”. Xem các tùy chọn: cchclint rules --help.'
  },
  {
    line: ['rules', 'explain', 'cchc/parent-plan'],
    code: 2,
    says: 'Lệnh “rules” không nhận tham số; thừa “explain”. Muốn xem một quy tắc hoặc một bộ: cchclint explain cchc/parent-plan.'
  },
  {
    line: ['rules', '-o', 'ds.json'],
    code: 2,
    says: 'Lệnh “rules” không nhận tùy chọn “-o”. Xem các tùy chọn: cchclint rules --help.'
  },
  {
    line: ['rules', 'ke-hoach.md'],
    files: {'ke-hoach.md': 'KẾ HOẠCH\n'},
    code: 2,
    says: 'Lệnh “rules” không nhận tham số; thừa “ke-hoach.md”. Xem cách dùng: cchclint rules --help.'
  },
  {
    line: ['explain', 'CCHC/parent-plan'],
    code: 2,
    says: 'Không có quy tắc “CCHC/parent-plan”. Có phải ý bạn là “cchc/parent-plan”?'
  },
  {
    line: ['explain', 'cchc\\parent-plan'],
    code: 2,
    says: 'Không có quy tắc “cchc\\parent-plan”. Có phải ý bạn là “cchc/parent-plan”?'
  }
])
