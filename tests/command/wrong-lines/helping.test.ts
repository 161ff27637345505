import {wrongLines} from './run.js'

wrongLines('help, misused', [
  {
    line: ['help', 'foo'],
    code: 2,
    says: 'Không có lệnh “foo”. Có thể dùng: “checklist”, “annotate”, “extract”, “rules”, “knowledge”, “init”, “explain”, “merge”, “lsp”, “page”, “help”.'
  },
  {line: ['help', 'chekclist'], code: 2, says: 'Không có lệnh “chekclist”. Có phải ý bạn là “checklist”?'},
  {
    line: ['help', 'checklist', 'ke-hoach.md'],
    code: 2,
    says: '“help” chỉ nhận một lệnh; thừa “ke-hoach.md”. Hãy chạy: cchclint help checklist.'
  },
  {
    line: ['help', 'rules', 'tets'],
    code: 2,
    says: 'Không có lệnh “rules tets”. Có phải ý bạn là “rules test”?'
  },
  {
    line: ['help', 'rules', 'test', 'tm'],
    code: 2,
    says: '“help” chỉ nhận một lệnh; thừa “tm”. Hãy chạy: cchclint help rules test.'
  },
  {
    line: ['help', 'explain', 'cchc/parent-plan'],
    code: 2,
    says: '“help” chỉ nhận một lệnh; thừa “cchc/parent-plan”. Hãy chạy: cchclint explain cchc/parent-plan.'
  },
  {
    line: ['help', 'help', 'me'],
    code: 2,
    says: 'Không có lệnh “me”. Có thể dùng: “checklist”, “annotate”, “extract”, “rules”, “knowledge”, “init”, “explain”, “merge”, “lsp”, “page”, “help”.'
  },
  {
    line: ['help', 'ke-hoach.md'],
    files: {'ke-hoach.md': 'x'},
    code: 2,
    says: 'Không có lệnh “ke-hoach.md”. Có thể dùng: “checklist”, “annotate”, “extract”, “rules”, “knowledge”, “init”, “explain”, “merge”, “lsp”, “page”, “help”.'
  },
  {line: ['help', 'Checklist'], code: 2, says: 'Không có lệnh “Checklist”. Có phải ý bạn là “checklist”?'},
  {
    line: ['help', 'ckecklist', '--lang', 'en'],
    code: 2,
    says: 'There is no command “ckecklist”. Did you mean “checklist”?'
  },
  {line: ['--hlep'], code: 2, says: 'Không có tùy chọn “--hlep”. Có phải ý bạn là “--help”?'},
  {line: ['--Help'], code: 2, says: 'Không có tùy chọn “--Help”. Có phải ý bạn là “--help”?'},
  {line: ['-help'], code: 2, says: 'Không có tùy chọn “-help”. Có phải ý bạn là “--help”?'},
  {line: ['-H'], code: 2, says: 'Không có tùy chọn “-H”. Xem các tùy chọn: cchclint --help.'},
  {
    line: ['--suggest', 'a.docx'],
    code: 2,
    says: 'Tùy chọn “--suggest” chỉ dùng với lệnh “annotate”. Xem cách dùng: cchclint annotate --help.'
  },
  {
    line: ['checklist', '--fix', 'a.md'],
    code: 2,
    says: 'Lệnh “checklist” không nhận tùy chọn “--fix”. Xem các tùy chọn: cchclint checklist --help.'
  },
  {
    line: ['checklist', '--stale', '3'],
    code: 2,
    says: 'Tùy chọn “--stale” chỉ dùng với lệnh “knowledge”. Xem cách dùng: cchclint knowledge --help.'
  },
  {
    line: ['knowledge', '--stael', '180d'],
    code: 2,
    says: 'Không có tùy chọn “--stael”. Có phải ý bạn là “--stale”?'
  },
  {
    line: ['extract', '--formt', 'json', 'a.md'],
    code: 2,
    says: 'Không có tùy chọn “--formt”. Có phải ý bạn là “--force”?'
  },
  {
    line: ['annotate', '--sugest', 'a.docx'],
    code: 2,
    says: 'Không có tùy chọn “--sugest”. Có phải ý bạn là “--suggest”?'
  },
  {
    line: ['init', '--provnce', 'x'],
    code: 2,
    says: 'Không có tùy chọn “--provnce”. Có phải ý bạn là “--province”?'
  },
  {
    line: ['merge', '--shard', '1/2', 'a.json'],
    code: 2,
    says: 'Lệnh “merge” không nhận tùy chọn “--shard”. Xem các tùy chọn: cchclint merge --help.'
  },
  {line: ['lsp', '--stdoi'], code: 2, says: 'Không có tùy chọn “--stdoi”. Có phải ý bạn là “--stdio”?'},
  {line: ['rules', '--helpp'], code: 2, says: 'Không có tùy chọn “--helpp”. Có phải ý bạn là “--help”?'},
  {
    line: ['rules', 'test', '--fix', 'tm'],
    code: 2,
    says: 'Lệnh “rules test” không nhận tùy chọn “--fix”. Xem các tùy chọn: cchclint rules test --help.'
  },
  {
    line: ['--help', '--lang', 'fr'],
    code: 2,
    says: 'Giá trị “fr” của --lang không hợp lệ. Có thể dùng: “vi”, “en”.'
  },
  {
    line: ['help', '--lang', 'fr'],
    code: 2,
    says: 'Giá trị “fr” của --lang không hợp lệ. Có thể dùng: “vi”, “en”.'
  },
  {
    line: ['lint'],
    code: 2,
    says: 'Không có lệnh “lint”. Để rà soát, ghi ngay tên tệp: cchclint ke-hoach.docx.'
  },
  {
    line: ['lint', 'a.md'],
    files: {'a.md': 'KẾ HOẠCH\n'},
    code: 2,
    says: 'Không có lệnh “lint”. Để rà soát, ghi ngay tên tệp: cchclint a.md.'
  },
  {
    line: ['check', 'a.md'],
    files: {'a.md': 'KẾ HOẠCH\n'},
    code: 2,
    says: 'Không có lệnh “check”. Để rà soát, ghi ngay tên tệp: cchclint a.md.'
  },
  {
    line: ['help', '--formt'],
    code: 2,
    says: '“help” không nhận tùy chọn “--formt”. Hãy chạy: cchclint help, hoặc cchclint help checklist.'
  },
  {
    line: ['checklist', '-v'],
    code: 2,
    says: 'Lệnh “checklist” không nhận tùy chọn “-v”. Xem các tùy chọn: cchclint checklist --help.'
  }
])
