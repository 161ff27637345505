/** How offices write to whom they report: what `cchc/reporting-channel` has to say of each. */
export const channelWordings: Readonly<Record<'met' | 'unclear' | 'not-applicable', readonly string[]>> = {
  met: [
    'Các đơn vị báo cáo kết quả về Văn phòng HĐND và UBND xã để tổng hợp.',
    'Định kỳ hằng quý gửi BC về SNV (qua Phòng Cải cách hành chính).',
    'Báo cáo kết quả gửi về Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội).',
    'Báo cáo gửi về cơ quan thường trực Ban Chỉ đạo trước ngày 15 tháng cuối quý.',
    'Kết quả thực hiện gửi về Tổ giúp việc Ban Chỉ đạo cải cách hành chính để tổng hợp, báo cáo.',
    'Báo cáo kết quả trên Hệ thống thông tin báo cáo, gửi Sở Nội vụ tổng hợp.',
    'Giao Văn phòng Sở theo dõi, tổng hợp kết quả, báo cáo Giám đốc Sở.',
    'Các trường báo cáo Hiệu trưởng phụ trách cụm; cụm báo cáo Phòng Giáo dục và Đào tạo.',
    'Hằng quý các thôn báo cáo về công chức Văn hóa - Xã hội xã để tổng hợp.',
    'Sở Nội vụ là đầu mối tiếp nhận báo cáo kết quả của các sở, ngành.',
    'Giao Sở Nội vụ tổng hợp báo cáo kết quả của các sở, ngành.',
    'Báo cáo kết quả về Bộ Nội vụ theo quy định.',
    'Phòng Nội vụ chủ trì, tổng hợp, báo cáo Chủ tịch UBND thành phố.',
    'Báo cáo Ban Thường vụ Đảng ủy, Ủy ban nhân dân xã kết quả thực hiện.',
    'Báo cáo kết quả về Trung tâm Phục vụ hành chính công tỉnh.',
    'Hằng quý báo cáo lãnh đạo Sở kết quả thực hiện.',
    'Gửi báo cáo\nkết quả về Ủy ban nhân\ndân tỉnh.',
    'Nếu có vướng mắc, phản ánh về Sở Khoa học và Công nghệ; định kỳ báo cáo kết quả về Sở Nội vụ.',
    '5. Chế độ báo cáo\n\nHằng quý, các phòng gửi kết quả về Văn phòng Sở.'
  ],
  unclear: [
    'Hằng quý các đơn vị báo cáo kết quả theo quy định.',
    'Thực hiện nghiêm chế độ báo cáo định kỳ quý, 6 tháng, năm.',
    'Báo cáo kết quả đúng thời gian theo yêu cầu của Sở Nội vụ.',
    'Sở Nội vụ báo cáo kết quả hằng quý.',
    'Báo cáo kết quả thực hiện của Sở Nội vụ, Sở Tài chính hằng quý.',
    'Báo cáo kết quả hằng quý. Nếu có vướng mắc, phản ánh về Sở Nội vụ.',
    'Báo cáo kết quả phối hợp với Sở Nội vụ hằng quý.',
    'Báo cáo hằng quý kết quả tuyên truyền các hoạt động của Ủy ban nhân dân tỉnh.',
    'Các sở, ngành tổng hợp báo cáo kết quả của đơn vị mình.'
  ],
  'not-applicable': [
    'Trong quá trình thực hiện, nếu có vướng mắc, phản ánh về Sở Nội vụ để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.',
    'Nếu cần sửa đổi, bổ sung Kế hoạch, các phòng đề xuất gửi Văn phòng tổng hợp, báo cáo Giám đốc Sở xem xét.',
    'Nếu có khó khăn, vướng mắc, kịp thời báo cáo Sở Nội vụ.',
    'Trường hợp phát sinh vấn đề mới, báo cáo Ủy ban nhân dân tỉnh xem xét, quyết định.',
    'Tập huấn cho báo cáo viên của Sở Tư pháp.',
    'Báo cáo quyết toán kinh phí gửi Sở Tài chính.',
    'Đăng báo cáo của Sở Nội vụ trên Cổng thông tin điện tử.',
    'Theo báo cáo của Sở Nội vụ, chỉ số tăng 02 bậc.',
    'Không yêu cầu báo cáo Sở Nội vụ.'
  ]
}
