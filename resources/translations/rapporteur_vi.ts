<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Import Files…</source>
        <translation>Nhập tệp…</translation>
    </message>
    <message>
        <source>Import Folder…</source>
        <translation>Nhập thư mục…</translation>
    </message>
    <message>
        <source>New Article from Clipboard…</source>
        <translation>Bài mới từ bảng tạm…</translation>
    </message>
    <message>
        <source>Imports…</source>
        <translation>Các lần nhập…</translation>
    </message>
    <message>
        <source>Open or Create Library…</source>
        <translation>Mở hoặc tạo thư viện…</translation>
    </message>
    <message>
        <source>Back Up Library…</source>
        <translation>Sao lưu thư viện…</translation>
    </message>
    <message>
        <source>Restore Library from Backup…</source>
        <translation>Khôi phục thư viện từ bản sao lưu…</translation>
    </message>
    <message>
        <source>Check Library</source>
        <translation>Kiểm tra thư viện</translation>
    </message>
    <message>
        <source>Look Again for Quotes, Events and Figures</source>
        <translation>Tìm lại trích dẫn, sự kiện và số liệu</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Tùy chọn…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Copy with Citation</source>
        <translation>Chép kèm trích nguồn</translation>
    </message>
    <message>
        <source>Copy Citation Only</source>
        <translation>Chỉ chép trích nguồn</translation>
    </message>
    <message>
        <source>Citation Style…</source>
        <translation>Kiểu trích nguồn…</translation>
    </message>
    <message>
        <source>Bibliography…</source>
        <translation>Danh mục tham khảo…</translation>
    </message>
    <message>
        <source>Copy Templates…</source>
        <translation>Mẫu chép…</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>Add to Collection…</source>
        <translation>Thêm vào bộ sưu tập…</translation>
    </message>
    <message>
        <source>Add to Brief</source>
        <translation>Thêm vào bản thảo</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Ghi chú…</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>Chuyển vào thùng rác</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Tiến tới</translation>
    </message>
    <message>
        <source>Search Everything</source>
        <translation>Tìm trong tất cả</translation>
    </message>
    <message>
        <source>Find Similar</source>
        <translation>Tìm nội dung tương tự</translation>
    </message>
    <message>
        <source>Find the Same Words Elsewhere</source>
        <translation>Tìm những lời này ở nơi khác</translation>
    </message>
    <message>
        <source>Find in Article</source>
        <translation>Tìm trong bài</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Bài báo</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>People &amp;&amp; Bodies</source>
        <translation>Cá nhân &amp;&amp; tổ chức</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Draft Check</source>
        <translation>Kiểm tra bản thảo</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Thùng rác</translation>
    </message>
    <message>
        <source>Larger Reading Text</source>
        <translation>Cỡ chữ đọc lớn hơn</translation>
    </message>
    <message>
        <source>Smaller Reading Text</source>
        <translation>Cỡ chữ đọc nhỏ hơn</translation>
    </message>
    <message>
        <source>Normal Reading Text</source>
        <translation>Cỡ chữ đọc mặc định</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Điều hướng</translation>
    </message>
    <message>
        <source>Paragraph Numbers</source>
        <translation>Số thứ tự đoạn</translation>
    </message>
    <message>
        <source>Full Screen</source>
        <translation>Toàn màn hình</translation>
    </message>
    <message>
        <source>Follow the System’s Colours</source>
        <translation>Theo màu hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Show Log File</source>
        <translation>Mở tệp nhật ký</translation>
    </message>
    <message>
        <source>About Rapporteur</source>
        <translation>Giới thiệu Rapporteur</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Thư viện</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Đi tới</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Watch a Folder…</source>
        <translation>Theo dõi thư mục…</translation>
    </message>
</context>
<context>
    <name>ActivityChart</name>
    <message>
        <source>%1, %2 with a known month</source>
        <translation>%1 và %2 xác định được tháng</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln bài báo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln sự kiện</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message>
        <source>outlet not known</source>
        <translation>không rõ nguồn đăng</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>không rõ ngày</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>cần kiểm tra</translation>
    </message>
</context>
<context>
    <name>ArticleDetailsDialog</name>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Nguồn đăng</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Tác giả</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Ngày đăng</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>Nơi đưa tin</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Thể loại</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Details of the Article</source>
        <translation>Chi tiết bài báo</translation>
    </message>
    <message>
        <source>several with ; between them</source>
        <translation>nhiều tên, cách nhau bằng ;</translation>
    </message>
    <message>
        <source>2025-10-25, 2025-10 or 2025</source>
        <translation>2025-10-25, 2025-10 hoặc 2025</translation>
    </message>
    <message>
        <source>en, vi, fr …</source>
        <translation>en, vi, fr …</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>cần kiểm tra</translation>
    </message>
    <message>
        <source>Not stated outright in the source. Setting it makes it sure.</source>
        <translation>Nguồn không nêu rõ. Đặt giá trị thì thành chắc chắn.</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Đúng rồi</translation>
    </message>
    <message>
        <source>%1 is right</source>
        <translation>%1 đã đúng</translation>
    </message>
    <message>
        <source>An article needs a title; type one.</source>
        <translation>Bài báo cần có tiêu đề; hãy gõ vào.</translation>
    </message>
    <message>
        <source>Write the date as 2025-10-25, 2025-10 or 2025, or leave it empty.</source>
        <translation>Viết ngày dạng 2025-10-25, 2025-10 hoặc 2025, hoặc để trống.</translation>
    </message>
</context>
<context>
    <name>Articles</name>
    <message>
        <source>%1 trillion</source>
        <translation>%1 nghìn tỷ</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <translation>%1 tỷ</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 triệu</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Tô đậm</translation>
    </message>
    <message>
        <source>bookmarked</source>
        <translation>đã đánh dấu</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>chờ duyệt</translation>
    </message>
    <message>
        <source>The source has changed since</source>
        <translation>Nguồn đã thay đổi</translation>
    </message>
    <message>
        <source>These words are not in the text</source>
        <translation>Không có những từ này trong văn bản</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>đã lên lịch</translation>
    </message>
    <message>
        <source>Speaker not known</source>
        <translation>Không rõ người phát biểu</translation>
    </message>
    <message>
        <source>para. %1</source>
        <translation>đoạn %1</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>hạn chót</translation>
    </message>
    <message>
        <source>target</source>
        <translation>mục tiêu</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>ước tính</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>dự kiến</translation>
    </message>
    <message>
        <source>Expected before: %1</source>
        <translation>Dự kiến trước đó: %1</translation>
    </message>
    <message>
        <source>Reported later: %1</source>
        <translation>Công bố sau đó: %1</translation>
    </message>
    <message>
        <source>Another source: %1</source>
        <translation>Nguồn khác: %1</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Nguồn đăng</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Thể loại</translation>
    </message>
    <message>
        <source>Person or body</source>
        <translation>Cá nhân hoặc tổ chức</translation>
    </message>
    <message>
        <source>Named together</source>
        <translation>Cùng được nhắc đến</translation>
    </message>
    <message>
        <source>Full text</source>
        <translation>Toàn văn</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Bản tóm lược</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Phỏng vấn</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Bài báo</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Tin tức</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Diễn văn</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Tuyên bố</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Phân tích</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Không rõ</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Vàng</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Xanh lục</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Xanh lam</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Hồng</translation>
    </message>
</context>
<context>
    <name>ArticlesModel</name>
    <message>
        <source>no date</source>
        <translation>không rõ ngày</translation>
    </message>
    <message>
        <source>date to be checked</source>
        <translation>cần kiểm tra ngày</translation>
    </message>
    <message>
        <source>bookmarked</source>
        <translation>đã đánh dấu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln trích dẫn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln sự kiện</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statistic(s)</source>
        <translation>
            <numerusform>%Ln số liệu</numerusform>
        </translation>
    </message>
    <message>
        <source>Please check: %1</source>
        <translation>Cần kiểm tra: %1</translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message numerus="yes">
        <source>%1 of %Ln article(s)</source>
        <translation>
            <numerusform>%1/%Ln bài báo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln bài báo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln story(s) printed more than once</source>
        <translation>
            <numerusform>%Ln tin được đăng nhiều lần</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wire source(s)</source>
        <translation>
            <numerusform>%Ln nguồn hãng tin</numerusform>
        </translation>
    </message>
    <message>
        <source>One story</source>
        <translation>Cùng một tin</translation>
    </message>
</context>
<context>
    <name>BatchMenu</name>
    <message>
        <source>Accept selected (%1)</source>
        <translation>Chấp nhận mục đang chọn (%1)</translation>
    </message>
    <message>
        <source>Reject selected (%1)</source>
        <translation>Loại mục đang chọn (%1)</translation>
    </message>
    <message>
        <source>Open in Article</source>
        <translation>Mở trong bài</translation>
    </message>
    <message>
        <source>Accept all %1 of the rule “%2”</source>
        <translation>Chấp nhận cả %1 mục của quy tắc “%2”</translation>
    </message>
    <message>
        <source>Reject all %1 of the rule “%2”</source>
        <translation>Loại cả %1 mục của quy tắc “%2”</translation>
    </message>
</context>
<context>
    <name>BibliographyDialog</name>
    <message>
        <source>Copy All</source>
        <translation>Chép tất cả</translation>
    </message>
    <message>
        <source>Bibliography</source>
        <translation>Danh mục tham khảo</translation>
    </message>
    <message>
        <source>Whose sources</source>
        <translation>Nguồn của</translation>
    </message>
    <message>
        <source>Style…</source>
        <translation>Kiểu…</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>Toàn bộ thư viện</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln nguồn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with something to check</source>
        <translation>
            <numerusform>%Ln mục cần kiểm tra</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to cite here yet.</source>
        <translation>Chưa có gì để trích nguồn ở đây.</translation>
    </message>
    <message>
        <source>title</source>
        <translation>tiêu đề</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>tác giả</translation>
    </message>
    <message>
        <source>outlet</source>
        <translation>nguồn đăng</translation>
    </message>
    <message>
        <source>date</source>
        <translation>ngày tháng</translation>
    </message>
    <message>
        <source>address</source>
        <translation>địa chỉ</translation>
    </message>
</context>
<context>
    <name>Bookmarks</name>
    <message>
        <source>paraphrase</source>
        <translation>thuật lại</translation>
    </message>
    <message>
        <source>article</source>
        <translation>bài báo</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>trích dẫn</translation>
    </message>
    <message>
        <source>event</source>
        <translation>sự kiện</translation>
    </message>
    <message>
        <source>statistic</source>
        <translation>số liệu</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>đoạn tô</translation>
    </message>
    <message>
        <source>person</source>
        <translation>cá nhân</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>tổ chức</translation>
    </message>
    <message>
        <source>place</source>
        <translation>địa điểm</translation>
    </message>
    <message>
        <source>instrument</source>
        <translation>văn kiện</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>chủ đề</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>ghi chú: %1</translation>
    </message>
    <message>
        <source>para. %1</source>
        <translation>đoạn %1</translation>
    </message>
</context>
<context>
    <name>BookmarksPanel</name>
    <message numerus="yes">
        <source>%Ln record(s) found now</source>
        <translation>
            <numerusform>Hiện tìm thấy %Ln bản ghi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bookmark(s)</source>
        <translation>
            <numerusform>%Ln mục đánh dấu</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is bookmarked yet. Star a quote, an event, a figure or an article with Ctrl+D.</source>
        <translation>Chưa có mục đánh dấu nào. Nhấn Ctrl+D để đánh dấu một trích dẫn, sự kiện, số liệu hoặc bài báo.</translation>
    </message>
    <message>
        <source>Go to the quotes</source>
        <translation>Tới phần trích dẫn</translation>
    </message>
    <message>
        <source>A saved search fills itself</source>
        <translation>Tìm kiếm đã lưu tự cập nhật nội dung</translation>
    </message>
    <message>
        <source>Remove from the collection (Delete)</source>
        <translation>Bỏ khỏi bộ sưu tập (Delete)</translation>
    </message>
    <message>
        <source>Remove bookmark (Delete)</source>
        <translation>Bỏ đánh dấu (Delete)</translation>
    </message>
    <message>
        <source>your order: drag, or Alt+Shift+↑ ↓</source>
        <translation>thứ tự của bạn: kéo thả hoặc Alt+Shift+↑ ↓</translation>
    </message>
    <message>
        <source>what a search finds now</source>
        <translation>kết quả tìm kiếm hiện thời</translation>
    </message>
    <message>
        <source>The search of this collection finds nothing now.</source>
        <translation>Tìm kiếm của bộ sưu tập này hiện không có kết quả.</translation>
    </message>
    <message>
        <source>Nothing is in this collection yet. Drop a record on it, or press Ctrl+Shift+D on one.</source>
        <translation>Bộ sưu tập này còn trống. Kéo một mục vào đây hoặc nhấn Ctrl+Shift+D tại một mục.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Write Note Here</source>
        <translation>Viết ghi chú tại đây</translation>
    </message>
    <message>
        <source>Remove from “%1”</source>
        <translation>Bỏ khỏi “%1”</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>Chuyển vào thùng rác</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Chuyển tới</translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved to %1</source>
        <translation>
            <numerusform>Đã chuyển %Ln mục tới %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed from %1</source>
        <translation>
            <numerusform>Đã bỏ %Ln mục khỏi %1</numerusform>
        </translation>
    </message>
    <message>
        <source>All bookmarks stand by the day they were made; a collection has your own order</source>
        <translation>Mọi mục đánh dấu xếp theo ngày tạo; bộ sưu tập xếp theo thứ tự của bạn</translation>
    </message>
    <message>
        <source>A saved search fills itself; turn it into an ordinary collection to arrange it</source>
        <translation>Tìm kiếm đã lưu tự cập nhật; hãy chuyển thành bộ sưu tập thường để sắp xếp</translation>
    </message>
    <message>
        <source>An ordinary collection now: what was found is bookmarked</source>
        <translation>Nay là bộ sưu tập thường: kết quả đã được đánh dấu</translation>
    </message>
</context>
<context>
    <name>BookmarksView</name>
    <message>
        <source>Bookmarks</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>Copy with citation (Ctrl+Shift+C)</source>
        <translation>Chép kèm trích nguồn (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Write a note here (F2)</source>
        <translation>Viết ghi chú tại đây (F2)</translation>
    </message>
    <message>
        <source>Put in a collection (Ctrl+Shift+D)</source>
        <translation>Đưa vào bộ sưu tập (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Bỏ (Delete)</translation>
    </message>
</context>
<context>
    <name>Bootstrap</name>
    <message>
        <source>Something went wrong that should not have. Your library is safe.</source>
        <translation>Đã xảy ra lỗi ngoài dự kiến. Thư viện của bạn vẫn an toàn.</translation>
    </message>
    <message>
        <source>The log says more:</source>
        <translation>Xem thêm trong tệp nhật ký:</translation>
    </message>
</context>
<context>
    <name>Brief</name>
    <message>
        <source>The source has changed: these words no longer stand there</source>
        <translation>Nguồn đã thay đổi: những chữ này không còn ở đó</translation>
    </message>
    <message>
        <source>This record rests in the Trash</source>
        <translation>Bản ghi này đang ở trong thùng rác</translation>
    </message>
    <message>
        <source>This record is no longer in the library; its words were kept here</source>
        <translation>Bản ghi này không còn trong thư viện; lời của nó được giữ lại ở đây</translation>
    </message>
</context>
<context>
    <name>BriefEditor</name>
    <message>
        <source>Brief</source>
        <translation>Bản thảo</translation>
    </message>
    <message>
        <source>Write here. # makes a heading, - a list, // a note to yourself; Ctrl+Enter puts an excerpt in.</source>
        <translation>Viết ở đây. # tạo tiêu đề, - tạo danh sách, // là ghi chú cho mình; Ctrl+Enter chèn trích dẫn.</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Drag or Alt+↑ ↓ to move; double-click opens the source</source>
        <translation>Kéo hoặc Alt+↑ ↓ để di chuyển; nhấp đúp mở nguồn</translation>
    </message>
</context>
<context>
    <name>BriefHead</name>
    <message>
        <source>Items</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Show the collection as a list</source>
        <translation>Hiện bộ sưu tập dạng danh sách</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Paragraph: %1</source>
        <translation>Đoạn: %1</translation>
    </message>
    <message>
        <source>An excerpt stands by itself</source>
        <translation>Trích dẫn đứng riêng một đoạn</translation>
    </message>
    <message>
        <source>Kind of paragraph</source>
        <translation>Loại đoạn</translation>
    </message>
    <message>
        <source>Citation style</source>
        <translation>Kiểu trích nguồn</translation>
    </message>
    <message>
        <source>Citation style: %1</source>
        <translation>Kiểu trích nguồn: %1</translation>
    </message>
    <message>
        <source>As in the preferences</source>
        <translation>Như trong tùy chọn</translation>
    </message>
    <message>
        <source>Heading 1</source>
        <translation>Tiêu đề 1</translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation>Tiêu đề 2</translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation>Tiêu đề 3</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Note to myself</source>
        <translation>Ghi chú cho mình</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Đậm</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Nghiêng</translation>
    </message>
    <message>
        <source>Put an excerpt in (Ctrl+Enter)</source>
        <translation>Chèn trích dẫn (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Copy the whole brief with its sources</source>
        <translation>Sao chép cả bản thảo kèm nguồn</translation>
    </message>
    <message>
        <source>Export the brief…</source>
        <translation>Xuất bản thảo…</translation>
    </message>
    <message>
        <source>Word (.docx)</source>
        <translation>Word (.docx)</translation>
    </message>
    <message>
        <source>OpenDocument (.odt)</source>
        <translation>OpenDocument (.odt)</translation>
    </message>
    <message>
        <source>Markdown (.md)</source>
        <translation>Markdown (.md)</translation>
    </message>
    <message>
        <source>Web page (.html)</source>
        <translation>Trang web (.html)</translation>
    </message>
    <message>
        <source>PDF (.pdf)</source>
        <translation>PDF (.pdf)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>What can be put in</source>
        <translation>Nội dung có thể chèn</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln từ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in excerpts</source>
        <translation>%1 trong trích dẫn</translation>
    </message>
</context>
<context>
    <name>BriefOutput</name>
    <message>
        <source>Export the brief</source>
        <translation>Xuất bản thảo</translation>
    </message>
    <message>
        <source>Brief exported to %1</source>
        <translation>Đã xuất bản thảo ra %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Đang xuất</translation>
    </message>
</context>
<context>
    <name>BriefPanel</name>
    <message>
        <source>What is written is kept as you type.</source>
        <translation>Nội dung được lưu ngay khi bạn viết.</translation>
    </message>
    <message>
        <source>Choose a collection to write from it.</source>
        <translation>Hãy chọn một bộ sưu tập để viết từ đó.</translation>
    </message>
    <message>
        <source>Go to the bookmarks</source>
        <translation>Đến phần đánh dấu</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>đã lưu</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>chưa lưu</translation>
    </message>
    <message>
        <source>Some of these records are no longer in the library</source>
        <translation>Một số bản ghi này không còn trong thư viện</translation>
    </message>
    <message>
        <source>This record is no longer in the library</source>
        <translation>Bản ghi này không còn trong thư viện</translation>
    </message>
    <message>
        <source>Open Source</source>
        <translation>Mở nguồn</translation>
    </message>
    <message>
        <source>Copy with Citation</source>
        <translation>Chép kèm trích nguồn</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>Chuyển lên</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Chuyển xuống</translation>
    </message>
    <message>
        <source>Take out of the Brief</source>
        <translation>Bỏ khỏi bản thảo</translation>
    </message>
</context>
<context>
    <name>CandidateView</name>
    <message>
        <source>N not the same</source>
        <translation>N không phải một</translation>
    </message>
    <message>
        <source>Do not propose these two as one again</source>
        <translation>Không đề xuất gộp hai mục này nữa</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Không phải một</translation>
    </message>
    <message>
        <source>para. %1</source>
        <translation>đoạn %1</translation>
    </message>
    <message>
        <source>Open “%1” here (Enter)</source>
        <translation>Mở “%1” tại đây (Enter)</translation>
    </message>
    <message>
        <source>Open in article: %1</source>
        <translation>Mở trong bài: %1</translation>
    </message>
    <message>
        <source>[ ] end · { } start · </source>
        <translation>[ ] cuối · { } đầu · </translation>
    </message>
    <message>
        <source>A accept · X reject · E fields · S speaker · %1U undo · J K next, previous</source>
        <translation>A chấp nhận · X loại · E sửa · S người phát biểu · %1U hoàn tác · J K sau, trước</translation>
    </message>
    <message>
        <source>M merges with: %1</source>
        <translation>M gộp với: %1</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Chấp nhận</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>Chấp nhận %1</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>Loại %1</translation>
    </message>
    <message>
        <source>Take back “%1” (U)</source>
        <translation>Hoàn tác “%1” (U)</translation>
    </message>
    <message>
        <source>Nothing to take back</source>
        <translation>Không có gì để hoàn tác</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Đề xuất</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>WHY IT WAS FOUND</source>
        <translation>LÝ DO ĐƯỢC TÌM RA</translation>
    </message>
    <message>
        <source>WHAT WILL BE SAVED</source>
        <translation>NỘI DUNG SẼ LƯU</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Đầu</translation>
    </message>
    <message>
        <source>Start one word earlier</source>
        <translation>Lùi điểm đầu một từ</translation>
    </message>
    <message>
        <source>Start one word later</source>
        <translation>Tiến điểm đầu một từ</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Cuối</translation>
    </message>
    <message>
        <source>End one word earlier</source>
        <translation>Lùi điểm cuối một từ</translation>
    </message>
    <message>
        <source>End one word later</source>
        <translation>Tiến điểm cuối một từ</translation>
    </message>
    <message>
        <source>Accept (A)</source>
        <translation>Chấp nhận (A)</translation>
    </message>
    <message>
        <source>Reject (X)</source>
        <translation>Loại (X)</translation>
    </message>
    <message>
        <source>Edit the fields (E)</source>
        <translation>Sửa các trường (E)</translation>
    </message>
    <message>
        <source>Edit the fields</source>
        <translation>Sửa các trường</translation>
    </message>
    <message>
        <source>Take back (U)</source>
        <translation>Hoàn tác (U)</translation>
    </message>
    <message>
        <source>Previous (K)</source>
        <translation>Trước (K)</translation>
    </message>
    <message>
        <source>Next (J)</source>
        <translation>Sau (J)</translation>
    </message>
    <message>
        <source>Previous candidate</source>
        <translation>Đề xuất trước</translation>
    </message>
    <message>
        <source>Next candidate</source>
        <translation>Đề xuất sau</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Quote · paraphrase</source>
        <translation>Trích dẫn · thuật lại</translation>
    </message>
    <message>
        <source>Quote · interview</source>
        <translation>Trích dẫn · phỏng vấn</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>Số liệu</translation>
    </message>
</context>
<context>
    <name>CardActions</name>
    <message>
        <source>Copy with citation</source>
        <translation>Chép kèm trích nguồn</translation>
    </message>
    <message>
        <source>Open in article</source>
        <translation>Mở trong bài</translation>
    </message>
    <message>
        <source>Add to collection</source>
        <translation>Thêm vào bộ sưu tập</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Tương tự</translation>
    </message>
    <message>
        <source>Show the same words elsewhere</source>
        <translation>Hiện những lời này ở nơi khác</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>In this article</source>
        <translation>Trong bài này</translation>
    </message>
</context>
<context>
    <name>CardsLoading</name>
    <message>
        <source>Loading</source>
        <translation>Đang tải</translation>
    </message>
</context>
<context>
    <name>Citation</name>
    <message>
        <source>Copy the citation (Ctrl+Shift+A)</source>
        <translation>Chép trích nguồn (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>Copy the citation</source>
        <translation>Chép trích nguồn</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>cần kiểm tra</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Trích nguồn</translation>
    </message>
    <message>
        <source>Citation style: %1</source>
        <translation>Kiểu trích nguồn: %1</translation>
    </message>
    <message>
        <source>Choose the citation style</source>
        <translation>Chọn kiểu trích nguồn</translation>
    </message>
</context>
<context>
    <name>Collecting</name>
    <message>
        <source>New Collection</source>
        <translation>Bộ sưu tập mới</translation>
    </message>
    <message>
        <source>Name of the collection:</source>
        <translation>Tên bộ sưu tập:</translation>
    </message>
    <message>
        <source>Add to Collection</source>
        <translation>Thêm vào bộ sưu tập</translation>
    </message>
    <message>
        <source>New Collection…</source>
        <translation>Bộ sưu tập mới…</translation>
    </message>
    <message>
        <source>Add to the Brief of</source>
        <translation>Thêm vào bản thảo của</translation>
    </message>
    <message>
        <source>Added to the brief of “%1”</source>
        <translation>Đã thêm vào bản thảo của “%1”</translation>
    </message>
    <message>
        <source>Edit Search…</source>
        <translation>Sửa tìm kiếm…</translation>
    </message>
    <message>
        <source>Turn into an Ordinary Collection</source>
        <translation>Chuyển thành bộ sưu tập thường</translation>
    </message>
    <message>
        <source>Write Brief</source>
        <translation>Viết bản thảo</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Đổi tên…</translation>
    </message>
    <message>
        <source>New Collection Inside…</source>
        <translation>Bộ sưu tập con mới…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Xanh lam</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Xanh lục</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Tím</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Hổ phách</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Đỏ</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Vàng kim</translation>
    </message>
    <message>
        <source>What It Is For…</source>
        <translation>Dùng để làm gì…</translation>
    </message>
    <message>
        <source>Copy Link</source>
        <translation>Sao chép liên kết</translation>
    </message>
    <message>
        <source>Delete Collection</source>
        <translation>Xóa bộ sưu tập</translation>
    </message>
    <message>
        <source>Edit Search</source>
        <translation>sửa tìm kiếm</translation>
    </message>
    <message>
        <source>What the collection looks for:</source>
        <translation>Bộ sưu tập tìm:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bookmarked; the collection is now an ordinary one</source>
        <translation>
            <numerusform>Đã đánh dấu %Ln mục; nay là bộ sưu tập thường</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename Collection</source>
        <translation>Đổi tên bộ sưu tập</translation>
    </message>
    <message>
        <source>Collection moved to Trash; its records keep their stars</source>
        <translation>Đã chuyển bộ sưu tập vào thùng rác; các bản ghi vẫn giữ dấu sao</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>CollectionHead</name>
    <message>
        <source>Turn into an ordinary collection</source>
        <translation>Chuyển thành bộ sưu tập thường</translation>
    </message>
    <message>
        <source>Bookmarks what is found now; then it can be arranged, and no longer follows the search</source>
        <translation>Đánh dấu kết quả hiện thời; sau đó có thể sắp xếp và không còn theo tìm kiếm</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Bản thảo</translation>
    </message>
    <message>
        <source>Write from this collection</source>
        <translation>Viết từ bộ sưu tập này</translation>
    </message>
    <message>
        <source>All bookmarks</source>
        <translation>Mọi mục đánh dấu</translation>
    </message>
    <message>
        <source>What a search finds now: %1</source>
        <translation>Kết quả tìm kiếm hiện thời: %1</translation>
    </message>
    <message>
        <source>There is nothing in it yet</source>
        <translation>Chưa có gì trong này</translation>
    </message>
    <message>
        <source>Copy collection with citations</source>
        <translation>Chép bộ sưu tập kèm trích nguồn</translation>
    </message>
    <message>
        <source>Copy all with citations</source>
        <translation>Chép tất cả kèm trích nguồn</translation>
    </message>
    <message>
        <source>Go up to %1</source>
        <translation>Lên %1</translation>
    </message>
    <message numerus="yes">
        <source>Collection %1, %Ln record(s)</source>
        <translation>
            <numerusform>Bộ sưu tập %1, %Ln mục</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Completing</name>
    <message>
        <source>saved search</source>
        <translation>tìm kiếm đã lưu</translation>
    </message>
</context>
<context>
    <name>ContextView</name>
    <message>
        <source>The sentence in its paragraph</source>
        <translation>Câu trong đoạn văn</translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation>Được tô: %1</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln nguồn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln chỗ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drawn as counts only: %Ln event(s)</source>
        <translation>
            <numerusform>Chỉ vẽ dưới dạng số đếm: %Ln sự kiện</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln article(s) so far</source>
        <translation>
            <numerusform>%1: đã có %Ln bài</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>khoảng %Ln phút</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>%1 (no year)</source>
        <translation>%1 (không rõ năm)</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>trước %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>đến %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>sau %1</translation>
    </message>
    <message>
        <source>c. %1</source>
        <translation>khoảng %1</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Nguồn đăng</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Tác giả</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Ngày đăng</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>Nơi đưa tin</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Thể loại</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>Thêm ngày %1</translation>
    </message>
    <message>
        <source>Names, separated by semicolons</source>
        <translation>Các tên, cách nhau bằng dấu chấm phẩy</translation>
    </message>
    <message>
        <source>2025-10-25, 2025-10 or 2025</source>
        <translation>2025-10-25, 2025-10 hoặc 2025</translation>
    </message>
    <message>
        <source>en, vi, fr …</source>
        <translation>en, vi, fr …</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>cần kiểm tra</translation>
    </message>
    <message>
        <source>Not stated outright in the source. Setting it makes it sure.</source>
        <translation>Nguồn không nêu rõ. Tự đặt để xác nhận.</translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation>Thêm chủ đề</translation>
    </message>
    <message>
        <source>From the page’s own data</source>
        <translation>Theo dữ liệu của trang</translation>
    </message>
    <message>
        <source>From the address</source>
        <translation>Theo địa chỉ</translation>
    </message>
    <message>
        <source>From the dateline</source>
        <translation>Theo nơi đưa tin</translation>
    </message>
    <message>
        <source>From the text</source>
        <translation>Theo văn bản</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>Theo tệp</translation>
    </message>
    <message>
        <source>Set by you</source>
        <translation>Do bạn đặt</translation>
    </message>
    <message>
        <source>Take the topic %1 off</source>
        <translation>Gỡ chủ đề %1</translation>
    </message>
</context>
<context>
    <name>DifferencePage</name>
    <message>
        <source>What changed between the versions</source>
        <translation>Những gì đã thay đổi giữa các phiên bản</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>EVENTS</source>
        <translation>SỰ KIỆN</translation>
    </message>
    <message>
        <source>STATISTICS</source>
        <translation>SỐ LIỆU</translation>
    </message>
    <message>
        <source>ARTICLES</source>
        <translation>BÀI BÁO</translation>
    </message>
    <message>
        <source>PERHAPS THE SAME AS</source>
        <translation>CÓ THỂ LÀ CÙNG MỘT</translation>
    </message>
    <message>
        <source>ITS LIFE</source>
        <translation>VÒNG ĐỜI</translation>
    </message>
    <message>
        <source>PEOPLE AND THEIR ROLES</source>
        <translation>NHỮNG NGƯỜI GIỮ CHỨC VỤ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) name both. Right click for the dossier of %1.</source>
        <translation>
            <numerusform>%Ln bài nhắc đến cả hai. Nhấp chuột phải để mở hồ sơ của %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the Articles that Name Both</source>
        <translation>Hiện các bài nhắc đến cả hai</translation>
    </message>
    <message>
        <source>Open the Dossier of %1</source>
        <translation>Mở hồ sơ của %1</translation>
    </message>
    <message>
        <source>ROLES OVER TIME</source>
        <translation>CHỨC VỤ QUA CÁC THỜI KỲ</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Hiện tất cả %1</translation>
    </message>
    <message>
        <source>NAMED TOGETHER WITH</source>
        <translation>ĐƯỢC NHẮC CÙNG VỚI</translation>
    </message>
</context>
<context>
    <name>DossierHead</name>
    <message>
        <source>Also:</source>
        <translation>Còn gọi là:</translation>
    </message>
    <message>
        <source>%1: make it the main name or remove it</source>
        <translation>%1: lấy làm tên chính hoặc gỡ bỏ</translation>
    </message>
    <message>
        <source>Make It the Main Name</source>
        <translation>Lấy làm tên chính</translation>
    </message>
    <message>
        <source>Remove This Name</source>
        <translation>Gỡ tên này</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>Đã đánh dấu</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Đổi tên…</translation>
    </message>
    <message>
        <source>Add another name…</source>
        <translation>Thêm tên khác…</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>Gộp với…</translation>
    </message>
    <message>
        <source>Two entries, one party: make them one</source>
        <translation>Hai mục là một: gộp lại</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Tách…</translation>
    </message>
    <message>
        <source>One entry, two parties: take the other one out</source>
        <translation>Một mục là hai bên: tách bên kia ra</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>Text to check</source>
        <translation>Văn bản cần kiểm tra</translation>
    </message>
    <message>
        <source>Paste a sentence, a paragraph or a whole draft, or drop a file here.

Each quotation is compared with every article of the library.</source>
        <translation>Dán một câu, một đoạn hay cả bản thảo, hoặc thả tệp vào đây.

Mỗi lời trích được đối chiếu với mọi bài trong thư viện.</translation>
    </message>
</context>
<context>
    <name>Echo</name>
    <message numerus="yes">
        <source>Also in %Ln article(s)</source>
        <translation>
            <numerusform>Còn trong %Ln bài khác</numerusform>
        </translation>
    </message>
    <message>
        <source>earliest %1</source>
        <translation>sớm nhất %1</translation>
    </message>
</context>
<context>
    <name>EventDelegate</name>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln nguồn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventDetails</name>
    <message>
        <source>The selected event</source>
        <translation>Sự kiện đang chọn</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Chép kèm trích nguồn</translation>
    </message>
    <message>
        <source>RESTS ON</source>
        <translation>CĂN CỨ</translation>
    </message>
    <message>
        <source>PERHAPS ALSO TOLD IN</source>
        <translation>CÓ THỂ CŨNG ĐƯỢC KỂ TRONG</translation>
    </message>
    <message>
        <source>PARTICIPANTS</source>
        <translation>THÀNH PHẦN THAM DỰ</translation>
    </message>
    <message>
        <source>SAID THERE</source>
        <translation>PHÁT BIỂU TẠI ĐÓ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln trích dẫn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln speaker(s)</source>
        <translation>
            <numerusform>%Ln người phát biểu</numerusform>
        </translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>GHI CHÚ</translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>không nêu ngày</translation>
    </message>
    <message>
        <source>para. %1</source>
        <translation>đoạn %1</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>New Event</source>
        <translation>Sự kiện mới</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>2025-10-25, 2025-10, 2025 or --06-20</source>
        <translation>2025-10-25, 2025-10, 2025 hoặc --06-20</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>if it is another day</source>
        <translation>nếu là ngày khác</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Đã diễn ra</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Đã lên lịch</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Hạn chót</translation>
    </message>
    <message>
        <source>Edit Event</source>
        <translation>Sửa sự kiện</translation>
    </message>
    <message>
        <source>An event needs a title.</source>
        <translation>Sự kiện cần có tiêu đề.</translation>
    </message>
</context>
<context>
    <name>EventFields</name>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Đã diễn ra</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Đã lên lịch</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Hạn chót</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>An event needs a title; type one.</source>
        <translation>Sự kiện cần có tiêu đề; hãy nhập tiêu đề.</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>happened</source>
        <translation>đã diễn ra</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>đã lên lịch</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>hạn chót</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>quá hạn</translation>
    </message>
    <message>
        <source>others</source>
        <translation>khác</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>không nêu</translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>không nêu ngày</translation>
    </message>
</context>
<context>
    <name>EventsPanel</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln sự kiện</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a year stand in the list only</source>
        <translation>
            <numerusform>%Ln sự kiện không rõ năm chỉ có trong danh sách</numerusform>
        </translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Mới nhất trước</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Cũ nhất trước</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Theo tiêu đề</translation>
    </message>
    <message>
        <source>By number of sources</source>
        <translation>Theo số nguồn</translation>
    </message>
    <message>
        <source>Only this period</source>
        <translation>Chỉ khoảng thời gian này</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>chủ đề</translation>
    </message>
    <message>
        <source>place</source>
        <translation>địa điểm</translation>
    </message>
    <message>
        <source>outlet</source>
        <translation>cơ quan báo chí</translation>
    </message>
    <message>
        <source>status</source>
        <translation>trạng thái</translation>
    </message>
    <message>
        <source>Lanes: %1</source>
        <translation>Làn: %1</translation>
    </message>
    <message>
        <source>Sort the timeline into lanes</source>
        <translation>Chia dòng thời gian thành các làn</translation>
    </message>
    <message>
        <source>Articles and quotes over time, below the timeline</source>
        <translation>Bài viết và trích dẫn theo thời gian, bên dưới dòng thời gian</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Vừa khung</translation>
    </message>
    <message>
        <source>Show all events (0 in the timeline)</source>
        <translation>Hiện mọi sự kiện (phím 0 trong trục thời gian)</translation>
    </message>
    <message>
        <source>Zoom out (− in the timeline)</source>
        <translation>Thu nhỏ (phím − trong trục thời gian)</translation>
    </message>
    <message>
        <source>Zoom in (+ in the timeline)</source>
        <translation>Phóng to (phím + trong trục thời gian)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>There are no events yet. Import articles, or mark a happening in an article as an event.</source>
        <translation>Chưa có sự kiện nào. Hãy nhập bài báo hoặc tạo sự kiện từ một đoạn trong bài.</translation>
    </message>
    <message>
        <source>Keep articles, quotes, statistics, highlights and search to this period, too</source>
        <translation>Giới hạn cả bài báo, trích dẫn, số liệu, đoạn tô màu và tìm kiếm trong khoảng thời gian này</translation>
    </message>
    <message>
        <source>Import Files…</source>
        <translation>Nhập tệp…</translation>
    </message>
    <message>
        <source>Events, %1 to %2</source>
        <translation>Sự kiện, %1 đến %2</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Nguồn đăng</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Cá nhân/tổ chức</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Khoảng thời gian</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Từ ngữ</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>chờ duyệt</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>đã chấp nhận</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected record(s)</source>
        <translation>
            <numerusform>%Ln mục đang chọn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) listed now</source>
        <translation>
            <numerusform>%Ln mục đang hiện</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>Toàn bộ thư viện</translation>
    </message>
    <message>
        <source>Evidence pack (.zip)</source>
        <translation>Gói chứng cứ (.zip)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Định dạng</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>With real footnotes.</source>
        <translation>Có cước chú thật.</translation>
    </message>
    <message>
        <source>One file that works offline and can be filtered.</source>
        <translation>Một tệp duy nhất, dùng được ngoại tuyến và lọc được.</translation>
    </message>
    <message>
        <source>With footnotes.</source>
        <translation>Có cước chú.</translation>
    </message>
    <message>
        <source>One row a record; safe to open in a spreadsheet.</source>
        <translation>Mỗi mục một dòng; mở an toàn trong bảng tính.</translation>
    </message>
    <message>
        <source>One row a record.</source>
        <translation>Mỗi mục một dòng.</translation>
    </message>
    <message>
        <source>Everything, to be imported again without loss.</source>
        <translation>Toàn bộ dữ liệu, có thể nhập lại nguyên vẹn.</translation>
    </message>
    <message>
        <source>Excerpts in context, citations, checks and the original files, readable in any browser.</source>
        <translation>Trích đoạn trong ngữ cảnh, trích nguồn, kết quả đối chiếu và tệp gốc, đọc được bằng mọi trình duyệt.</translation>
    </message>
</context>
<context>
    <name>FacetChips</name>
    <message>
        <source>Filters</source>
        <translation>Bộ lọc</translation>
    </message>
    <message>
        <source>%1: %2, remove</source>
        <translation>%1: %2, bỏ</translation>
    </message>
    <message>
        <source>%1: %2. Click to remove</source>
        <translation>%1: %2. Bấm để bỏ</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>Lọc theo %1</translation>
    </message>
</context>
<context>
    <name>FacetColumn</name>
    <message>
        <source>Filters</source>
        <translation>Bộ lọc</translation>
    </message>
    <message>
        <source>%1 more when narrowed</source>
        <translation>còn %1 khi thu hẹp</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>Thêm %1</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Thu gọn</translation>
    </message>
</context>
<context>
    <name>FacetPopup</name>
    <message>
        <source>Type to narrow</source>
        <translation>Nhập để thu hẹp</translation>
    </message>
    <message>
        <source>Narrow the values</source>
        <translation>Thu hẹp các giá trị</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>đang chọn</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>trillion</source>
        <translation>nghìn tỷ</translation>
    </message>
    <message>
        <source>billion</source>
        <translation>tỷ</translation>
    </message>
    <message>
        <source>million</source>
        <translation>triệu</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>hạng %1</translation>
    </message>
    <message>
        <source>= %1 as stated</source>
        <translation>= %1 theo nguồn</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>đã đối chiếu</translation>
    </message>
    <message>
        <source>source changed</source>
        <translation>nguồn đã thay đổi</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>không tìm thấy</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>so với %1</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>công bố</translation>
    </message>
    <message>
        <source>target</source>
        <translation>mục tiêu</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>ước tính</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>dự kiến</translation>
    </message>
    <message>
        <source>para. %1</source>
        <translation>đoạn %1</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in article</source>
        <translation>Tìm trong bài</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Trước (Shift+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Sau (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>không có kết quả</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>FrontActions</name>
    <message>
        <source>Select a record or some words first.</source>
        <translation>Hãy chọn một mục hoặc một đoạn chữ trước.</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>please check</source>
        <translation>cần kiểm tra</translation>
    </message>
    <message>
        <source>Not stated outright in the source: %1</source>
        <translation>Nguồn không nêu rõ: %1</translation>
    </message>
    <message>
        <source>Our description: the source as imported has no headline</source>
        <translation>Mô tả của chúng tôi: nguồn được nhập không có tiêu đề</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Bản gốc</translation>
    </message>
    <message>
        <source>Hide the original</source>
        <translation>Ẩn bản gốc</translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln phiên bản</numerusform>
        </translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Trang web</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s)</source>
        <translation>
            <numerusform>%Ln đoạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln từ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) with this story</source>
        <translation>
            <numerusform>%Ln bài cùng tin này</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln bài</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wire source(s)</source>
        <translation>
            <numerusform>%Ln nguồn hãng tin</numerusform>
        </translation>
    </message>
    <message>
        <source>date</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>outlet</source>
        <translation>nguồn đăng</translation>
    </message>
    <message>
        <source>title</source>
        <translation>tiêu đề</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>tác giả</translation>
    </message>
    <message>
        <source>language</source>
        <translation>ngôn ngữ</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>nơi đưa tin</translation>
    </message>
    <message>
        <source>address</source>
        <translation>địa chỉ</translation>
    </message>
    <message>
        <source>The text as it was imported, with what was taken out</source>
        <translation>Văn bản như khi nhập, kèm những phần đã lược bỏ</translation>
    </message>
    <message>
        <source>The articles that print the same story; take this one out of them</source>
        <translation>Các bài đăng cùng một tin; tách bài này ra khỏi nhóm</translation>
    </message>
    <message>
        <source>What changed in this text, and what became of its records</source>
        <translation>Văn bản này đã thay đổi gì, và các mục của nó ra sao</translation>
    </message>
    <message>
        <source>Opens in your browser: %1</source>
        <translation>Mở trong trình duyệt: %1</translation>
    </message>
</context>
<context>
    <name>HighlightBar</name>
    <message>
        <source>Highlight</source>
        <translation>Tô đậm</translation>
    </message>
    <message>
        <source>Note (Ctrl+M)</source>
        <translation>Ghi chú (Ctrl+M)</translation>
    </message>
    <message>
        <source>Copy with citation (Ctrl+Shift+C)</source>
        <translation>Chép kèm trích nguồn (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Add to a brief (Ctrl+Shift+E)</source>
        <translation>Thêm vào bản thảo (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <source>Take the highlight away (Del)</source>
        <translation>Bỏ đoạn tô (Del)</translation>
    </message>
</context>
<context>
    <name>HighlightModel</name>
    <message>
        <source>Highlight</source>
        <translation>Tô đậm</translation>
    </message>
</context>
<context>
    <name>Highlights</name>
    <message>
        <source>Yellow</source>
        <translation>Vàng</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Xanh lục</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Xanh lam</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Hồng</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Đã đối chiếu</translation>
    </message>
    <message>
        <source>Source changed</source>
        <translation>Nguồn đã thay đổi</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Chưa kiểm tra</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>Đã đánh dấu</translation>
    </message>
    <message>
        <source>para. %1</source>
        <translation>đoạn %1</translation>
    </message>
    <message>
        <source>The source has changed since: these words no longer stand there</source>
        <translation>Nguồn đã thay đổi: đoạn này không còn ở đó nữa</translation>
    </message>
</context>
<context>
    <name>HighlightsPanel</name>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln đoạn tô</numerusform>
        </translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Đoạn tô màu</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Mới nhất trước</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Cũ nhất trước</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Theo bài báo</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>Theo màu</translation>
    </message>
    <message>
        <source>Copy all with citations</source>
        <translation>Chép tất cả kèm trích nguồn</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Nguồn đăng</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Đối chiếu</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Bài báo</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Nothing is highlighted yet. Select words in an article and press H.</source>
        <translation>Chưa tô đoạn nào. Hãy chọn chữ trong bài báo rồi nhấn H.</translation>
    </message>
    <message>
        <source>Go to the articles</source>
        <translation>Đến các bài báo</translation>
    </message>
    <message>
        <source>No highlight matches what is chosen.</source>
        <translation>Không có đoạn tô nào khớp với lựa chọn.</translation>
    </message>
    <message>
        <source>There is no highlight in the list</source>
        <translation>Danh sách không có đoạn tô nào</translation>
    </message>
    <message>
        <source>Open in Article</source>
        <translation>Mở trong bài</translation>
    </message>
</context>
<context>
    <name>HighlightsView</name>
    <message>
        <source>Highlights</source>
        <translation>Đoạn tô màu</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Hits over time</source>
        <translation>Kết quả theo thời gian</translation>
    </message>
    <message>
        <source>Arrow keys move, Shift extends, Enter narrows, Delete shows all</source>
        <translation>Phím mũi tên di chuyển, Shift mở rộng, Enter thu hẹp, Delete hiện tất cả</translation>
    </message>
    <message>
        <source>%1 more somewhere in %2</source>
        <translation>thêm %1 vào lúc nào đó trong năm %2</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Try Again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Open Original</source>
        <translation>Mở bản gốc</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Các lần nhập</translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation>Các tệp đã nhập</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Select a file that is still there.</source>
        <translation>Hãy chọn một tệp vẫn còn tại chỗ.</translation>
    </message>
    <message>
        <source>Open Article</source>
        <translation>Mở bài báo</translation>
    </message>
    <message>
        <source>Show Changes</source>
        <translation>Hiện thay đổi</translation>
    </message>
    <message>
        <source>Edit Details…</source>
        <translation>Sửa chi tiết…</translation>
    </message>
    <message>
        <source>Read As</source>
        <translation>Đọc dưới dạng</translation>
    </message>
    <message>
        <source>Undo This Import</source>
        <translation>Hoàn tác lần nhập này</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Since the start</source>
        <translation>Từ lúc khởi động</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>What has been imported so far stays</source>
        <translation>Những gì đã nhập vẫn được giữ</translation>
    </message>
    <message>
        <source>Select a file that gave an article.</source>
        <translation>Hãy chọn một tệp đã cho ra bài báo.</translation>
    </message>
    <message>
        <source>Select a file that brought a new version of an article.</source>
        <translation>Chọn một tệp đã mang tới phiên bản mới của bài.</translation>
    </message>
    <message>
        <source>Its articles go to the trash, and articles that it changed get their earlier text back</source>
        <translation>Các bài của lần nhập vào thùng rác, và các bài bị thay đổi lấy lại văn bản trước</translation>
    </message>
    <message>
        <source>Select a file of an import that is still in the library.</source>
        <translation>Hãy chọn một tệp của lần nhập vẫn còn trong thư viện.</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Tất cả %1</translation>
    </message>
    <message>
        <source>Not read %1</source>
        <translation>Chưa đọc được %1</translation>
    </message>
    <message>
        <source>Please check %1</source>
        <translation>Cần kiểm tra %1</translation>
    </message>
    <message>
        <source>New versions %1</source>
        <translation>Phiên bản mới %1</translation>
    </message>
    <message>
        <source>Already there %1</source>
        <translation>Đã có %1</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Import Files</source>
        <translation>Nhập tệp</translation>
    </message>
    <message>
        <source>Import Folder</source>
        <translation>Nhập thư mục</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Đang nhập</translation>
    </message>
    <message>
        <source>There is no text on the clipboard; copy an article first.</source>
        <translation>Bảng tạm không có văn bản; hãy chép một bài báo trước.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) imported</source>
        <translation>
            <numerusform>Đã nhập %Ln tệp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new version(s)</source>
        <translation>
            <numerusform>%Ln phiên bản mới</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to check</source>
        <translation>
            <numerusform>%Ln cần kiểm tra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln tệp</numerusform>
        </translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>đã hoàn tác</translation>
    </message>
    <message>
        <source>Taking the import back</source>
        <translation>Đang hoàn tác lần nhập</translation>
    </message>
    <message numerus="yes">
        <source>Import taken back: %Ln article(s)</source>
        <translation>
            <numerusform>Đã hoàn tác lần nhập: %Ln bài</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles of This File</source>
        <translation>Các bài trong tệp này</translation>
    </message>
    <message>
        <source>Details saved</source>
        <translation>Đã lưu chi tiết</translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <translation>
            <numerusform>%Ln bài đã có sẵn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln tệp không đọc được</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing to import.</source>
        <translation>Không có gì để nhập.</translation>
    </message>
    <message>
        <source>(stopped)</source>
        <translation>(đã dừng)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Without a stated measure</source>
        <translation>Không nêu chỉ tiêu</translation>
    </message>
    <message>
        <source>Without a unit</source>
        <translation>Không có đơn vị</translation>
    </message>
    <message>
        <source>expected and reported differ</source>
        <translation>dự kiến và công bố khác nhau</translation>
    </message>
    <message>
        <source>sources disagree</source>
        <translation>các nguồn không thống nhất</translation>
    </message>
</context>
<context>
    <name>LedgerDelegate</name>
    <message numerus="yes">
        <source>%Ln figure(s)</source>
        <translation>
            <numerusform>%Ln số liệu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerHeader</name>
    <message>
        <source>VALUE</source>
        <translation>GIÁ TRỊ</translation>
    </message>
    <message>
        <source>AS WRITTEN, CHANGE</source>
        <translation>NGUYÊN VĂN, THAY ĐỔI</translation>
    </message>
    <message>
        <source>PLACE</source>
        <translation>ĐỊA ĐIỂM</translation>
    </message>
    <message>
        <source>NATURE</source>
        <translation>TÍNH CHẤT</translation>
    </message>
    <message>
        <source>ABOUT</source>
        <translation>THỜI ĐIỂM</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>NGUỒN</translation>
    </message>
</context>
<context>
    <name>LedgerTable</name>
    <message>
        <source>Measure</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Nguyên văn</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>Từ bổ nghĩa</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>As stated in other units</source>
        <translation>Như nguồn nêu bằng đơn vị khác</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Tính chất</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Về thời gian</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>This %1 is no longer in the library.</source>
        <translation>Mục này (%1) không còn trong thư viện.</translation>
    </message>
    <message>
        <source>A %1 has no place in the trash; delete it in its own list.</source>
        <translation>Mục loại “%1” không nằm trong thùng rác; hãy xóa trong danh sách của nó.</translation>
    </message>
    <message>
        <source>A %1 has no citation of its own; cite one of its records.</source>
        <translation>Mục loại “%1” không có trích nguồn riêng; hãy trích một bản ghi của nó.</translation>
    </message>
    <message>
        <source>article</source>
        <translation>bài báo</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>trích dẫn</translation>
    </message>
    <message>
        <source>event</source>
        <translation>sự kiện</translation>
    </message>
    <message>
        <source>statistic</source>
        <translation>số liệu</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>đoạn tô màu</translation>
    </message>
    <message>
        <source>person</source>
        <translation>cá nhân</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>tổ chức</translation>
    </message>
    <message>
        <source>place</source>
        <translation>địa điểm</translation>
    </message>
    <message>
        <source>instrument</source>
        <translation>văn kiện</translation>
    </message>
    <message>
        <source>party</source>
        <translation>cá nhân hoặc tổ chức</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>chỉ tiêu</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>chủ đề</translation>
    </message>
    <message>
        <source>collection</source>
        <translation>bộ sưu tập</translation>
    </message>
    <message>
        <source>This cannot be taken back or done again: what it changed has been changed since. Nothing was altered.</source>
        <translation>Không thể hoàn tác hay làm lại: nội dung liên quan đã được thay đổi sau đó. Không có gì bị sửa.</translation>
    </message>
    <message>
        <source>These statistics are no longer in the library.</source>
        <translation>Các số liệu này không còn trong thư viện.</translation>
    </message>
    <message>
        <source>This version of the text is no longer in the library.</source>
        <translation>Phiên bản này của văn bản không còn trong thư viện.</translation>
    </message>
    <message>
        <source>This article has no original file: it is a digest, or was written here.</source>
        <translation>Bài này không có tệp gốc: nó là bản tóm lược, hoặc được viết tại đây.</translation>
    </message>
    <message>
        <source>%1 is a folder; name a file for the backup.</source>
        <translation>%1 là một thư mục; hãy đặt tên tệp cho bản sao lưu.</translation>
    </message>
    <message>
        <source>A library cannot be its own backup; choose another file.</source>
        <translation>Thư viện không thể là bản sao lưu của chính nó; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>%1 is no backup of a Rapporteur library; choose another file.</source>
        <translation>%1 không phải bản sao lưu của một thư viện Rapporteur; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>The copy of %1 does not pass its check (%2); nothing was replaced.</source>
        <translation>Bản sao của %1 không qua được kiểm tra (%2); không có gì bị thay thế.</translation>
    </message>
    <message>
        <source>The library %1 is in use; close Rapporteur and try again.</source>
        <translation>Thư viện %1 đang được dùng; hãy đóng Rapporteur rồi thử lại.</translation>
    </message>
    <message>
        <source>The backup cannot be written to %1 (%2); choose another folder.</source>
        <translation>Không thể ghi bản sao lưu vào %1 (%2); hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>A collection cannot be bookmarked; put what it holds where you want it.</source>
        <translation>Không thể đánh dấu một bộ sưu tập; hãy đưa nội dung của nó vào nơi bạn muốn.</translation>
    </message>
    <message>
        <source>“%1” is a saved search and fills itself; turn it into an ordinary collection to put records in.</source>
        <translation>“%1” là tìm kiếm đã lưu và tự đầy lên; hãy chuyển thành bộ sưu tập thường để đưa bản ghi vào.</translation>
    </message>
    <message>
        <source>A collection cannot lie inside itself; choose another place for it.</source>
        <translation>Bộ sưu tập không thể nằm trong chính nó; hãy chọn chỗ khác.</translation>
    </message>
    <message>
        <source>These words do not stand in the article; select them again.</source>
        <translation>Các từ này không có trong bài; hãy chọn lại.</translation>
    </message>
    <message>
        <source>“%1” is no date; write it like 2025-10-25, 2025-10 or 2025.</source>
        <translation>“%1” không phải ngày tháng; hãy viết như 2025-10-25, 2025-10 hoặc 2025.</translation>
    </message>
    <message>
        <source>A name cannot be empty; type one.</source>
        <translation>Tên không được để trống; hãy nhập tên.</translation>
    </message>
    <message>
        <source>An article needs a title; type one, or a description of the text.</source>
        <translation>Bài báo cần có tiêu đề; hãy nhập tiêu đề, hoặc lời mô tả văn bản.</translation>
    </message>
    <message>
        <source>A highlight cannot be %1; choose one of %2.</source>
        <translation>Đoạn tô không thể có màu %1; hãy chọn một trong %2.</translation>
    </message>
    <message>
        <source>The library could not be updated (%1 broken links, the first in %2); it was left as it was.</source>
        <translation>Không thể cập nhật thư viện (%1 liên kết hỏng, chỗ đầu tiên trong %2); thư viện được giữ nguyên.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a Rapporteur library; name a file.</source>
        <translation>%1 là thư mục, không phải thư viện Rapporteur; hãy chọn một tệp.</translation>
    </message>
    <message>
        <source>The file %1 is not a Rapporteur library; choose another file.</source>
        <translation>Tệp %1 không phải thư viện Rapporteur; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>The library %1 was written by a newer Rapporteur; install that version to open it.</source>
        <translation>Thư viện %1 do một bản Rapporteur mới hơn ghi; hãy cài bản đó để mở.</translation>
    </message>
    <message>
        <source>The file %1 holds instructions that Rapporteur did not write (%2), so it is not opened; restore a backup or choose another file.</source>
        <translation>Tệp %1 chứa các lệnh không do Rapporteur ghi (%2) nên không được mở; hãy khôi phục bản sao lưu hoặc chọn tệp khác.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made (%2); choose another place for the library.</source>
        <translation>Không thể tạo thư mục %1 (%2); hãy chọn chỗ khác cho thư viện.</translation>
    </message>
    <message>
        <source>The library %1 cannot be used (%2); choose another place for it.</source>
        <translation>Không thể dùng thư viện %1 (%2); hãy chọn chỗ khác cho nó.</translation>
    </message>
    <message>
        <source>The library %1 is damaged; restore a backup of it.</source>
        <translation>Thư viện %1 bị hỏng; hãy khôi phục từ bản sao lưu.</translation>
    </message>
    <message>
        <source>Another program is using the library %1; close it there and try again.</source>
        <translation>Một chương trình khác đang dùng thư viện %1; hãy đóng ở đó rồi thử lại.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing more could be saved in %1; free some space and try again.</source>
        <translation>Đĩa đã đầy nên không thể lưu thêm vào %1; hãy giải phóng dung lượng rồi thử lại.</translation>
    </message>
    <message>
        <source>The library %1 is open for reading only; copy it to a folder of your own to change it.</source>
        <translation>Thư viện %1 đang mở chỉ để đọc; hãy chép nó sang một thư mục của bạn để sửa đổi.</translation>
    </message>
    <message>
        <source>The library %1 is of an older version and may not be written, so it cannot be brought up to date; copy it to a folder of your own.</source>
        <translation>Thư viện %1 thuộc phiên bản cũ và không được phép ghi nên không thể cập nhật; hãy chép nó sang một thư mục của bạn.</translation>
    </message>
    <message>
        <source>The library %1 may not be written; allow it or choose another place.</source>
        <translation>Không được phép ghi vào thư viện %1; hãy cấp quyền ghi hoặc chọn chỗ khác.</translation>
    </message>
    <message>
        <source>The library %1 cannot be opened; check that its folder exists and may be written.</source>
        <translation>Không thể mở thư viện %1; hãy kiểm tra xem thư mục của nó có tồn tại và ghi được không.</translation>
    </message>
    <message>
        <source>The disk failed while using %1; check the disk, then try again.</source>
        <translation>Đĩa gặp lỗi khi dùng %1; hãy kiểm tra đĩa rồi thử lại.</translation>
    </message>
    <message>
        <source>Choose the names or the articles that belong to the other one.</source>
        <translation>Hãy chọn các tên hoặc các bài thuộc về bên kia.</translation>
    </message>
    <message>
        <source>The main name stays here; rename this one first if the other shall have it.</source>
        <translation>Tên chính ở lại đây; nếu muốn bên kia mang tên này, trước hết hãy đổi tên bên này.</translation>
    </message>
    <message>
        <source>A collection needs a name; type one.</source>
        <translation>Bộ sưu tập cần có tên; hãy nhập tên.</translation>
    </message>
    <message>
        <source>There is no search to save; type one in the box first.</source>
        <translation>Chưa có tìm kiếm nào để lưu; trước hết hãy gõ vào ô tìm kiếm.</translation>
    </message>
    <message>
        <source>A smart collection needs a search; type one.</source>
        <translation>Bộ sưu tập tự đầy cần một tìm kiếm; hãy nhập tìm kiếm.</translation>
    </message>
    <message>
        <source>“%1” is an ordinary collection already.</source>
        <translation>“%1” đã là bộ sưu tập thường.</translation>
    </message>
    <message>
        <source>A brief cannot be written as “%1”; choose one of %2.</source>
        <translation>Không thể xuất bản thảo thành “%1”; hãy chọn một trong %2.</translation>
    </message>
    <message>
        <source>Nothing here can lay out pages; choose html or docx.</source>
        <translation>Ở đây không có gì dàn trang được; hãy chọn html hoặc docx.</translation>
    </message>
    <message>
        <source>%1 cannot be used as a style: %2</source>
        <translation>Không thể dùng %1 làm kiểu trích nguồn: %2</translation>
    </message>
    <message>
        <source>There is nothing to cite yet.</source>
        <translation>Chưa có gì để trích nguồn.</translation>
    </message>
    <message>
        <source>The report cannot be written to %1 (%2); choose another place.</source>
        <translation>Không thể ghi báo cáo vào %1 (%2); hãy chọn chỗ khác.</translation>
    </message>
    <message>
        <source>There is no export format “%1”; choose one of %2.</source>
        <translation>Không có định dạng xuất “%1”; hãy chọn một trong %2.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written (%2); choose another place.</source>
        <translation>Không thể ghi tệp %1 (%2); hãy chọn chỗ khác.</translation>
    </message>
    <message>
        <source>There is no token “{%1}”; choose one from the list.</source>
        <translation>Không có thẻ “{%1}”; hãy chọn một thẻ trong danh sách.</translation>
    </message>
    <message>
        <source>A topic needs a name; type one.</source>
        <translation>Chủ đề cần có tên; hãy nhập tên.</translation>
    </message>
    <message>
        <source>This style only points to another one (or has no citation part); choose the style it is based on.</source>
        <translation>Kiểu này chỉ trỏ tới một kiểu khác (hoặc không có phần trích nguồn); hãy chọn kiểu mà nó dựa vào.</translation>
    </message>
    <message>
        <source>The file is not a CSL %1.</source>
        <translation>Tệp không phải %1 của CSL.</translation>
    </message>
    <message>
        <source>The file is not well-formed XML (%1).</source>
        <translation>Tệp không phải XML đúng cú pháp (%1).</translation>
    </message>
    <message>
        <source>The macro “%1” of this style calls itself; the style cannot be used.</source>
        <translation>Macro “%1” của kiểu này tự gọi chính nó; không thể dùng kiểu này.</translation>
    </message>
    <message>
        <source>There is no citation style “%1”. Choose one from the list of styles.</source>
        <translation>Không có kiểu trích nguồn “%1”. Hãy chọn trong danh sách các kiểu.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Không thể đọc tệp %1.</translation>
    </message>
</context>
<context>
    <name>LibraryMenu</name>
    <message>
        <source>Open or Create Library</source>
        <translation>Mở hoặc tạo thư viện</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Back Up Library</source>
        <translation>Sao lưu thư viện</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Đang sao lưu</translation>
    </message>
    <message>
        <source>Backed up to %1</source>
        <translation>Đã sao lưu vào %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Hiện</translation>
    </message>
    <message>
        <source>Restore Library from Backup</source>
        <translation>Khôi phục thư viện từ bản sao lưu</translation>
    </message>
    <message>
        <source>Restore from backup?</source>
        <translation>Khôi phục từ bản sao lưu?</translation>
    </message>
    <message>
        <source>The library goes back to what it was in “%1”. The present one is kept beside it.</source>
        <translation>Thư viện trở lại trạng thái trong “%1”. Thư viện hiện tại được giữ bên cạnh.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Đang kiểm tra</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Đang xuất</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) exported to %1</source>
        <translation>
            <numerusform>Đã xuất %Ln mục ra %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Citations are now in the style “%1”</source>
        <translation>Trích nguồn nay theo kiểu “%1”</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Thư viện</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>About Rapporteur</source>
        <translation>Giới thiệu Rapporteur</translation>
    </message>
    <message>
        <source>An offline desktop reference desk for what was said, done and counted.</source>
        <translation>Bàn tra cứu ngoại tuyến cho những gì đã được nói, được làm và được thống kê.</translation>
    </message>
    <message>
        <source>Grouping reprints</source>
        <translation>Đang nhóm bài đăng lại</translation>
    </message>
    <message>
        <source>The groups of reprints stay as they were.</source>
        <translation>Các nhóm bài đăng lại vẫn như cũ.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln story(s) printed more than once</source>
        <translation>
            <numerusform>%Ln tin được đăng nhiều lần</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>The library is sound: file, index and every quote were checked.</source>
        <translation>Thư viện toàn vẹn: đã kiểm tra tệp, chỉ mục và mọi trích dẫn.</translation>
    </message>
    <message>
        <source>Check Library</source>
        <translation>Kiểm tra thư viện</translation>
    </message>
</context>
<context>
    <name>Life</name>
    <message>
        <source>Negotiated</source>
        <translation>Đàm phán</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>Thông qua</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Mở ký</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Ký</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Đóng ký</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Hiệu lực</translation>
    </message>
</context>
<context>
    <name>LifeStrip</name>
    <message>
        <source>Stages</source>
        <translation>Các giai đoạn</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>“%1” is no link to a record</source>
        <translation>“%1” không phải là liên kết đến một bản ghi</translation>
    </message>
    <message>
        <source>“%1” rests in the Trash</source>
        <translation>“%1” đang ở trong thùng rác</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>The record of this link is not in this library: it was deleted, or is in another one</source>
        <translation>Bản ghi của liên kết này không có trong thư viện: đã bị xóa hoặc ở thư viện khác</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Newest first</source>
        <translation>Mới nhất trước</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Cũ nhất trước</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Theo tiêu đề</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>Theo nguồn đăng</translation>
    </message>
    <message>
        <source>Last added</source>
        <translation>Mới thêm gần đây</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Bài báo</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Từ khóa</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>No articles yet. Import the texts you write from, and they are listed here.</source>
        <translation>Chưa có bài báo nào. Hãy nhập các văn bản bạn dùng để viết; chúng sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Nhập…</translation>
    </message>
    <message>
        <source>No article matches.</source>
        <translation>Không có bài báo nào phù hợp.</translation>
    </message>
</context>
<context>
    <name>LoadingState</name>
    <message>
        <source>Loading</source>
        <translation>Đang tải</translation>
    </message>
</context>
<context>
    <name>LookingAgain</name>
    <message>
        <source>Articles are being read again already.</source>
        <translation>Các bài báo đang được đọc lại.</translation>
    </message>
    <message>
        <source>Looking again for quotes, events and figures</source>
        <translation>Đang tìm lại trích dẫn, sự kiện và số liệu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) read again</source>
        <translation>
            <numerusform>Đã đọc lại %Ln bài báo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln more candidate(s) to review</source>
        <translation>
            <numerusform>; thêm %Ln đề xuất chờ duyệt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lookup</name>
    <message>
        <source>said by %1, not %2</source>
        <translation>do %1 nói, không phải %2</translation>
    </message>
    <message>
        <source>%1 % of the words agree</source>
        <translation>%1 % số từ trùng khớp</translation>
    </message>
    <message>
        <source>No article of the library has these words</source>
        <translation>Không bài nào trong thư viện có những lời này</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Đã xác nhận</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>Bị thay đổi</translation>
    </message>
    <message>
        <source>Misattributed</source>
        <translation>Gán nhầm người</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Không tìm thấy</translation>
    </message>
</context>
<context>
    <name>LookupPanel</name>
    <message>
        <source>Draft check</source>
        <translation>Kiểm tra bản thảo</translation>
    </message>
    <message>
        <source>Open Text…</source>
        <translation>Mở văn bản…</translation>
    </message>
    <message>
        <source>Every sentence</source>
        <translation>Mọi câu</translation>
    </message>
    <message>
        <source>Look up every sentence, not only quotations</source>
        <translation>Tra mọi câu, không chỉ lời trích</translation>
    </message>
    <message>
        <source>Copy Report</source>
        <translation>Chép báo cáo</translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>Lưu báo cáo…</translation>
    </message>
    <message>
        <source>What became of each passage</source>
        <translation>Kết quả của từng đoạn</translation>
    </message>
    <message>
        <source>This text is too long to be checked at once; paste a chapter of it.</source>
        <translation>Văn bản quá dài để kiểm tra một lần; hãy dán một chương.</translation>
    </message>
    <message>
        <source>Check a text first.</source>
        <translation>Hãy kiểm tra một văn bản trước.</translation>
    </message>
    <message>
        <source>Nothing is changed or kept: the text is only compared with the library.</source>
        <translation>Không có gì bị sửa hay lưu lại: văn bản chỉ được đối chiếu với thư viện.</translation>
    </message>
    <message>
        <source>There are too few words to look for.</source>
        <translation>Có quá ít từ để tìm.</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Open a Text to Check</source>
        <translation>Mở văn bản cần kiểm tra</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Đã chép báo cáo</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>Lưu báo cáo</translation>
    </message>
    <message>
        <source>report.md</source>
        <translation>bao-cao.md</translation>
    </message>
    <message>
        <source>Report saved as %1</source>
        <translation>Đã lưu báo cáo thành %1</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Taken back: %1</source>
        <translation>Đã hoàn tác: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Đã làm lại: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Work is still running</source>
        <translation>Vẫn còn việc đang chạy</translation>
    </message>
    <message>
        <source>“%1” is not finished. Stop it and close? What is done so far stays.</source>
        <translation>“%1” chưa xong. Dừng và đóng? Phần đã làm được giữ lại.</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Changed</source>
        <translation>Đã sửa</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Quote made</source>
        <translation>Đã tạo trích dẫn</translation>
    </message>
    <message>
        <source>Event made</source>
        <translation>Đã tạo sự kiện</translation>
    </message>
    <message>
        <source>Statistic made</source>
        <translation>Đã tạo số liệu</translation>
    </message>
</context>
<context>
    <name>MaterialColumn</name>
    <message>
        <source>Found in the library</source>
        <translation>Tìm thấy trong thư viện</translation>
    </message>
    <message>
        <source>In this collection</source>
        <translation>Trong bộ sưu tập này</translation>
    </message>
    <message>
        <source>Nothing in the library matches.</source>
        <translation>Không có gì trong thư viện khớp.</translation>
    </message>
    <message>
        <source>Nothing is collected here yet. Type above to find something in the whole library.</source>
        <translation>Chưa có gì ở đây. Hãy gõ ở trên để tìm trong cả thư viện.</translation>
    </message>
    <message>
        <source>Find something to put in</source>
        <translation>Tìm nội dung để chèn</translation>
    </message>
    <message>
        <source>Ctrl+Enter from the text; Enter puts the first in, Esc goes back</source>
        <translation>Ctrl+Enter từ văn bản; Enter chèn mục đầu tiên, Esc quay lại</translation>
    </message>
    <message>
        <source>What can be put in</source>
        <translation>Nội dung có thể chèn</translation>
    </message>
</context>
<context>
    <name>MaterialModel</name>
    <message>
        <source>in the brief</source>
        <translation>đã có trong bản thảo</translation>
    </message>
</context>
<context>
    <name>MeasureChart</name>
    <message>
        <source>Sources: %1</source>
        <translation>Nguồn: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>và %1 nguồn khác</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected figure(s)</source>
        <translation>
            <numerusform>%Ln số liệu đã chọn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s) without a stated period not drawn</source>
        <translation>
            <numerusform>%Ln số liệu không nêu thời gian không được vẽ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s) in other units not drawn</source>
        <translation>
            <numerusform>%Ln số liệu có đơn vị khác không được vẽ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more figure(s) not drawn</source>
        <translation>
            <numerusform>%Ln số liệu khác không được vẽ</numerusform>
        </translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Biểu đồ: %1</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>%1: what a search finds now</source>
        <translation>%1: kết quả tìm kiếm hiện thời</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Điều hướng</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Bài báo</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>People &amp;&amp; bodies</source>
        <translation>Cá nhân &amp;&amp; tổ chức</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>BOOKMARKS</source>
        <translation>ĐÁNH DẤU</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Đoạn tô màu</translation>
    </message>
    <message>
        <source>All bookmarks</source>
        <translation>Mọi mục đánh dấu</translation>
    </message>
    <message>
        <source>DESK</source>
        <translation>BÀN LÀM VIỆC</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Draft check</source>
        <translation>Kiểm tra bản thảo</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Thùng rác</translation>
    </message>
    <message>
        <source>New Collection…</source>
        <translation>Bộ sưu tập mới…</translation>
    </message>
    <message>
        <source>A saved search fills itself: nothing can be put in</source>
        <translation>Tìm kiếm đã lưu tự cập nhật: không thể thêm vào</translation>
    </message>
</context>
<context>
    <name>NewArticleDialog</name>
    <message>
        <source>please check</source>
        <translation>cần kiểm tra</translation>
    </message>
    <message>
        <source>New Article from Clipboard</source>
        <translation>Bài mới từ bảng tạm</translation>
    </message>
    <message>
        <source>2025-10-25, 2025-10 or 2025</source>
        <translation>2025-10-25, 2025-10 hoặc 2025</translation>
    </message>
    <message>
        <source>several with ; between them</source>
        <translation>nhiều tên cách nhau bằng ;</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Nguồn đăng</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Tác giả</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Ngày đăng</translation>
    </message>
    <message>
        <source>Address (URL)</source>
        <translation>Địa chỉ (URL)</translation>
    </message>
    <message>
        <source>Not stated outright in the text. What you write here is sure.</source>
        <translation>Văn bản không nêu rõ. Những gì bạn viết ở đây là chắc chắn.</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Nội dung bài báo</translation>
    </message>
    <message>
        <source>Add Article</source>
        <translation>Thêm bài</translation>
    </message>
    <message>
        <source>An article needs a text; paste or type it.</source>
        <translation>Bài báo cần có văn bản; hãy dán hoặc gõ vào.</translation>
    </message>
    <message>
        <source>Write the date as 2025-10-25, 2025-10 or 2025, or leave it empty.</source>
        <translation>Hãy ghi ngày theo dạng 2025-10-25, 2025-10 hoặc 2025, hoặc để trống.</translation>
    </message>
</context>
<context>
    <name>NoMatchState</name>
    <message>
        <source>Nothing here matches.</source>
        <translation>Không có mục nào phù hợp.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Hiện tất cả</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Tìm trong tất cả</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Hiện tất cả %1</translation>
    </message>
    <message>
        <source>Search everything for “%1”</source>
        <translation>Tìm “%1” trong tất cả</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Your note on this record:</source>
        <translation>Ghi chú của bạn về mục này:</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Your note. Ctrl+Enter saves, Esc leaves it as it was.</source>
        <translation>Ghi chú của bạn. Ctrl+Enter để lưu, Esc để giữ nguyên.</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Your note; it is kept as you type</source>
        <translation>Ghi chú của bạn; được lưu trong khi gõ</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Search without the filters</source>
        <translation>Tìm không dùng bộ lọc</translation>
    </message>
    <message>
        <source>Search for any of the words</source>
        <translation>Tìm bất kỳ từ nào</translation>
    </message>
    <message>
        <source>Find where these words come from</source>
        <translation>Tìm xem những lời này từ đâu ra</translation>
    </message>
    <message>
        <source>Nothing in the library matches “%1”.</source>
        <translation>Không có gì trong thư viện khớp với “%1”.</translation>
    </message>
    <message>
        <source>Search for “%1”</source>
        <translation>Tìm “%1”</translation>
    </message>
</context>
<context>
    <name>NothingStates</name>
    <message>
        <source>The library is empty. Import articles, and everything in them can be found here.</source>
        <translation>Thư viện còn trống. Hãy nhập bài báo, rồi mọi thứ trong đó đều tìm được tại đây.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Nhập…</translation>
    </message>
</context>
<context>
    <name>OpenArticle</name>
    <message>
        <source>Accepted</source>
        <translation>Đã chấp nhận</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Đã loại</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Put back; the text is a new version</source>
        <translation>Đã đưa trở lại; văn bản thành phiên bản mới</translation>
    </message>
</context>
<context>
    <name>OriginalHead</name>
    <message>
        <source>Original, as imported</source>
        <translation>Bản gốc, như khi nhập</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Về văn bản</translation>
    </message>
</context>
<context>
    <name>OriginalView</name>
    <message>
        <source>Original text</source>
        <translation>Văn bản gốc</translation>
    </message>
    <message>
        <source>%1 taken out</source>
        <translation>lược bỏ %1 phần</translation>
    </message>
    <message>
        <source>Taken out: %1</source>
        <translation>Đã lược bỏ: %1</translation>
    </message>
    <message>
        <source>Put Back into the Text</source>
        <translation>Đưa trở lại văn bản</translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>There is nothing in this library yet. Import the articles that you work from.</source>
        <translation>Thư viện còn trống. Hãy nhập các bài báo bạn dùng làm tư liệu.</translation>
    </message>
    <message>
        <source>Import Files…</source>
        <translation>Nhập tệp…</translation>
    </message>
    <message>
        <source>events</source>
        <translation>sự kiện</translation>
    </message>
    <message>
        <source>people and bodies</source>
        <translation>cá nhân và tổ chức</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>chờ duyệt</translation>
    </message>
    <message>
        <source>articles published</source>
        <translation>bài báo đã đăng</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>theo tháng</translation>
    </message>
    <message>
        <source>NEWEST ADDITIONS</source>
        <translation>MỚI THÊM</translation>
    </message>
    <message>
        <source>SOURCES DIFFER</source>
        <translation>NGUỒN KHÔNG THỐNG NHẤT</translation>
    </message>
    <message>
        <source>DUE NEXT</source>
        <translation>SẮP TỚI</translation>
    </message>
    <message>
        <source>ITS TIME HAS PASSED</source>
        <translation>ĐÃ QUA THỜI ĐIỂM</translation>
    </message>
    <message>
        <source>WORTH READING AGAIN</source>
        <translation>ĐÁNG ĐỌC LẠI</translation>
    </message>
    <message>
        <source>WAITING FOR REVIEW</source>
        <translation>CHỜ DUYỆT</translation>
    </message>
    <message numerus="yes">
        <source>highlight(s)</source>
        <translation>
            <numerusform>đoạn tô màu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>article(s)</source>
        <translation>
            <numerusform>bài báo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>quote(s)</source>
        <translation>
            <numerusform>trích dẫn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>event(s)</source>
        <translation>
            <numerusform>sự kiện</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>statistic(s)</source>
        <translation>
            <numerusform>số liệu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s) found by extraction</source>
        <translation>
            <numerusform>%Ln đề xuất do trích xuất tìm ra</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all that is scheduled</source>
        <translation>Hiện mọi việc đã lên lịch</translation>
    </message>
    <message>
        <source>ON THIS DAY</source>
        <translation>NGÀY NÀY NĂM XƯA</translation>
    </message>
    <message>
        <source>AROUND THIS DAY</source>
        <translation>QUANH NGÀY NÀY NĂM XƯA</translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s) ago</source>
        <translation>
            <numerusform>%Ln năm trước</numerusform>
        </translation>
    </message>
    <message>
        <source>MOST QUOTED THIS MONTH</source>
        <translation>ĐƯỢC TRÍCH DẪN NHIỀU NHẤT THÁNG NÀY</translation>
    </message>
    <message>
        <source>MOST QUOTED IN %1</source>
        <translation>ĐƯỢC TRÍCH DẪN NHIỀU NHẤT: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln trích dẫn</numerusform>
        </translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>không nêu ngày</translation>
    </message>
    <message>
        <source>digest</source>
        <translation>bản tóm lược</translation>
    </message>
    <message>
        <source>full text</source>
        <translation>toàn văn</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>hạn chót</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>đã lên lịch</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>công bố</translation>
    </message>
    <message>
        <source>target</source>
        <translation>mục tiêu</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>ước tính</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>dự kiến</translation>
    </message>
</context>
<context>
    <name>Parties</name>
    <message>
        <source>person</source>
        <translation>cá nhân</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>tổ chức</translation>
    </message>
    <message>
        <source>place</source>
        <translation>địa điểm</translation>
    </message>
    <message>
        <source>treaty, law or strategy</source>
        <translation>điều ước, luật hoặc chiến lược</translation>
    </message>
</context>
<context>
    <name>PartiesPanel</name>
    <message numerus="yes">
        <source>%Ln people and bodies</source>
        <translation>
            <numerusform>%Ln cá nhân và tổ chức</numerusform>
        </translation>
    </message>
    <message>
        <source>People &amp; bodies</source>
        <translation>Cá nhân &amp; tổ chức</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Theo tên</translation>
    </message>
    <message>
        <source>Most mentioned</source>
        <translation>Được nhắc nhiều nhất</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>People and bodies</source>
        <translation>Cá nhân và tổ chức</translation>
    </message>
    <message>
        <source>There is nobody here yet. People and bodies come with the articles that you import.</source>
        <translation>Chưa có ai ở đây. Cá nhân và tổ chức sẽ có khi bạn nhập bài báo.</translation>
    </message>
    <message>
        <source>Import Files…</source>
        <translation>Nhập tệp…</translation>
    </message>
</context>
<context>
    <name>PartyCard</name>
    <message>
        <source>Open dossier</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>Quotes: %1</source>
        <translation>Trích dẫn: %1</translation>
    </message>
    <message>
        <source>Events: %1</source>
        <translation>Sự kiện: %1</translation>
    </message>
    <message>
        <source>Statistics: %1</source>
        <translation>Số liệu: %1</translation>
    </message>
    <message>
        <source>Articles: %1</source>
        <translation>Bài báo: %1</translation>
    </message>
</context>
<context>
    <name>Perhaps</name>
    <message>
        <source>Open the dossier</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gộp</translation>
    </message>
    <message>
        <source>Make one party of the two, with the names of both</source>
        <translation>Gộp hai mục thành một, giữ tên của cả hai</translation>
    </message>
    <message>
        <source>Merge with: %1</source>
        <translation>Gộp với: %1</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Không phải một</translation>
    </message>
    <message>
        <source>Do not propose these two again</source>
        <translation>Không đề xuất hai mục này nữa</translation>
    </message>
    <message>
        <source>Not the same as: %1</source>
        <translation>Không phải một với: %1</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>in articles, quotes, events, statistics, highlights and search</source>
        <translation>trong bài báo, trích dẫn, sự kiện, số liệu, đoạn tô màu và tìm kiếm</translation>
    </message>
    <message>
        <source>Only this period:</source>
        <translation>Chỉ khoảng thời gian:</translation>
    </message>
    <message>
        <source>All dates are shown here; only</source>
        <translation>Ở đây hiện mọi thời gian; chỉ giới hạn</translation>
    </message>
    <message>
        <source>Only %1: show everything again</source>
        <translation>Chỉ %1: hiện lại tất cả</translation>
    </message>
    <message>
        <source>Articles, quotes, events, statistics, highlights and search show this period only. Click to show everything again</source>
        <translation>Bài báo, trích dẫn, sự kiện, số liệu, đoạn tô màu và tìm kiếm chỉ hiện khoảng thời gian này. Bấm để hiện lại tất cả</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>“%1” %2.</source>
        <translation>“%1” %2.</translation>
    </message>
    <message>
        <source>would unpack to %1 MB from %2 KB, which no honest document does; it was not unpacked, so do not open it if you do not know where it came from</source>
        <translation>sẽ bung ra %1 MB từ %2 KB, điều không tài liệu bình thường nào làm; tệp chưa được bung, đừng mở nếu không biết nó từ đâu đến</translation>
    </message>
    <message>
        <source>is protected with a password; open it with the password and save it without one</source>
        <translation>được bảo vệ bằng mật khẩu; hãy mở bằng mật khẩu và lưu lại không có mật khẩu</translation>
    </message>
    <message>
        <source>is too large unpacked (%1 MB); split it</source>
        <translation>quá lớn khi bung ra (%1 MB); hãy chia nhỏ</translation>
    </message>
    <message>
        <source>holds %1 files, more than an archive may have (%2); split it</source>
        <translation>chứa %1 tệp, nhiều hơn mức cho một tệp nén (%2); hãy chia nhỏ</translation>
    </message>
    <message>
        <source>is no whole %1: it is damaged or was cut short; get a new copy of it</source>
        <translation>không phải %1 nguyên vẹn: bị hỏng hoặc bị cắt cụt; hãy lấy lại một bản khác</translation>
    </message>
    <message>
        <source>is missing from the package</source>
        <translation>không có trong gói</translation>
    </message>
    <message>
        <source>is damaged inside the package; get a new copy of it</source>
        <translation>bị hỏng bên trong gói; hãy lấy lại một bản khác</translation>
    </message>
    <message>
        <source>says that it is %1 text but is not; open it in the program that made it and save it again as UTF-8</source>
        <translation>tự nhận là văn bản %1 nhưng không phải; hãy mở bằng chương trình tạo ra nó và lưu lại dạng UTF-8</translation>
    </message>
    <message>
        <source>is a video, a sound file or a picture, not a text</source>
        <translation>là phim, tệp âm thanh hoặc hình ảnh, không phải văn bản</translation>
    </message>
    <message>
        <source>is a sound file, a video or a picture, not a text</source>
        <translation>là tệp âm thanh, phim hoặc hình ảnh, không phải văn bản</translation>
    </message>
    <message>
        <source>begins as text but the rest of it is binary data; it is damaged, so get a new copy of it</source>
        <translation>bắt đầu là văn bản nhưng phần còn lại là dữ liệu nhị phân; tệp bị hỏng, hãy lấy lại một bản khác</translation>
    </message>
    <message>
        <source>is %1, not a text</source>
        <translation>là %1, không phải văn bản</translation>
    </message>
    <message>
        <source>is not a text; open it in the program that made it and save it as text, PDF or Word</source>
        <translation>không phải văn bản; hãy mở bằng chương trình tạo ra nó và lưu thành văn bản, PDF hoặc Word</translation>
    </message>
    <message>
        <source>is empty (0 bytes)</source>
        <translation>trống (0 byte)</translation>
    </message>
    <message>
        <source>is of a kind that holds no article (%1); import text, web pages, PDF, Word, mail or an archive of them</source>
        <translation>thuộc loại không chứa bài báo (%1); hãy nhập văn bản, trang web, PDF, Word, thư hoặc tệp nén của chúng</translation>
    </message>
    <message>
        <source>needs more memory than a document may take; split it into parts</source>
        <translation>cần nhiều bộ nhớ hơn mức cho một tài liệu; hãy chia thành nhiều phần</translation>
    </message>
    <message>
        <source>is nested too deeply to be read; open it in the program that made it and save it as text</source>
        <translation>lồng quá sâu để đọc; hãy mở bằng chương trình tạo ra nó và lưu thành văn bản</translation>
    </message>
    <message>
        <source>has no text in it; there is nothing to import</source>
        <translation>không có văn bản; không có gì để nhập</translation>
    </message>
    <message>
        <source>holds no document that could be read (%1 failed)</source>
        <translation>không có tài liệu nào đọc được (%1 tài liệu hỏng)</translation>
    </message>
    <message>
        <source>holds no article</source>
        <translation>không có bài báo nào</translation>
    </message>
    <message>
        <source>holds no BibTeX references; export the collection again</source>
        <translation>không có tài liệu tham khảo BibTeX; hãy xuất lại bộ sưu tập</translation>
    </message>
    <message>
        <source>holds no CSL references; export the collection as CSL JSON</source>
        <translation>không có tài liệu tham khảo CSL; hãy xuất bộ sưu tập dạng CSL JSON</translation>
    </message>
    <message>
        <source>holds no RIS references; export the collection again</source>
        <translation>không có tài liệu tham khảo RIS; hãy xuất lại bộ sưu tập</translation>
    </message>
    <message>
        <source>is damaged JSON; export it again</source>
        <translation>là JSON bị hỏng; hãy xuất lại</translation>
    </message>
    <message>
        <source>has no text in it (perhaps only pictures); there is nothing to import</source>
        <translation>không có văn bản (có lẽ chỉ có hình); không có gì để nhập</translation>
    </message>
    <message>
        <source>is a zip package but no Word document; give it the suffix of what it is</source>
        <translation>là gói zip nhưng không phải tài liệu Word; hãy đặt đúng đuôi tệp</translation>
    </message>
    <message>
        <source>is a damaged Word document; open it in Word or LibreOffice, let it be repaired, and save it again</source>
        <translation>là tài liệu Word bị hỏng; hãy mở trong Word hoặc LibreOffice, cho sửa, rồi lưu lại</translation>
    </message>
    <message>
        <source>has %1 characters, more than one article can have; split it into its chapters</source>
        <translation>có %1 ký tự, nhiều hơn mức cho một bài; hãy chia thành từng chương</translation>
    </message>
    <message>
        <source>is protected by digital rights management; import a copy without protection</source>
        <translation>được bảo vệ bằng quản lý bản quyền số; hãy nhập một bản không bị bảo vệ</translation>
    </message>
    <message>
        <source>has no text in it: it is built by scripts, or holds only pictures; open it in a browser, select the article and paste it</source>
        <translation>không có văn bản: trang do mã lệnh dựng, hoặc chỉ có hình; hãy mở trong trình duyệt, chọn bài báo rồi dán vào</translation>
    </message>
    <message>
        <source>has no mail headers; it is no mail, or its beginning is missing</source>
        <translation>không có tiêu đề thư; không phải thư, hoặc thiếu phần đầu</translation>
    </message>
    <message>
        <source>is a mail without text or readable attachments; there is nothing to import</source>
        <translation>là thư không có chữ hay tệp đính kèm đọc được; không có gì để nhập</translation>
    </message>
    <message>
        <source>has %1 characters, more than one article can have; split it into its articles</source>
        <translation>có %1 ký tự, nhiều hơn mức cho một bài; hãy chia thành từng bài</translation>
    </message>
    <message>
        <source>has no words in it; there is nothing to import</source>
        <translation>không có từ nào; không có gì để nhập</translation>
    </message>
    <message>
        <source>has no messages in it, or is no mailbox; there is nothing to import</source>
        <translation>không có thư nào, hoặc không phải hộp thư; không có gì để nhập</translation>
    </message>
    <message>
        <source>holds no web page; save the page again, or save it as HTML</source>
        <translation>không có trang web nào; hãy lưu lại trang, hoặc lưu dạng HTML</translation>
    </message>
    <message>
        <source>is a damaged OpenDocument text; open it in LibreOffice, let it be repaired, and save it again</source>
        <translation>là văn bản OpenDocument bị hỏng; hãy mở trong LibreOffice, cho sửa, rồi lưu lại</translation>
    </message>
    <message>
        <source>is a zip package but no OpenDocument text; give it the suffix of what it is</source>
        <translation>là gói zip nhưng không phải văn bản OpenDocument; hãy đặt đúng đuôi tệp</translation>
    </message>
    <message>
        <source>is JSON without articles: it needs objects with a “text”; export articles, with their texts</source>
        <translation>là JSON không có bài báo: cần các đối tượng có “text”; hãy xuất bài báo kèm văn bản</translation>
    </message>
    <message>
        <source>is no PDF in spite of its name; give it the suffix of what it is</source>
        <translation>không phải PDF dù mang tên ấy; hãy đặt đúng đuôi tệp</translation>
    </message>
    <message>
        <source>has %1 characters, more than one article can have; split it</source>
        <translation>có %1 ký tự, nhiều hơn mức cho một bài; hãy chia nhỏ</translation>
    </message>
    <message>
        <source>has fonts that do not say which letters they show, so its text cannot be read; run it through text recognition (OCR) first</source>
        <translation>dùng phông không cho biết là chữ gì nên không đọc được văn bản; hãy nhận dạng chữ (OCR) trước</translation>
    </message>
    <message>
        <source>has no text in it: its page is blank, or drawn; if there are words to see, run it through text recognition (OCR) first</source>
        <translation>không có văn bản nào: trang của nó trống, hoặc chỉ là hình vẽ; nếu nhìn thấy có chữ, hãy cho nhận dạng văn bản (OCR) trước</translation>
    </message>
    <message>
        <source>has no text in it: its %1 pages are blank, or drawn; if there are words to see, run it through text recognition (OCR) first</source>
        <translation>không có văn bản nào: %1 trang của nó trống, hoặc chỉ là hình vẽ; nếu nhìn thấy có chữ, hãy cho nhận dạng văn bản (OCR) trước</translation>
    </message>
    <message>
        <source>is a scan without a text layer (its page is a picture); run it through text recognition (OCR) first</source>
        <translation>là bản quét không có lớp văn bản (trang của nó là một tấm ảnh); hãy cho nhận dạng văn bản (OCR) trước</translation>
    </message>
    <message>
        <source>is a scan without a text layer (its %1 pages are pictures); run it through text recognition (OCR) first</source>
        <translation>là bản quét không có lớp văn bản (%1 trang của nó là ảnh); hãy cho nhận dạng văn bản (OCR) trước</translation>
    </message>
    <message>
        <source>is a damaged PDF: none of its pages can be read; get a new copy of it</source>
        <translation>là tệp PDF bị hỏng: không đọc được trang nào; hãy lấy một bản khác</translation>
    </message>
    <message>
        <source>is no %1 in spite of its name; give it the suffix of what it is</source>
        <translation>không phải là %1 dù mang tên như vậy; hãy đổi phần mở rộng cho đúng loại tệp</translation>
    </message>
    <message>
        <source>is a Word document of before 1993; open it in LibreOffice and save it as .docx</source>
        <translation>là tài liệu Word từ trước năm 1993; hãy mở bằng LibreOffice rồi lưu thành .docx</translation>
    </message>
    <message>
        <source>is protected with a password; open it with the password and save it as .docx</source>
        <translation>được bảo vệ bằng mật khẩu; hãy mở bằng mật khẩu rồi lưu thành .docx</translation>
    </message>
    <message>
        <source>is no Word document in spite of its name; give it the suffix of what it is</source>
        <translation>không phải là tài liệu Word dù mang tên như vậy; hãy đổi phần mở rộng cho đúng loại tệp</translation>
    </message>
    <message>
        <source>is a Word document of before 1997 that cannot be read; save it as .docx</source>
        <translation>là tài liệu Word từ trước năm 1997 không đọc được; hãy lưu thành .docx</translation>
    </message>
    <message>
        <source>is no Outlook message in spite of its name; give it the suffix of what it is</source>
        <translation>không phải là thư Outlook dù mang tên như vậy; hãy đổi phần mở rộng cho đúng loại tệp</translation>
    </message>
    <message>
        <source>is a PDF without pages; get a new copy of it</source>
        <translation>là PDF không có trang; hãy lấy lại một bản khác</translation>
    </message>
    <message>
        <source>is a damaged or incomplete PDF; get a new copy of it, or open it in a viewer and print it to a PDF</source>
        <translation>là PDF bị hỏng hoặc thiếu; hãy lấy lại một bản khác, hoặc mở bằng trình xem và in ra PDF</translation>
    </message>
    <message>
        <source>is protected with a password; open it with the password and save or print it to a PDF without one</source>
        <translation>được bảo vệ bằng mật khẩu; hãy mở bằng mật khẩu và lưu hoặc in ra PDF không có mật khẩu</translation>
    </message>
    <message>
        <source>is protected in a way that cannot be read; open it in its own viewer and print it to a PDF</source>
        <translation>được bảo vệ theo cách không đọc được; hãy mở bằng trình xem riêng và in ra PDF</translation>
    </message>
    <message>
        <source>is no Rich Text document in spite of its name; give it the suffix of what it is</source>
        <translation>không phải tài liệu Rich Text dù mang tên ấy; hãy đặt đúng đuôi tệp</translation>
    </message>
    <message>
        <source>is a damaged Rich Text document; open it in a word processor and save it again</source>
        <translation>là tài liệu Rich Text bị hỏng; hãy mở trong trình soạn thảo và lưu lại</translation>
    </message>
    <message>
        <source>is too large (%1 MB; the limit is %2 MB); split it, or export the part that you need</source>
        <translation>quá lớn (%1 MB; giới hạn là %2 MB); hãy chia nhỏ, hoặc xuất phần cần dùng</translation>
    </message>
    <message>
        <source>is still growing; import it when the program that writes it is done</source>
        <translation>vẫn đang được ghi; hãy nhập khi chương trình ghi xong</translation>
    </message>
    <message>
        <source>is too large (%1 MB; the limit is %2 MB); split it into parts</source>
        <translation>quá lớn (%1 MB; giới hạn là %2 MB); hãy chia thành nhiều phần</translation>
    </message>
    <message>
        <source>is %1 MB and not in UTF-8; save it as UTF-8, or split it</source>
        <translation>nặng %1 MB và không phải UTF-8; hãy lưu dạng UTF-8, hoặc chia nhỏ</translation>
    </message>
    <message>
        <source>is a table without a text column; name a column “text” (and “title”, “date”, “url”, “outlet”, “author”), or import its articles as files</source>
        <translation>là bảng không có cột văn bản; hãy đặt tên một cột là “text” (và “title”, “date”, “url”, “outlet”, “author”), hoặc nhập từng bài thành tệp</translation>
    </message>
    <message>
        <source>is a damaged table (%1); open it in a spreadsheet and save it again as CSV</source>
        <translation>là bảng bị hỏng (%1); hãy mở trong bảng tính và lưu lại dạng CSV</translation>
    </message>
    <message>
        <source>is not JSON lines: its first lines are no JSON; export it again</source>
        <translation>không phải JSON lines: các dòng đầu không phải JSON; hãy xuất lại</translation>
    </message>
    <message>
        <source>is no web archive in spite of its name; give it the suffix of what it is</source>
        <translation>không phải kho lưu web dù mang tên ấy; hãy đặt đúng đuôi tệp</translation>
    </message>
    <message>
        <source>is too large</source>
        <translation>quá lớn</translation>
    </message>
    <message>
        <source>holds no page that was saved with success, or is damaged; save the pages again</source>
        <translation>không có trang nào lưu thành công, hoặc bị hỏng; hãy lưu lại các trang</translation>
    </message>
    <message>
        <source>is no whole web archive: it is damaged or was cut short; get a new copy of it</source>
        <translation>không phải kho lưu web nguyên vẹn: bị hỏng hoặc bị cắt cụt; hãy lấy lại một bản khác</translation>
    </message>
    <message>
        <source>is an archive inside %1 others; unpack the outer ones first</source>
        <translation>là tệp nén nằm trong %1 tệp nén khác; hãy bung các tệp ngoài trước</translation>
    </message>
    <message>
        <source>is no longer there; it was moved, renamed or deleted</source>
        <translation>không còn ở đó; đã bị dời, đổi tên hoặc xóa</translation>
    </message>
    <message>
        <source>may not be opened by you; change its permissions, or copy it to a folder of your own</source>
        <translation>bạn không được phép mở; hãy đổi quyền, hoặc chép vào thư mục của bạn</translation>
    </message>
    <message>
        <source>is a link that leads back to itself; choose the document that it stands for</source>
        <translation>là liên kết dẫn về chính nó; hãy chọn tài liệu mà nó trỏ tới</translation>
    </message>
    <message>
        <source>could not be read from its disk; check the disk, or copy the file from a backup</source>
        <translation>không đọc được từ đĩa; hãy kiểm tra đĩa, hoặc chép tệp từ bản sao lưu</translation>
    </message>
    <message>
        <source>has too long a name; rename it</source>
        <translation>có tên quá dài; hãy đổi tên</translation>
    </message>
    <message>
        <source>could not be opened, as too many files are open; try again</source>
        <translation>không mở được vì quá nhiều tệp đang mở; hãy thử lại</translation>
    </message>
    <message>
        <source>could not be opened (%1); check the file and try again</source>
        <translation>không mở được (%1); hãy kiểm tra tệp rồi thử lại</translation>
    </message>
    <message>
        <source>is a Word document of the old kind; open it in Word or LibreOffice and save it as .docx</source>
        <translation>là tài liệu Word kiểu cũ; hãy mở trong Word hoặc LibreOffice và lưu thành .docx</translation>
    </message>
    <message>
        <source>is a Works document; open it in LibreOffice and save it as .docx</source>
        <translation>là tài liệu Works; hãy mở trong LibreOffice và lưu thành .docx</translation>
    </message>
    <message>
        <source>is a WordPerfect document; open it in LibreOffice and save it as .docx</source>
        <translation>là tài liệu WordPerfect; hãy mở trong LibreOffice và lưu thành .docx</translation>
    </message>
    <message>
        <source>is a Pages document; open it in Pages and export it as Word or PDF</source>
        <translation>là tài liệu Pages; hãy mở trong Pages và xuất thành Word hoặc PDF</translation>
    </message>
    <message>
        <source>is a spreadsheet; save the sheet that holds the articles as .csv</source>
        <translation>là bảng tính; hãy lưu trang có các bài báo thành .csv</translation>
    </message>
    <message>
        <source>is a presentation; export it as PDF</source>
        <translation>là bài trình chiếu; hãy xuất thành PDF</translation>
    </message>
    <message>
        <source>is an Outlook message; save it as .eml, or forward it to a program that can</source>
        <translation>là thư Outlook; hãy lưu thành .eml, hoặc chuyển tới chương trình làm được việc đó</translation>
    </message>
    <message>
        <source>is an Outlook mailbox; export it as .mbox</source>
        <translation>là hộp thư Outlook; hãy xuất thành .mbox</translation>
    </message>
    <message>
        <source>is a scanned book; convert it to PDF with a text layer</source>
        <translation>là sách quét; hãy chuyển thành PDF có lớp chữ</translation>
    </message>
    <message>
        <source>is a Kindle book; convert it to .epub</source>
        <translation>là sách Kindle; hãy chuyển thành .epub</translation>
    </message>
    <message>
        <source>is a help file; save its pages as HTML</source>
        <translation>là tệp trợ giúp; hãy lưu các trang thành HTML</translation>
    </message>
    <message>
        <source>is a Safari web archive; save the page as HTML or PDF</source>
        <translation>là kho lưu web Safari; hãy lưu trang thành HTML hoặc PDF</translation>
    </message>
    <message>
        <source>is a 7-Zip archive; unpack it, or pack it again as .zip</source>
        <translation>là tệp nén 7-Zip; hãy bung ra, hoặc nén lại thành .zip</translation>
    </message>
    <message>
        <source>is a RAR archive; unpack it, or pack it again as .zip</source>
        <translation>là tệp nén RAR; hãy bung ra, hoặc nén lại thành .zip</translation>
    </message>
    <message>
        <source>is a tar archive; unpack it, or pack it again as .zip</source>
        <translation>là tệp nén tar; hãy bung ra, hoặc nén lại thành .zip</translation>
    </message>
    <message>
        <source>is packed with gzip; unpack it first</source>
        <translation>được nén bằng gzip; hãy bung ra trước</translation>
    </message>
    <message>
        <source>is protected with a password (or of an old kind); open it in its own program and save it without a password as .docx</source>
        <translation>được bảo vệ bằng mật khẩu (hoặc thuộc kiểu cũ); hãy mở bằng chương trình của nó và lưu không mật khẩu thành .docx</translation>
    </message>
    <message>
        <source>is an Office document of the old kind; open it in its own program and save it as .docx or .pdf</source>
        <translation>là tài liệu Office kiểu cũ; hãy mở bằng chương trình của nó và lưu thành .docx hoặc .pdf</translation>
    </message>
</context>
<context>
    <name>PickDialog</name>
    <message>
        <source>Type a part of the name</source>
        <translation>Nhập một phần của tên</translation>
    </message>
    <message>
        <source>Part of the name</source>
        <translation>Một phần của tên</translation>
    </message>
</context>
<context>
    <name>PictureButton</name>
    <message>
        <source>Copy or save as a picture with its sources</source>
        <translation>Sao chép hoặc lưu thành hình cùng nguồn</translation>
    </message>
    <message>
        <source>Copy Picture with Sources</source>
        <translation>Sao chép hình cùng nguồn</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Lưu thành PNG…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Lưu thành SVG…</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Tùy chọn</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu giao diện</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Language (after a restart)</source>
        <translation>Ngôn ngữ (sau khi khởi động lại)</translation>
    </message>
    <message>
        <source>Citation style</source>
        <translation>Kiểu trích nguồn</translation>
    </message>
    <message>
        <source>Chicago, notes</source>
        <translation>Chicago, cước chú</translation>
    </message>
    <message>
        <source>Chicago, author and date</source>
        <translation>Chicago, tác giả và năm</translation>
    </message>
    <message>
        <source>Reading font</source>
        <translation>Phông chữ đọc</translation>
    </message>
    <message>
        <source>Reading size</source>
        <translation>Cỡ chữ đọc</translation>
    </message>
    <message>
        <source>Reading width</source>
        <translation>Độ rộng cột đọc</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> ký tự</translation>
    </message>
    <message>
        <source>Paragraph numbers</source>
        <translation>Số thứ tự đoạn</translation>
    </message>
    <message>
        <source>Mark quotes</source>
        <translation>Tô trích dẫn</translation>
    </message>
    <message>
        <source>Mark events</source>
        <translation>Tô sự kiện</translation>
    </message>
    <message>
        <source>Mark statistics</source>
        <translation>Tô số liệu</translation>
    </message>
    <message>
        <source>Mark what is not reviewed yet</source>
        <translation>Tô mục chưa duyệt</translation>
    </message>
    <message>
        <source>Name the paragraph in styles that leave it out</source>
        <translation>Ghi số đoạn trong các kiểu không nêu đoạn</translation>
    </message>
    <message>
        <source>Show what uncertain rules have found</source>
        <translation>Hiện kết quả của quy tắc chưa chắc chắn</translation>
    </message>
    <message>
        <source>where a third is the same</source>
        <translation>khi một phần ba giống nhau</translation>
    </message>
    <message>
        <source>where half is the same (usual)</source>
        <translation>khi một nửa giống nhau (thường dùng)</translation>
    </message>
    <message>
        <source>where three quarters are the same</source>
        <translation>khi ba phần tư giống nhau</translation>
    </message>
    <message>
        <source>only where nearly every word is the same</source>
        <translation>chỉ khi gần như từng chữ giống nhau</translation>
    </message>
    <message>
        <source>For this library. Reprints are grouped again in the background; nothing is deleted.</source>
        <translation>Cho thư viện này. Các bài đăng lại được nhóm lại ở chế độ nền; không gì bị xóa.</translation>
    </message>
    <message>
        <source>Articles count as one story</source>
        <translation>Các bài tính là một tin</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>chưa đầy một phút</translation>
    </message>
</context>
<context>
    <name>QuoteDelegate</name>
    <message>
        <source>Remove bookmark (Ctrl+D)</source>
        <translation>Bỏ đánh dấu (Ctrl+D)</translation>
    </message>
    <message>
        <source>Bookmark (Ctrl+D)</source>
        <translation>Đánh dấu (Ctrl+D)</translation>
    </message>
</context>
<context>
    <name>QuoteDialog</name>
    <message>
        <source>New Quote</source>
        <translation>Trích dẫn mới</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Người phát biểu</translation>
    </message>
    <message>
        <source>Role at the time</source>
        <translation>Chức vụ lúc đó</translation>
    </message>
    <message>
        <source>as the article gives it</source>
        <translation>theo bài báo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Direct: the speaker’s own words</source>
        <translation>Trực tiếp: nguyên lời người phát biểu</translation>
    </message>
    <message>
        <source>Indirect: told by the article</source>
        <translation>Gián tiếp: bài báo thuật lại</translation>
    </message>
    <message>
        <source>Interview: an answer</source>
        <translation>Phỏng vấn: một câu trả lời</translation>
    </message>
    <message>
        <source>Edit Quote</source>
        <translation>Sửa trích dẫn</translation>
    </message>
</context>
<context>
    <name>QuoteFields</name>
    <message>
        <source>Speaker</source>
        <translation>Người phát biểu</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Trực tiếp</translation>
    </message>
    <message>
        <source>Paraphrase</source>
        <translation>Thuật lại</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Phỏng vấn</translation>
    </message>
    <message>
        <source>Role then</source>
        <translation>Chức vụ lúc đó</translation>
    </message>
</context>
<context>
    <name>QuoteModel</name>
    <message>
        <source>paraphrase</source>
        <translation>thuật lại</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>chờ duyệt</translation>
    </message>
    <message>
        <source>bookmarked</source>
        <translation>đã đánh dấu</translation>
    </message>
</context>
<context>
    <name>Quotes</name>
    <message>
        <source>to review</source>
        <translation>chờ duyệt</translation>
    </message>
    <message>
        <source>paraphrase</source>
        <translation>thuật lại</translation>
    </message>
    <message>
        <source>The article’s own words for what was said, not a quotation</source>
        <translation>Lời bài báo thuật lại phát biểu, không phải nguyên văn</translation>
    </message>
    <message>
        <source>quoted by %1</source>
        <translation>do %1 dẫn lại</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>đã đối chiếu</translation>
    </message>
    <message>
        <source>source changed</source>
        <translation>nguồn đã thay đổi</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>không tìm thấy</translation>
    </message>
    <message>
        <source>These words stand in the article’s frozen text, to the letter</source>
        <translation>Những từ này có nguyên văn từng chữ trong văn bản lưu của bài báo</translation>
    </message>
    <message>
        <source>The article’s text is not the one that these words were taken from</source>
        <translation>Văn bản bài báo không phải là bản mà những từ này được lấy ra</translation>
    </message>
    <message>
        <source>These words do not stand in the article’s text at this place</source>
        <translation>Những từ này không có ở vị trí này trong văn bản bài báo</translation>
    </message>
    <message>
        <source>Speaker not named</source>
        <translation>Không nêu tên người phát biểu</translation>
    </message>
    <message>
        <source>para. %1</source>
        <translation>đoạn %1</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Người phát biểu</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Nguồn đăng</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Đối chiếu</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>About or by</source>
        <translation>Nói về hoặc của</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Dịp</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Bài báo</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Từ khóa</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Trực tiếp</translation>
    </message>
    <message>
        <source>Paraphrase</source>
        <translation>Thuật lại</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Phỏng vấn</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Đã đối chiếu</translation>
    </message>
    <message>
        <source>Source changed</source>
        <translation>Nguồn đã thay đổi</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Chưa đối chiếu</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Đã chấp nhận</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Chờ duyệt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Đã loại</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>Đã đánh dấu</translation>
    </message>
</context>
<context>
    <name>QuotesPanel</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln trích dẫn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln quote(s)</source>
        <translation>
            <numerusform>%1/%Ln trích dẫn</numerusform>
        </translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Mới nhất trước</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Cũ nhất trước</translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation>Theo người phát biểu</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Theo bài báo</translation>
    </message>
    <message>
        <source>Last added</source>
        <translation>Mới thêm gần đây</translation>
    </message>
    <message>
        <source>Copy all with citations</source>
        <translation>Chép tất cả kèm trích nguồn</translation>
    </message>
    <message>
        <source>No quotes yet. Import an article, and what is quoted in it is found.</source>
        <translation>Chưa có trích dẫn nào. Hãy nhập một bài báo; các trích dẫn trong đó sẽ được tìm ra.</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Nhập bài báo…</translation>
    </message>
    <message>
        <source>No quote matches what is chosen.</source>
        <translation>Không có trích dẫn nào khớp với lựa chọn.</translation>
    </message>
    <message>
        <source>showing %1 of %2</source>
        <translation>hiện %1/%2</translation>
    </message>
    <message>
        <source>Copy first %1 with citations</source>
        <translation>Chép %1 mục đầu kèm trích nguồn</translation>
    </message>
    <message>
        <source>At most %1 quotes are copied at once: narrow the list to copy others</source>
        <translation>Mỗi lần chép tối đa %1 trích dẫn: hãy thu hẹp danh sách để chép các mục khác</translation>
    </message>
    <message>
        <source>There is no quote in the list</source>
        <translation>Danh sách không có trích dẫn nào</translation>
    </message>
    <message>
        <source>Open in Article</source>
        <translation>Mở trong bài</translation>
    </message>
</context>
<context>
    <name>QuotesSection</name>
    <message>
        <source>QUOTES</source>
        <translation>TRÍCH DẪN</translation>
    </message>
    <message>
        <source>QUOTES WITH “%1”</source>
        <translation>TRÍCH DẪN CÓ “%1”</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Hiện tất cả %1</translation>
    </message>
    <message>
        <source>All quotes again</source>
        <translation>Hiện lại mọi trích dẫn</translation>
    </message>
    <message>
        <source>Words that recur:</source>
        <translation>Từ lặp lại:</translation>
    </message>
    <message>
        <source>More often here than in the other quotes of the library</source>
        <translation>Ở đây nhiều hơn trong các trích dẫn khác của thư viện</translation>
    </message>
    <message>
        <source>Show the quotes that have it</source>
        <translation>Hiện các trích dẫn có từ này</translation>
    </message>
</context>
<context>
    <name>QuotesView</name>
    <message>
        <source>Quotes</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Chép kèm trích nguồn</translation>
    </message>
    <message>
        <source>Open in article</source>
        <translation>Mở trong bài</translation>
    </message>
    <message>
        <source>Add to collection</source>
        <translation>Thêm vào bộ sưu tập</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Choose an article to read it here.</source>
        <translation>Chọn một bài báo để đọc tại đây.</translation>
    </message>
    <message>
        <source>the quote</source>
        <translation>trích dẫn</translation>
    </message>
    <message>
        <source>the event</source>
        <translation>sự kiện</translation>
    </message>
    <message>
        <source>the statistic</source>
        <translation>số liệu</translation>
    </message>
    <message>
        <source>the highlight</source>
        <translation>đoạn tô</translation>
    </message>
    <message>
        <source>the article</source>
        <translation>bài báo</translation>
    </message>
    <message>
        <source>Bookmark %1</source>
        <translation>Đánh dấu %1</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Ghi chú về %1</translation>
    </message>
</context>
<context>
    <name>ReaderBar</name>
    <message>
        <source>Previous article (Alt+Up)</source>
        <translation>Bài trước (Alt+Up)</translation>
    </message>
    <message>
        <source>Next article (Alt+Down)</source>
        <translation>Bài sau (Alt+Down)</translation>
    </message>
    <message>
        <source>Find in article (Ctrl+F)</source>
        <translation>Tìm trong bài (Ctrl+F)</translation>
    </message>
    <message>
        <source>What is marked in the text</source>
        <translation>Những gì được tô trong văn bản</translation>
    </message>
    <message>
        <source>How the text is set</source>
        <translation>Cách trình bày văn bản</translation>
    </message>
    <message>
        <source>Records, details and citation</source>
        <translation>Các mục, chi tiết và trích nguồn</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Đoạn tô màu</translation>
    </message>
    <message>
        <source>Not yet reviewed</source>
        <translation>Chưa duyệt</translation>
    </message>
    <message>
        <source>From uncertain rules</source>
        <translation>Từ quy tắc chưa chắc chắn</translation>
    </message>
    <message>
        <source>Paragraph numbers</source>
        <translation>Số thứ tự đoạn</translation>
    </message>
</context>
<context>
    <name>ReadingMenu</name>
    <message>
        <source>Larger</source>
        <translation>Lớn hơn</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Nhỏ hơn</translation>
    </message>
    <message>
        <source>Usual Size</source>
        <translation>Cỡ thường</translation>
    </message>
    <message>
        <source>Narrow Lines</source>
        <translation>Dòng hẹp</translation>
    </message>
    <message>
        <source>Usual Lines</source>
        <translation>Dòng thường</translation>
    </message>
    <message>
        <source>Wide Lines</source>
        <translation>Dòng rộng</translation>
    </message>
    <message>
        <source>With Serifs</source>
        <translation>Chữ có chân</translation>
    </message>
    <message>
        <source>Without Serifs</source>
        <translation>Chữ không chân</translation>
    </message>
</context>
<context>
    <name>RecordActions</name>
    <message numerus="yes">
        <source>%Ln bookmarked</source>
        <translation>
            <numerusform>Đã đánh dấu %Ln mục</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bookmark(s) removed</source>
        <translation>
            <numerusform>Đã bỏ đánh dấu %Ln mục</numerusform>
        </translation>
    </message>
    <message>
        <source>Added to %1</source>
        <translation>Đã thêm vào %1</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>Đã lưu ghi chú</translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved to Trash</source>
        <translation>
            <numerusform>Đã chuyển %Ln mục vào thùng rác</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture copied, with its sources as text</source>
        <translation>Đã sao chép hình cùng nguồn dưới dạng văn bản</translation>
    </message>
    <message>
        <source>The picture could not be written there; choose another place.</source>
        <translation>Không thể ghi hình vào đó; hãy chọn nơi khác.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Đã lưu thành %1</translation>
    </message>
    <message>
        <source>As block quote</source>
        <translation>Dạng trích dẫn khối</translation>
    </message>
    <message>
        <source>Copy with Citation</source>
        <translation>Chép kèm trích nguồn</translation>
    </message>
    <message>
        <source>Copy Citation Only</source>
        <translation>Chỉ chép trích nguồn</translation>
    </message>
    <message>
        <source>Remove Bookmark</source>
        <translation>Bỏ đánh dấu</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>Add to Brief</source>
        <translation>Thêm vào bản thảo</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Ghi chú…</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>Chuyển vào thùng rác</translation>
    </message>
    <message>
        <source>Find Similar</source>
        <translation>Tìm nội dung tương tự</translation>
    </message>
    <message>
        <source>Find the Same Words Elsewhere</source>
        <translation>Tìm những lời này ở nơi khác</translation>
    </message>
    <message>
        <source>Copy As</source>
        <translation>Chép dạng</translation>
    </message>
    <message>
        <source>Quotation with Citation</source>
        <translation>Trích dẫn kèm trích nguồn</translation>
    </message>
    <message>
        <source>Block Quotation</source>
        <translation>Trích dẫn khối</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>Cước chú</translation>
    </message>
    <message>
        <source>Citation in the Text</source>
        <translation>Trích nguồn trong văn bản</translation>
    </message>
    <message>
        <source>Full Reference</source>
        <translation>Tham chiếu đầy đủ</translation>
    </message>
    <message>
        <source>Link to the Record</source>
        <translation>Liên kết tới mục</translation>
    </message>
    <message>
        <source>Add to Collection</source>
        <translation>Thêm vào bộ sưu tập</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Đang tải…</translation>
    </message>
    <message>
        <source>A saved search fills itself</source>
        <translation>Tìm kiếm đã lưu tự cập nhật nội dung</translation>
    </message>
    <message>
        <source>New Collection…</source>
        <translation>Bộ sưu tập mới…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) copied</source>
        <translation>
            <numerusform>Đã chép %Ln liên kết</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied:</source>
        <translation>Đã chép:</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Type a name</source>
        <translation>Nhập tên</translation>
    </message>
    <message>
        <source>“%1” is no date; write it like 2025-10-25, 2025-10 or 2025.</source>
        <translation>“%1” không phải là ngày; hãy ghi theo dạng 2025-10-25, 2025-10 hoặc 2025.</translation>
    </message>
</context>
<context>
    <name>Renaming</name>
    <message>
        <source>Rename</source>
        <translation>đổi tên</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Tên:</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Tên khác</translation>
    </message>
    <message>
        <source>Also known as:</source>
        <translation>Còn được gọi là:</translation>
    </message>
    <message>
        <source>%1 is no longer a name here</source>
        <translation>%1 không còn là tên ở đây</translation>
    </message>
    <message>
        <source>Merge into “%1”</source>
        <translation>Gộp vào “%1”</translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <translation>Đã gộp vào %1</translation>
    </message>
    <message>
        <source>%1 will not be proposed here again</source>
        <translation>%1 sẽ không được đề xuất ở đây nữa</translation>
    </message>
    <message>
        <source>Split: %1 has a dossier of its own</source>
        <translation>Đã tách: %1 có hồ sơ riêng</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>imported</source>
        <translation>đã nhập</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>đã cập nhật</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>đã có</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>chưa đọc được</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>đã dừng</translation>
    </message>
    <message>
        <source>date</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>outlet</source>
        <translation>nguồn</translation>
    </message>
    <message>
        <source>title</source>
        <translation>tiêu đề</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>tác giả</translation>
    </message>
    <message>
        <source>language</source>
        <translation>ngôn ngữ</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>nơi đưa tin</translation>
    </message>
    <message>
        <source>genre</source>
        <translation>thể loại</translation>
    </message>
    <message>
        <source>address</source>
        <translation>địa chỉ</translation>
    </message>
    <message>
        <source>Please check: %1.</source>
        <translation>Cần kiểm tra: %1.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Diễn biến</translation>
    </message>
</context>
<context>
    <name>RestsOn</name>
    <message>
        <source>Open in the article</source>
        <translation>Mở trong bài</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>not known; the article says “%1”</source>
        <translation>không rõ; bài báo ghi “%1”</translation>
    </message>
    <message>
        <source>“%1” is no date; write it like 2025-10-25, 2025-10 or 2025.</source>
        <translation>“%1” không phải là ngày; hãy ghi theo dạng 2025-10-25, 2025-10 hoặc 2025.</translation>
    </message>
    <message>
        <source>“%1” is no number; write it like 1234.5.</source>
        <translation>“%1” không phải là số; hãy ghi theo dạng 1234.5.</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>quote</source>
        <translation>trích dẫn</translation>
    </message>
    <message>
        <source>event</source>
        <translation>sự kiện</translation>
    </message>
    <message>
        <source>statistic</source>
        <translation>số liệu</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>%1 left</source>
        <translation>Còn %1</translation>
    </message>
    <message>
        <source>HOW THE RULES HAVE DONE</source>
        <translation>KẾT QUẢ CỦA CÁC QUY TẮC</translation>
    </message>
    <message>
        <source>Nothing waits for review.</source>
        <translation>Không có gì chờ duyệt.</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Nhập bài báo…</translation>
    </message>
    <message>
        <source>Nothing of this waits for review any more.</source>
        <translation>Không còn mục nào loại này chờ duyệt.</translation>
    </message>
    <message>
        <source>%1 sure of this one</source>
        <translation>Độ chắc chắn %1</translation>
    </message>
    <message>
        <source>right in %1 of the %2 decided so far</source>
        <translation>đúng %1 trong %2 mục đã quyết định</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>Đã chấp nhận %1</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>Đã loại %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>RoleChart</name>
    <message>
        <source>Roles over time</source>
        <translation>Chức vụ theo thời gian</translation>
    </message>
</context>
<context>
    <name>RuleModel</name>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Đúng</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Đã quyết</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
</context>
<context>
    <name>RuleNames</name>
    <message>
        <source>quote</source>
        <translation>trích dẫn</translation>
    </message>
    <message>
        <source>statistic</source>
        <translation>số liệu</translation>
    </message>
    <message>
        <source>event</source>
        <translation>sự kiện</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>trực tiếp</translation>
    </message>
    <message>
        <source>inverted</source>
        <translation>đảo</translation>
    </message>
    <message>
        <source>after</source>
        <translation>người nói đứng sau</translation>
    </message>
    <message>
        <source>before</source>
        <translation>người nói đứng trước</translation>
    </message>
    <message>
        <source>split</source>
        <translation>xen giữa</translation>
    </message>
    <message>
        <source>colon</source>
        <translation>dấu hai chấm</translation>
    </message>
    <message>
        <source>according</source>
        <translation>“theo”</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>ký tên</translation>
    </message>
    <message>
        <source>loose</source>
        <translation>tên gần nhất</translation>
    </message>
    <message>
        <source>floating</source>
        <translation>đứng riêng</translation>
    </message>
    <message>
        <source>carried</source>
        <translation>nối tiếp</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>gián tiếp</translation>
    </message>
    <message>
        <source>that</source>
        <translation>“rằng”</translation>
    </message>
    <message>
        <source>bare</source>
        <translation>không “rằng”</translation>
    </message>
    <message>
        <source>trailing</source>
        <translation>cuối câu</translation>
    </message>
    <message>
        <source>urge</source>
        <translation>thúc giục</translation>
    </message>
    <message>
        <source>call</source>
        <translation>kêu gọi</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>hứa hẹn</translation>
    </message>
    <message>
        <source>interview</source>
        <translation>phỏng vấn</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>có tên</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>một khách mời</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>phần trăm</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>điểm phần trăm</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>tiền</translation>
    </message>
    <message>
        <source>count</source>
        <translation>đếm</translation>
    </message>
    <message>
        <source>counted noun</source>
        <translation>đếm, số đứng trước</translation>
    </message>
    <message>
        <source>counted noun small</source>
        <translation>đếm, số bằng chữ</translation>
    </message>
    <message>
        <source>counted before</source>
        <translation>đếm, số đứng sau</translation>
    </message>
    <message>
        <source>counted people</source>
        <translation>số người</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>thứ hạng</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>tỷ số</translation>
    </message>
    <message>
        <source>fraction</source>
        <translation>phân số</translation>
    </message>
    <message>
        <source>age</source>
        <translation>tuổi</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>thời lượng</translation>
    </message>
    <message>
        <source>shared unit</source>
        <translation>chung đơn vị</translation>
    </message>
    <message>
        <source>bare range</source>
        <translation>khoảng không đơn vị</translation>
    </message>
    <message>
        <source>bare words</source>
        <translation>chữ không đơn vị</translation>
    </message>
    <message>
        <source>bare number</source>
        <translation>số không đơn vị</translation>
    </message>
    <message>
        <source>dated</source>
        <translation>có ngày</translation>
    </message>
    <message>
        <source>noun</source>
        <translation>danh từ</translation>
    </message>
    <message>
        <source>dated speech</source>
        <translation>ngày được nhắc tới</translation>
    </message>
    <message>
        <source>told</source>
        <translation>đầu bản tin</translation>
    </message>
    <message>
        <source>nested</source>
        <translation>lồng nhau</translation>
    </message>
    <message>
        <source>parenthetical</source>
        <translation>chen giữa</translation>
    </message>
    <message>
        <source>transcript</source>
        <translation>bản ghi</translation>
    </message>
    <message>
        <source>counted of</source>
        <translation>đếm trong nhóm</translation>
    </message>
    <message>
        <source>physical</source>
        <translation>vật lý</translation>
    </message>
    <message>
        <source>points</source>
        <translation>điểm</translation>
    </message>
    <message>
        <source>mean age</source>
        <translation>tuổi trung bình</translation>
    </message>
    <message>
        <source>rank word</source>
        <translation>thứ hạng bằng chữ</translation>
    </message>
    <message>
        <source>noun beside</source>
        <translation>danh từ kề bên</translation>
    </message>
    <message>
        <source>dated participle</source>
        <translation>phân từ có ngày</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>đo được</translation>
    </message>
    <message>
        <source>dated loose</source>
        <translation>có ngày, rộng</translation>
    </message>
    <message>
        <source>present</source>
        <translation>thì hiện tại</translation>
    </message>
</context>
<context>
    <name>RuleTable</name>
    <message>
        <source>Rules and how they have done</source>
        <translation>Các quy tắc và kết quả</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Words in quotation marks, followed by a verb of saying and the speaker.</source>
        <translation>Lời trong ngoặc kép, theo sau là động từ nói và người phát biểu.</translation>
    </message>
    <message>
        <source>Words in quotation marks, followed by the speaker and a verb of saying.</source>
        <translation>Lời trong ngoặc kép, theo sau là người phát biểu và động từ nói.</translation>
    </message>
    <message>
        <source>A speaker and a verb of saying, followed by words in quotation marks.</source>
        <translation>Người phát biểu và động từ nói, theo sau là lời trong ngoặc kép.</translation>
    </message>
    <message>
        <source>Words in quotation marks with the speaker in their middle.</source>
        <translation>Lời trong ngoặc kép có người phát biểu ở giữa.</translation>
    </message>
    <message>
        <source>A name and a colon before words in quotation marks.</source>
        <translation>Tên và dấu hai chấm trước lời trong ngoặc kép.</translation>
    </message>
    <message>
        <source>“According to” a speaker beside words in quotation marks.</source>
        <translation>“Theo” người phát biểu, bên cạnh lời trong ngoặc kép.</translation>
    </message>
    <message>
        <source>Words in quotation marks with the speaker’s name after a dash.</source>
        <translation>Lời trong ngoặc kép có tên người phát biểu sau dấu gạch ngang.</translation>
    </message>
    <message>
        <source>Words in quotation marks; the speaker is the nearest name, without a verb of saying.</source>
        <translation>Lời trong ngoặc kép; người phát biểu là tên gần nhất, không có động từ nói.</translation>
    </message>
    <message>
        <source>Words in quotation marks that stand alone; the speaker is taken from the sentence before.</source>
        <translation>Lời trong ngoặc kép đứng riêng; người phát biểu lấy từ câu trước.</translation>
    </message>
    <message>
        <source>Words in quotation marks that go on with the quotation before; the speaker is the same.</source>
        <translation>Lời trong ngoặc kép nối tiếp trích dẫn trước; cùng người phát biểu.</translation>
    </message>
    <message>
        <source>Words in quotation marks inside an answer or a turn, with the name of who said them.</source>
        <translation>Lời trong ngoặc kép nằm trong một câu trả lời hay một lượt nói, kèm tên người nói.</translation>
    </message>
    <message>
        <source>Words in quotation marks after a noun of saying, such as a claim or a statement.</source>
        <translation>Lời trong ngoặc kép sau một danh từ chỉ lời nói, như tuyên bố hay khẳng định.</translation>
    </message>
    <message>
        <source>A speaker, a verb of saying and “that”: the article tells what was said in its own words.</source>
        <translation>Người phát biểu, động từ nói và “rằng”: bài báo thuật lại bằng lời của mình.</translation>
    </message>
    <message>
        <source>A speaker and a verb of saying without “that”: the article tells what was said in its own words.</source>
        <translation>Người phát biểu và động từ nói, không có “rằng”: bài báo thuật lại bằng lời của mình.</translation>
    </message>
    <message>
        <source>A sentence that ends with the speaker and a verb of saying.</source>
        <translation>Câu kết thúc bằng người phát biểu và động từ nói.</translation>
    </message>
    <message>
        <source>A sentence with the speaker and a verb of saying in its middle.</source>
        <translation>Một câu có người nói và động từ nói ở giữa.</translation>
    </message>
    <message>
        <source>“According to” a speaker: the article tells what was said in its own words.</source>
        <translation>“Theo” người phát biểu: bài báo thuật lại bằng lời của mình.</translation>
    </message>
    <message>
        <source>A speaker urges or asks somebody to do something.</source>
        <translation>Người phát biểu thúc giục hoặc đề nghị ai làm việc gì.</translation>
    </message>
    <message>
        <source>A speaker calls for something.</source>
        <translation>Người phát biểu kêu gọi điều gì.</translation>
    </message>
    <message>
        <source>A speaker promises or offers to do something.</source>
        <translation>Người phát biểu hứa hoặc đề nghị sẽ làm điều gì.</translation>
    </message>
    <message>
        <source>An answer in an interview, under the name of the one who answers.</source>
        <translation>Câu trả lời phỏng vấn, ghi dưới tên người trả lời.</translation>
    </message>
    <message>
        <source>An answer in an interview with one guest.</source>
        <translation>Câu trả lời trong cuộc phỏng vấn một khách mời.</translation>
    </message>
    <message>
        <source>A turn of a transcript, under the name of who speaks.</source>
        <translation>Một lượt nói trong bản ghi, dưới tên người nói.</translation>
    </message>
    <message>
        <source>A number with a per cent sign or word.</source>
        <translation>Con số kèm ký hiệu hoặc từ phần trăm.</translation>
    </message>
    <message>
        <source>A number of percentage points.</source>
        <translation>Số điểm phần trăm.</translation>
    </message>
    <message>
        <source>An amount of money.</source>
        <translation>Một khoản tiền.</translation>
    </message>
    <message>
        <source>A number before the things that it counts.</source>
        <translation>Con số đứng trước đối tượng được đếm.</translation>
    </message>
    <message>
        <source>A small number in words before the things that it counts.</source>
        <translation>Số nhỏ viết bằng chữ đứng trước đối tượng được đếm.</translation>
    </message>
    <message>
        <source>A number after the things that it counts.</source>
        <translation>Con số đứng sau đối tượng được đếm.</translation>
    </message>
    <message>
        <source>A number of people.</source>
        <translation>Số người.</translation>
    </message>
    <message>
        <source>A number of several out of a group.</source>
        <translation>Một số lượng trong một nhóm.</translation>
    </message>
    <message>
        <source>A length, weight, temperature or another physical quantity.</source>
        <translation>Chiều dài, khối lượng, nhiệt độ hay đại lượng vật lý khác.</translation>
    </message>
    <message>
        <source>A number of points, as of an index or a score.</source>
        <translation>Số điểm, như của một chỉ số hay tỷ số.</translation>
    </message>
    <message>
        <source>An average age.</source>
        <translation>Tuổi trung bình.</translation>
    </message>
    <message>
        <source>A place in a ranking.</source>
        <translation>Thứ hạng trong bảng xếp hạng.</translation>
    </message>
    <message>
        <source>A place in a ranking, in words.</source>
        <translation>Thứ hạng viết bằng chữ.</translation>
    </message>
    <message>
        <source>A ratio, or how many times.</source>
        <translation>Tỷ số hoặc số lần.</translation>
    </message>
    <message>
        <source>A fraction in words.</source>
        <translation>Phân số viết bằng chữ.</translation>
    </message>
    <message>
        <source>An age.</source>
        <translation>Tuổi.</translation>
    </message>
    <message>
        <source>A length of time.</source>
        <translation>Khoảng thời gian.</translation>
    </message>
    <message>
        <source>A number that takes its unit from the number beside it.</source>
        <translation>Con số lấy đơn vị từ con số bên cạnh.</translation>
    </message>
    <message>
        <source>A range of numbers without a unit.</source>
        <translation>Khoảng giá trị không có đơn vị.</translation>
    </message>
    <message>
        <source>A large number in words without a unit.</source>
        <translation>Số lớn viết bằng chữ, không có đơn vị.</translation>
    </message>
    <message>
        <source>A number without a unit.</source>
        <translation>Con số không có đơn vị.</translation>
    </message>
    <message>
        <source>A verb of happening with a date in the same sentence.</source>
        <translation>Động từ chỉ việc diễn ra, có ngày trong cùng câu.</translation>
    </message>
    <message>
        <source>A noun that names a happening, with a date in the same sentence.</source>
        <translation>Danh từ chỉ sự việc, có ngày trong cùng câu.</translation>
    </message>
    <message>
        <source>A noun that names a happening, beside a verb with the same date.</source>
        <translation>Danh từ chỉ sự việc, cạnh một động từ có cùng ngày.</translation>
    </message>
    <message>
        <source>A participle with a date, without a verb of its own.</source>
        <translation>Một phân từ kèm ngày, không có động từ riêng.</translation>
    </message>
    <message>
        <source>A date on which a figure stood or moved.</source>
        <translation>Ngày mà một con số đạt mức hay thay đổi.</translation>
    </message>
    <message>
        <source>A verb of happening with a year or a longer time in the same sentence.</source>
        <translation>Động từ chỉ sự việc kèm một năm hay khoảng thời gian dài trong cùng câu.</translation>
    </message>
    <message>
        <source>Something happening on a date that somebody speaks of.</source>
        <translation>Việc diễn ra vào ngày được ai đó nhắc tới.</translation>
    </message>
    <message>
        <source>What a dated report tells at its head, without a date of its own.</source>
        <translation>Điều bản tin có ngày nêu ở phần đầu, không có ngày riêng.</translation>
    </message>
    <message>
        <source>Something that is to happen, in the present tense with a date.</source>
        <translation>Việc sắp diễn ra, nêu ở thì hiện tại kèm ngày.</translation>
    </message>
    <message>
        <source>Words that somebody seems to have said.</source>
        <translation>Lời có vẻ do ai đó nói ra.</translation>
    </message>
    <message>
        <source>A number that seems to measure something.</source>
        <translation>Con số có vẻ đo lường điều gì.</translation>
    </message>
    <message>
        <source>Something that seems to have happened or to be scheduled.</source>
        <translation>Việc có vẻ đã diễn ra hoặc đã lên lịch.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Articles</source>
        <translation>Bài báo</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Đoạn tô màu</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Cá nhân</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Treaties, laws and strategies</source>
        <translation>Điều ước, luật và chiến lược</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Bộ sưu tập</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>Chỉ hiện loại này</translation>
    </message>
    <message>
        <source>Date not stated</source>
        <translation>Không nêu ngày</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Người phát biểu</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Nguồn đăng</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Kind of quote</source>
        <translation>Loại trích dẫn</translation>
    </message>
    <message>
        <source>Happened or due</source>
        <translation>Đã diễn ra hay sắp tới</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Tính chất</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Dấu xác nhận</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Thể loại</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Thời kỳ</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Trực tiếp</translation>
    </message>
    <message>
        <source>Paraphrase</source>
        <translation>Thuật lại</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Phỏng vấn</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Đã diễn ra</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Đã lên lịch</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Hạn chót</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Đã ghi nhận</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Mục tiêu</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Ước tính</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Dự kiến</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Đã xác nhận</translation>
    </message>
    <message>
        <source>Source changed</source>
        <translation>Nguồn đã đổi</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Chưa kiểm tra</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search articles, quotes, events, statistics, people</source>
        <translation>Tìm bài báo, trích dẫn, sự kiện, số liệu, cá nhân</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Tìm trong tất cả</translation>
    </message>
</context>
<context>
    <name>SearchHead</name>
    <message>
        <source>Results for “%1”</source>
        <translation>Kết quả cho “%1”</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Có phải bạn muốn tìm “%1”?</translation>
    </message>
    <message>
        <source>filters count the newest %1 of each kind</source>
        <translation>bộ lọc đếm %1 kết quả mới nhất của mỗi loại</translation>
    </message>
    <message>
        <source> (%1 without text)</source>
        <translation> (%1 bài không có nội dung)</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln article(s) searched</source>
        <translation>
            <numerusform>Đã tìm trong %1 trên %Ln bài</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln further word(s) left out</source>
        <translation>
            <numerusform>bỏ qua %Ln từ còn lại</numerusform>
        </translation>
    </message>
    <message>
        <source>no word to look for</source>
        <translation>không có từ nào để tìm</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Save Search…</source>
        <translation>Lưu tìm kiếm…</translation>
    </message>
    <message>
        <source>Keep this search as a collection that fills itself</source>
        <translation>Giữ tìm kiếm này thành bộ sưu tập tự cập nhật</translation>
    </message>
    <message>
        <source>Find where these words come from</source>
        <translation>Tìm xem những lời này từ đâu ra</translation>
    </message>
    <message>
        <source>Similar to “%1”</source>
        <translation>Tương tự “%1”</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>Words</source>
        <translation>Từ ngữ</translation>
    </message>
    <message>
        <source>both words, in any order, with their other forms</source>
        <translation>cả hai từ, thứ tự tùy ý, kể cả các dạng khác của từ</translation>
    </message>
    <message>
        <source>a capital: this form alone</source>
        <translation>viết hoa: chỉ đúng dạng này</translation>
    </message>
    <message>
        <source>exactly these words, side by side, with their punctuation</source>
        <translation>đúng những từ này, đứng liền nhau, kể cả dấu câu</translation>
    </message>
    <message>
        <source>either word</source>
        <translation>một trong hai từ</translation>
    </message>
    <message>
        <source>without a word</source>
        <translation>không có một từ</translation>
    </message>
    <message>
        <source>at most five words between them</source>
        <translation>cách nhau nhiều nhất năm từ</translation>
    </message>
    <message>
        <source>words that begin so</source>
        <translation>những từ bắt đầu như vậy</translation>
    </message>
    <message>
        <source>brackets hold together what belongs together</source>
        <translation>ngoặc giữ những phần đi cùng nhau</translation>
    </message>
    <message>
        <source>Who, where, about what</source>
        <translation>Ai, ở đâu, về điều gì</translation>
    </message>
    <message>
        <source>said by; also person: organisation: party:</source>
        <translation>do ai nói; còn có person: organisation: party:</translation>
    </message>
    <message>
        <source>from one newsroom; also author: title: language:</source>
        <translation>từ một tòa soạn; còn có author: title: language:</translation>
    </message>
    <message>
        <source>with a topic; also collection: note:</source>
        <translation>có một chủ đề; còn có collection: note:</translation>
    </message>
    <message>
        <source>events at a place; also kind:quote, kind:statistic</source>
        <translation>sự kiện tại một nơi; còn có kind:quote, kind:statistic</translation>
    </message>
    <message>
        <source>When and how much</source>
        <translation>Khi nào và bao nhiêu</translation>
    </message>
    <message>
        <source>October 2025 or later; also 2024..2025, ..2024-06, &gt;2024</source>
        <translation>từ tháng 10 năm 2025; còn có 2024..2025, ..2024-06, &gt;2024</translation>
    </message>
    <message>
        <source>quotes of a year; also added:</source>
        <translation>trích dẫn của một năm; còn có added:</translation>
    </message>
    <message>
        <source>figures above a billion; also 10..20, &lt;50%, &lt;=16,000</source>
        <translation>số liệu trên một tỷ; còn có 10..20, &lt;50%, &lt;=16,000</translation>
    </message>
    <message>
        <source>figures in a unit, such as USD or percent; also measure:</source>
        <translation>số liệu theo một đơn vị, như USD hay percent; còn có measure:</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>with a star; also candidate, verified, disputed, scheduled, deadline, digest, reprint</source>
        <translation>có dấu sao; còn có candidate, verified, disputed, scheduled, deadline, digest, reprint</translation>
    </message>
    <message>
        <source>with a note; also original, speaker, date, place, change</source>
        <translation>có ghi chú; còn có original, speaker, date, place, change</translation>
    </message>
    <message>
        <source>reviewed quotes: a minus turns any of these round</source>
        <translation>trích dẫn đã duyệt: dấu trừ đảo ngược bất kỳ điều kiện nào</translation>
    </message>
    <message>
        <source>Accents, curly quotation marks and dashes make no difference. English words stand for their other forms (sign, signs, signed, signing) unless they have a capital or quotation marks. A query never fails: the line above the hits says how it was understood.</source>
        <translation>Dấu thanh, ngoặc kép cong và gạch ngang không ảnh hưởng. Từ tiếng Anh tìm cả các dạng khác (sign, signs, signed, signing), trừ khi viết hoa hoặc đặt trong ngoặc kép. Câu tìm không bao giờ bị lỗi: dòng phía trên kết quả cho biết nó được hiểu thế nào.</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Hits</source>
        <translation>Kết quả</translation>
    </message>
</context>
<context>
    <name>SearchWording</name>
    <message>
        <source>said by “{}”</source>
        <translation>do “{}” nói</translation>
    </message>
    <message>
        <source>about “{}”</source>
        <translation>về “{}”</translation>
    </message>
    <message>
        <source>about the person “{}”</source>
        <translation>về nhân vật “{}”</translation>
    </message>
    <message>
        <source>about the organisation “{}”</source>
        <translation>về tổ chức “{}”</translation>
    </message>
    <message>
        <source>at or about “{}”</source>
        <translation>tại hoặc về “{}”</translation>
    </message>
    <message>
        <source>about the instrument “{}”</source>
        <translation>về văn kiện “{}”</translation>
    </message>
    <message>
        <source>from “{}”</source>
        <translation>từ “{}”</translation>
    </message>
    <message>
        <source>written by “{}”</source>
        <translation>do “{}” viết</translation>
    </message>
    <message>
        <source>on the topic “{}”</source>
        <translation>về chủ đề “{}”</translation>
    </message>
    <message>
        <source>in the collection “{}”</source>
        <translation>trong bộ sưu tập “{}”</translation>
    </message>
    <message>
        <source>with “{}” in the title</source>
        <translation>có “{}” trong tiêu đề</translation>
    </message>
    <message>
        <source>of the kind {}</source>
        <translation>thuộc loại {}</translation>
    </message>
    <message>
        <source>of the genre {}</source>
        <translation>thuộc thể loại {}</translation>
    </message>
    <message>
        <source>in the language {}</source>
        <translation>bằng ngôn ngữ {}</translation>
    </message>
    <message>
        <source>that are {}</source>
        <translation>là {}</translation>
    </message>
    <message>
        <source>that have {}</source>
        <translation>có {}</translation>
    </message>
    <message>
        <source>dated {}</source>
        <translation>có ngày {}</translation>
    </message>
    <message>
        <source>of the year {}</source>
        <translation>của năm {}</translation>
    </message>
    <message>
        <source>added {}</source>
        <translation>được thêm {}</translation>
    </message>
    <message>
        <source>with the value {}</source>
        <translation>có giá trị {}</translation>
    </message>
    <message>
        <source>in {}</source>
        <translation>theo {}</translation>
    </message>
    <message>
        <source>measuring “{}”</source>
        <translation>đo “{}”</translation>
    </message>
    <message>
        <source>with the seal “{}”</source>
        <translation>có dấu xác nhận “{}”</translation>
    </message>
    <message>
        <source>with the status {}</source>
        <translation>có trạng thái {}</translation>
    </message>
    <message>
        <source>found by the rule {}</source>
        <translation>do quy tắc {} tìm ra</translation>
    </message>
    <message>
        <source>like {}</source>
        <translation>giống {}</translation>
    </message>
    <message>
        <source>with “{}” in the note</source>
        <translation>có “{}” trong ghi chú</translation>
    </message>
    <message>
        <source>up to {}</source>
        <translation>đến {}</translation>
    </message>
    <message>
        <source>{} or later</source>
        <translation>từ {} trở đi</translation>
    </message>
    <message>
        <source>before {}</source>
        <translation>trước {}</translation>
    </message>
    <message>
        <source>after {}</source>
        <translation>sau {}</translation>
    </message>
    <message>
        <source>{} or less</source>
        <translation>từ {} trở xuống</translation>
    </message>
    <message>
        <source>{} or more</source>
        <translation>từ {} trở lên</translation>
    </message>
    <message>
        <source>below {}</source>
        <translation>dưới {}</translation>
    </message>
    <message>
        <source>above {}</source>
        <translation>trên {}</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>mọi thứ</translation>
    </message>
    <message>
        <source>and</source>
        <translation>và</translation>
    </message>
    <message>
        <source>or</source>
        <translation>hoặc</translation>
    </message>
    <message>
        <source>not</source>
        <translation>không</translation>
    </message>
    <message>
        <source>words that begin with “{}”</source>
        <translation>các từ bắt đầu bằng “{}”</translation>
    </message>
    <message>
        <source>{} (also {})</source>
        <translation>{} (cả {})</translation>
    </message>
    <message>
        <source>exactly “{}”</source>
        <translation>đúng “{}”</translation>
    </message>
    <message>
        <source>{} exactly</source>
        <translation>đúng {}</translation>
    </message>
    <message>
        <source>{} within {} words of {}</source>
        <translation>{} cách không quá {} từ với {}</translation>
    </message>
    <message>
        <source>like “{}” (by {})</source>
        <translation>giống “{}” (theo {})</translation>
    </message>
    <message>
        <source>like {} (no such record)</source>
        <translation>giống {} (không có bản ghi này)</translation>
    </message>
    <message>
        <source>with a date</source>
        <translation>có ngày</translation>
    </message>
    <message>
        <source>with a number</source>
        <translation>có con số</translation>
    </message>
    <message>
        <source>{} (no date)</source>
        <translation>{} (không phải ngày)</translation>
    </message>
    <message>
        <source>{} (no number)</source>
        <translation>{} (không phải số)</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{} đến {}</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Save Search</source>
        <translation>Lưu tìm kiếm</translation>
    </message>
    <message>
        <source>Name of the collection that it fills:</source>
        <translation>Tên bộ sưu tập sẽ chứa kết quả:</translation>
    </message>
    <message>
        <source>Saved as %1, under Bookmarks</source>
        <translation>Đã lưu thành %1, trong mục Dấu trang</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Selected words</source>
        <translation>Đoạn chữ đang chọn</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Chép kèm trích nguồn</translation>
    </message>
    <message>
        <source>Highlight (H)</source>
        <translation>Tô màu (H)</translation>
    </message>
    <message>
        <source>Make a quote</source>
        <translation>Tạo trích dẫn</translation>
    </message>
    <message>
        <source>Make an event</source>
        <translation>Tạo sự kiện</translation>
    </message>
    <message>
        <source>Make a statistic</source>
        <translation>Tạo số liệu</translation>
    </message>
    <message>
        <source>Add to a brief (Ctrl+Shift+E)</source>
        <translation>Thêm vào bản thảo (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Search for this</source>
        <translation>Tìm đoạn này</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>The date is not stated outright in the source; please check it.</source>
        <translation>Nguồn không nêu rõ ngày; hãy kiểm tra.</translation>
    </message>
    <message>
        <source>The title is not stated outright in the source; please check it.</source>
        <translation>Nguồn không nêu rõ tiêu đề; hãy kiểm tra.</translation>
    </message>
    <message>
        <source>The outlet is not stated outright in the source; please check it.</source>
        <translation>Không rõ nơi đăng; hãy kiểm tra.</translation>
    </message>
    <message>
        <source>The authors are not stated outright in the source; please check them.</source>
        <translation>Nguồn không nêu rõ tác giả; hãy kiểm tra.</translation>
    </message>
    <message>
        <source>The address is not stated outright in the source; please check it.</source>
        <translation>Nguồn không nêu rõ địa chỉ; hãy kiểm tra.</translation>
    </message>
    <message>
        <source>These words are a digest in our own words, not the article&apos;s; import the article to quote it.</source>
        <translation>Đây là bản tóm lược bằng lời của chúng tôi, không phải của bài báo; hãy nhập bài báo để trích dẫn.</translation>
    </message>
    <message>
        <source>“%1” is a folder; import the documents in it.</source>
        <translation>“%1” là một thư mục; hãy nhập các tài liệu trong đó.</translation>
    </message>
    <message>
        <source>“%1” is a device or a pipe, not a document; choose a file.</source>
        <translation>“%1” là thiết bị hoặc đường ống, không phải tài liệu; hãy chọn một tệp.</translation>
    </message>
    <message>
        <source>“%1” is empty (0 bytes); get a new copy of it.</source>
        <translation>“%1” trống (0 byte); hãy lấy lại một bản khác.</translation>
    </message>
    <message>
        <source>“%1” is too large; export it on its own.</source>
        <translation>“%1” quá lớn; hãy xuất riêng nó ra.</translation>
    </message>
    <message>
        <source>“%1” is too large; split it.</source>
        <translation>“%1” quá lớn; hãy chia nhỏ.</translation>
    </message>
    <message>
        <source>“%1” could not be opened.</source>
        <translation>Không mở được “%1”.</translation>
    </message>
    <message>
        <source>%1 of %2 articles in “%3” have no text that could be taken over (digests, references, or texts changed since the export).</source>
        <translation>%1 trong %2 bài trong “%3” không có văn bản lấy được (bản tóm lược, tài liệu tham khảo, hoặc văn bản đã đổi sau khi xuất).</translation>
    </message>
    <message>
        <source>%1 more rows of “%2” have no text.</source>
        <translation>Còn %1 dòng khác của “%2” không có văn bản.</translation>
    </message>
    <message>
        <source>Row %1 of “%2” has no text; fill in its text, or leave the row out.</source>
        <translation>Dòng %1 của “%2” không có văn bản; hãy điền văn bản, hoặc bỏ dòng này.</translation>
    </message>
    <message>
        <source>“%1” is damaged in the archive (%2); save the page again.</source>
        <translation>“%1” bị hỏng trong kho lưu (%2); hãy lưu lại trang.</translation>
    </message>
    <message>
        <source>“%1” is damaged from one point on; the pages before it were read.</source>
        <translation>“%1” bị hỏng từ một chỗ trở đi; các trang trước đó đã được đọc.</translation>
    </message>
    <message>
        <source>“%1” has entries that would be unpacked outside its folder (“%2”); their names were ignored.</source>
        <translation>“%1” có mục sẽ bung ra ngoài thư mục của nó (“%2”); tên của các mục ấy được bỏ qua.</translation>
    </message>
    <message>
        <source>“%1” has neither a document beside the file nor an abstract; export it with its files, or import its document.</source>
        <translation>“%1” không có tài liệu bên cạnh tệp mà cũng không có tóm tắt; hãy xuất kèm tệp, hoặc nhập chính tài liệu ấy.</translation>
    </message>
    <message>
        <source>Only the abstract came with this reference.</source>
        <translation>Tài liệu tham khảo này chỉ có phần tóm tắt.</translation>
    </message>
    <message>
        <source>“%1” is damaged; export it again.</source>
        <translation>“%1” bị hỏng; hãy xuất lại.</translation>
    </message>
    <message>
        <source>“%1” is not a file that Rapporteur exported.</source>
        <translation>“%1” không phải tệp do Rapporteur xuất ra.</translation>
    </message>
    <message>
        <source>“%1” was exported by a newer Rapporteur; update this one.</source>
        <translation>“%1” do một Rapporteur mới hơn xuất ra; hãy cập nhật chương trình này.</translation>
    </message>
    <message>
        <source>“%1” was not read, as the reading process could not be started (%2); close other programs and try again.</source>
        <translation>Chưa đọc “%1” vì không khởi động được tiến trình đọc (%2); hãy đóng các chương trình khác rồi thử lại.</translation>
    </message>
    <message>
        <source>“%1” took longer than %2 seconds to read and was left out; open it in the program that made it and save it again, or split it.</source>
        <translation>Đọc “%1” mất hơn %2 giây nên đã bỏ qua; hãy mở bằng chương trình tạo ra nó rồi lưu lại, hoặc chia nhỏ.</translation>
    </message>
    <message>
        <source>“%1” made the reading process end and was left out; the file is damaged or very large, so open it in the program that made it and save it again.</source>
        <translation>“%1” làm tiến trình đọc dừng nên đã bỏ qua; tệp bị hỏng hoặc rất lớn, hãy mở bằng chương trình tạo ra nó rồi lưu lại.</translation>
    </message>
    <message>
        <source>“%1” needs more memory than a document may take; split it into parts.</source>
        <translation>“%1” cần nhiều bộ nhớ hơn mức cho một tài liệu; hãy chia thành nhiều phần.</translation>
    </message>
    <message>
        <source>“%1” could not be read because of a fault in Rapporteur; the log has the details, and the file can be sent with a report.</source>
        <translation>Không đọc được “%1” do một lỗi trong Rapporteur; nhật ký có chi tiết, và có thể gửi tệp kèm báo lỗi.</translation>
    </message>
    <message>
        <source>The text was typed in an old Vietnamese font encoding (TCVN3) and was converted; please check it.</source>
        <translation>Văn bản được gõ bằng bảng mã tiếng Việt cũ (TCVN3) và đã được chuyển đổi; hãy kiểm tra lại.</translation>
    </message>
    <message>
        <source>The text had been saved in the wrong encoding once before; its accents were put right.</source>
        <translation>Văn bản từng bị lưu sai bảng mã; dấu đã được sửa lại.</translation>
    </message>
    <message>
        <source>%1 characters could not be read and show as �.</source>
        <translation>%1 ký tự không đọc được và hiện là �.</translation>
    </message>
    <message>
        <source>Stray NUL bytes were left out.</source>
        <translation>Đã bỏ các byte NUL lạc.</translation>
    </message>
    <message>
        <source>%1 of %2 pages hold no text (pictures, scans or blank pages).</source>
        <translation>%1 trong %2 trang không có chữ (hình, bản quét hoặc trang trắng).</translation>
    </message>
    <message>
        <source>%1 of %2 pages are damaged and were left out.</source>
        <translation>%1 trong %2 trang bị hỏng và đã bỏ qua.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 pages were read.</source>
        <translation>Chỉ đọc %1 trang đầu trong %2 trang.</translation>
    </message>
    <message>
        <source>%1 of %2 chapters are damaged and were left out.</source>
        <translation>%1 trong %2 chương bị hỏng và đã bỏ qua.</translation>
    </message>
    <message>
        <source>Quotes, events and statistics were not looked for in it, as that failed; the log has the details.</source>
        <translation>Chưa tìm trích dẫn, sự kiện và số liệu trong bài này vì việc đó bị lỗi; nhật ký có chi tiết.</translation>
    </message>
    <message>
        <source>There is no text in this file.</source>
        <translation>Tệp này không có văn bản.</translation>
    </message>
    <message>
        <source>%1 articles.</source>
        <translation>%1 bài.</translation>
    </message>
    <message>
        <source>%1 of %2 articles are new.</source>
        <translation>%1 trong %2 bài là mới.</translation>
    </message>
    <message>
        <source>Stopped after %1 articles; import the file again for the rest.</source>
        <translation>Đã dừng sau %1 bài; hãy nhập lại tệp để lấy phần còn lại.</translation>
    </message>
    <message>
        <source>%1 more parts could not be read.</source>
        <translation>Còn %1 phần khác không đọc được.</translation>
    </message>
    <message>
        <source>The library has this text already: “%1”.</source>
        <translation>Thư viện đã có văn bản này: “%1”.</translation>
    </message>
    <message>
        <source>It was in the trash as “%1” and is back in the library.</source>
        <translation>Bài nằm trong thùng rác với tên “%1” và nay đã trở lại thư viện.</translation>
    </message>
    <message>
        <source>It is now the full text of “%1”.</source>
        <translation>Nay là toàn văn của “%1”.</translation>
    </message>
    <message>
        <source>%1 candidates to review.</source>
        <translation>%1 đề xuất chờ duyệt.</translation>
    </message>
    <message>
        <source>%1 candidate to review.</source>
        <translation>%1 đề xuất chờ duyệt.</translation>
    </message>
    <message>
        <source>Its headline is now “%1”.</source>
        <translation>Tiêu đề của bài nay là “%1”.</translation>
    </message>
    <message>
        <source>New version of “%1”: %2 records moved, %3 no longer stand.</source>
        <translation>Phiên bản mới của “%1”: %2 mục dời chỗ, %3 không còn.</translation>
    </message>
    <message>
        <source>New version of “%1”: %2 records moved, %3 no longer stands.</source>
        <translation>Phiên bản mới của “%1”: %2 mục dời chỗ, %3 không còn.</translation>
    </message>
    <message>
        <source>New version of “%1”: %2 record moved, %3 no longer stand.</source>
        <translation>Phiên bản mới của “%1”: %2 mục dời chỗ, %3 không còn.</translation>
    </message>
    <message>
        <source>New version of “%1”: %2 record moved, %3 no longer stands.</source>
        <translation>Phiên bản mới của “%1”: %2 mục dời chỗ, %3 không còn.</translation>
    </message>
    <message>
        <source>No longer there: %1.</source>
        <translation>Không còn: %1.</translation>
    </message>
    <message>
        <source>Edited: %1.</source>
        <translation>Đã sửa: %1.</translation>
    </message>
    <message>
        <source>Moved: %1.</source>
        <translation>Dời chỗ: %1.</translation>
    </message>
    <message>
        <source>It looks like another version of “%1” (%2).</source>
        <translation>Có vẻ là một bản khác của “%1” (%2).</translation>
    </message>
    <message>
        <source>It looks like another version of “%1”.</source>
        <translation>Có vẻ là một bản khác của “%1”.</translation>
    </message>
    <message>
        <source>“%1” (%2) looks like a reprint of it.</source>
        <translation>“%1” (%2) có vẻ là bản đăng lại của bài này.</translation>
    </message>
    <message>
        <source>“%1” looks like a reprint of it.</source>
        <translation>“%1” có vẻ là bản đăng lại của bài này.</translation>
    </message>
    <message>
        <source>It looks like a reprint of “%1” (%2).</source>
        <translation>Có vẻ là bản đăng lại của “%1” (%2).</translation>
    </message>
    <message>
        <source>It looks like a reprint of “%1”.</source>
        <translation>Có vẻ là bản đăng lại của “%1”.</translation>
    </message>
    <message>
        <source>This import is no longer in the library.</source>
        <translation>Lần nhập này không còn trong thư viện.</translation>
    </message>
    <message>
        <source>The import was not taken back; everything is as it was.</source>
        <translation>Lần nhập chưa được hoàn tác; mọi thứ vẫn như cũ.</translation>
    </message>
    <message>
        <source>Select two or more articles that print the same story.</source>
        <translation>Hãy chọn hai bài trở lên đăng cùng một tin.</translation>
    </message>
    <message>
        <source>The text is not that of this original any more; import the file again.</source>
        <translation>Văn bản không còn là của bản gốc này; hãy nhập lại tệp.</translation>
    </message>
    <message>
        <source>This part is in the text already; open the original again.</source>
        <translation>Phần này đã có trong văn bản; hãy mở lại bản gốc.</translation>
    </message>
    <message>
        <source>This article has one version of its text; there is nothing to compare.</source>
        <translation>Bài này chỉ có một phiên bản văn bản; không có gì để so sánh.</translation>
    </message>
    <message>
        <source>The folder “%1” %2.</source>
        <translation>Thư mục “%1” %2.</translation>
    </message>
    <message>
        <source>“%1” in “%2” %3.</source>
        <translation>“%1” trong “%2” %3.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Try Again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Open Another Library…</source>
        <translation>Mở thư viện khác…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Type an action or a key</source>
        <translation>Nhập một lệnh hoặc phím</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Phần đọc</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Dòng thời gian</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Bản thảo</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Kết quả sau</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Kết quả trước</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Bài sau</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Bài trước</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Chỗ tô sau</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>Chỗ tô trước</translation>
    </message>
    <message>
        <source>Highlight the selected words</source>
        <translation>Tô màu chữ đã chọn</translation>
    </message>
    <message>
        <source>Highlight in yellow, green, blue or pink</source>
        <translation>Tô vàng, xanh lục, xanh lam hoặc hồng</translation>
    </message>
    <message>
        <source>Open in article</source>
        <translation>Mở trong bài</translation>
    </message>
    <message>
        <source>Copy the words alone</source>
        <translation>Chỉ chép lời</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Hiện tất cả</translation>
    </message>
    <message>
        <source>Move in time</source>
        <translation>Di chuyển theo thời gian</translation>
    </message>
    <message>
        <source>Next event, previous event</source>
        <translation>Sự kiện sau, sự kiện trước</translation>
    </message>
    <message>
        <source>First event, last event</source>
        <translation>Sự kiện đầu, sự kiện cuối</translation>
    </message>
    <message>
        <source>Choose a period, longer or shorter</source>
        <translation>Chọn khoảng thời gian, dài hơn hoặc ngắn hơn</translation>
    </message>
    <message>
        <source>Take the period back</source>
        <translation>Bỏ khoảng thời gian</translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation>Cuộn các làn</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Write a note in the row</source>
        <translation>Viết ghi chú trong dòng</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Chuyển lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Chuyển xuống</translation>
    </message>
    <message>
        <source>Remove from the collection</source>
        <translation>Bỏ khỏi bộ sưu tập</translation>
    </message>
    <message>
        <source>Move the collection, in the navigation</source>
        <translation>Di chuyển bộ sưu tập trong thanh điều hướng</translation>
    </message>
    <message>
        <source>Put it into the one above, or out again</source>
        <translation>Đưa vào bộ ở trên, hoặc đưa ra lại</translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>Đổi tên bộ sưu tập</translation>
    </message>
    <message>
        <source>Find something to put in</source>
        <translation>Tìm nội dung để chèn</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Đậm</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Nghiêng</translation>
    </message>
    <message>
        <source>Move the paragraph up</source>
        <translation>Chuyển đoạn lên</translation>
    </message>
    <message>
        <source>Move the paragraph down</source>
        <translation>Chuyển đoạn xuống</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Chấp nhận</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Edit the fields</source>
        <translation>Sửa các trường</translation>
    </message>
    <message>
        <source>Merge with the twin</source>
        <translation>Gộp với bản trùng</translation>
    </message>
    <message>
        <source>Move the end by a word</source>
        <translation>Dời điểm cuối một từ</translation>
    </message>
    <message>
        <source>Move the start by a word</source>
        <translation>Dời điểm đầu một từ</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>Hoàn tác quyết định gần nhất</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Người phát biểu</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Candidates</source>
        <translation>Các đề xuất</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Decide on many at once</source>
        <translation>Quyết định nhiều mục cùng lúc</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Bài báo</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Số liệu</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>In this article</source>
        <translation>Trong bài này</translation>
    </message>
    <message>
        <source>Nothing is marked in this article yet. Select words to make a record of them.</source>
        <translation>Bài này chưa có gì được tô. Hãy chọn một đoạn chữ để tạo mục.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Where the words stand</source>
        <translation>Nơi có những lời này</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln article(s)</source>
        <translation>
            <numerusform>Trong %Ln bài</numerusform>
        </translation>
    </message>
    <message>
        <source>earliest %1</source>
        <translation>sớm nhất %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wording(s)</source>
        <translation>
            <numerusform>%Ln cách diễn đạt</numerusform>
        </translation>
    </message>
    <message>
        <source>earliest</source>
        <translation>sớm nhất</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>dài nhất</translation>
    </message>
    <message>
        <source>%1 % alike</source>
        <translation>giống %1 %</translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation>Các cách diễn đạt</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Tài liệu tham khảo</translation>
    </message>
    <message>
        <source>End the text with a heading to give the list a name of its own</source>
        <translation>Kết thúc văn bản bằng một tiêu đề để tự đặt tên cho danh mục này</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split “%1”</source>
        <translation>Tách “%1”</translation>
    </message>
    <message>
        <source>Name of the other one</source>
        <translation>Tên của bên kia</translation>
    </message>
    <message>
        <source>Names of the other one</source>
        <translation>Các tên của bên kia</translation>
    </message>
    <message>
        <source>Articles that speak of the other one</source>
        <translation>Các bài nói về bên kia</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Tách</translation>
    </message>
    <message>
        <source>Two people or bodies stand behind this entry. Tick what belongs to the other one: its quotes, events and figures go with it. This can be undone.</source>
        <translation>Mục này chỉ hai người hoặc hai tổ chức. Hãy đánh dấu những gì thuộc về bên kia: trích dẫn, sự kiện và số liệu sẽ đi theo. Có thể hoàn tác.</translation>
    </message>
    <message>
        <source>Names that are the other one’s</source>
        <translation>Những tên thuộc về bên kia</translation>
    </message>
    <message>
        <source>Tick a name or an article of the other one first.</source>
        <translation>Trước hết hãy đánh dấu một tên hoặc một bài của bên kia.</translation>
    </message>
</context>
<context>
    <name>StatisticDialog</name>
    <message>
        <source>New Statistic</source>
        <translation>Số liệu mới</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>for example: countries that signed</source>
        <translation>ví dụ: số nước đã ký</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>countries, percent, USD …</source>
        <translation>nước, phần trăm, USD …</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>Mức độ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>gần</translation>
    </message>
    <message>
        <source>about</source>
        <translation>khoảng</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>hơn</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>ít nhất</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>dưới</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>tối đa</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Tính đến</translation>
    </message>
    <message>
        <source>2025-10-25, 2025-10 or 2025</source>
        <translation>2025-10-25, 2025-10 hoặc 2025</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Tính chất</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Công bố</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Dự kiến</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Ước tính</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Mục tiêu</translation>
    </message>
    <message>
        <source>Edit Statistic</source>
        <translation>Sửa số liệu</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>phần trăm</translation>
    </message>
    <message>
        <source>Say what the number measures.</source>
        <translation>Hãy cho biết con số đo lường điều gì.</translation>
    </message>
    <message>
        <source>“%1” is no number; write it like 13750 or 64.78.</source>
        <translation>“%1” không phải là số; hãy ghi theo dạng 13750 hoặc 64.78.</translation>
    </message>
</context>
<context>
    <name>StatisticFields</name>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Ít nhất</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Nhiều nhất</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Tính đến</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến hết</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Công bố</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Mục tiêu</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Ước tính</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Dự kiến</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Tính chất</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Người phát biểu</translation>
    </message>
</context>
<context>
    <name>StatisticsPanel</name>
    <message numerus="yes">
        <source>%Ln figure(s), as written; nothing is converted</source>
        <translation>
            <numerusform>%Ln số liệu, đúng như nguồn ghi; không quy đổi</numerusform>
        </translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>By measure</source>
        <translation>Theo chỉ tiêu</translation>
    </message>
    <message>
        <source>Disagreements first</source>
        <translation>Bất đồng trước</translation>
    </message>
    <message>
        <source>Most figures first</source>
        <translation>Nhiều số liệu trước</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Mới nhất trước</translation>
    </message>
    <message>
        <source>Copy table with sources</source>
        <translation>Chép bảng kèm nguồn</translation>
    </message>
    <message>
        <source>There are no figures yet. Import articles, or mark a number in an article as a statistic.</source>
        <translation>Chưa có số liệu nào. Hãy nhập bài báo hoặc tạo số liệu từ một con số trong bài.</translation>
    </message>
    <message>
        <source>Import Files…</source>
        <translation>Nhập tệp…</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Chép kèm trích nguồn</translation>
    </message>
    <message>
        <source>Open in article</source>
        <translation>Mở trong bài</translation>
    </message>
    <message>
        <source>RESTS ON</source>
        <translation>CĂN CỨ</translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>không nêu ngày</translation>
    </message>
    <message>
        <source>para. %1</source>
        <translation>đoạn %1</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Tính chất</translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s) copied with their sources</source>
        <translation>
            <numerusform>Đã chép %Ln số liệu kèm nguồn</numerusform>
        </translation>
    </message>
    <message>
        <source>By unit and value</source>
        <translation>Theo đơn vị và giá trị</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Nguồn đăng</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Có khác biệt</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Cá nhân/tổ chức</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Khoảng thời gian</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Từ ngữ</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>chờ duyệt</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>đã chấp nhận</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Read only</source>
        <translation>Chỉ đọc</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Ngoại tuyến</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln bài báo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) no longer match their source</source>
        <translation>
            <numerusform>%Ln trích dẫn không còn khớp với nguồn</numerusform>
        </translation>
    </message>
    <message>
        <source>all quotes verified against their sources</source>
        <translation>mọi trích dẫn đã đối chiếu với nguồn</translation>
    </message>
    <message>
        <source>Backing up the library and bringing it up to date: a large one takes some minutes</source>
        <translation>Đang sao lưu thư viện và cập nhật lên phiên bản mới: thư viện lớn mất vài phút</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Stop after the present item</source>
        <translation>Dừng sau mục hiện tại</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>This library may not be written. Copy it to a folder of your own to change it.</source>
        <translation>Không được phép ghi vào thư viện này. Hãy chép nó sang một thư mục của bạn để sửa đổi.</translation>
    </message>
    <message>
        <source>Rapporteur never opens a network connection by itself.</source>
        <translation>Rapporteur không bao giờ tự mở kết nối mạng.</translation>
    </message>
    <message>
        <source>Taking back: %1</source>
        <translation>Đang hoàn tác: %1</translation>
    </message>
    <message>
        <source>Doing again: %1</source>
        <translation>Đang làm lại: %1</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
</context>
<context>
    <name>Stories</name>
    <message>
        <source>Articles with this story</source>
        <translation>Các bài cùng tin này</translation>
    </message>
    <message>
        <source>This Article Is Another Story</source>
        <translation>Bài này là tin khác</translation>
    </message>
    <message>
        <source>These Print the Same Story</source>
        <translation>Các bài này đăng cùng một tin</translation>
    </message>
    <message>
        <source>Each of These Is Another Story</source>
        <translation>Mỗi bài này là một tin khác</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) stand on their own now</source>
        <translation>
            <numerusform>%Ln bài nay đứng riêng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) are one story now</source>
        <translation>
            <numerusform>%Ln bài nay là cùng một tin</numerusform>
        </translation>
    </message>
    <message>
        <source>Show All That Print This Story</source>
        <translation>Hiện mọi bài đăng tin này</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>StylesDialog</name>
    <message>
        <source>Citation Style</source>
        <translation>Kiểu trích nguồn</translation>
    </message>
    <message>
        <source>Type a part of the name, such as Chicago, Nature or law</source>
        <translation>Nhập một phần của tên, như Chicago, Nature hoặc law</translation>
    </message>
    <message>
        <source>Part of a style’s name</source>
        <translation>Một phần tên kiểu</translation>
    </message>
    <message>
        <source>Citation styles</source>
        <translation>Các kiểu trích nguồn</translation>
    </message>
    <message>
        <source>Add a Style File…</source>
        <translation>Thêm tệp kiểu…</translation>
    </message>
    <message>
        <source>A .csl file of your own</source>
        <translation>Tệp .csl của riêng bạn</translation>
    </message>
    <message>
        <source>Use This Style</source>
        <translation>Dùng kiểu này</translation>
    </message>
    <message>
        <source>IN THE TEXT OR IN A NOTE</source>
        <translation>TRONG VĂN BẢN HOẶC CƯỚC CHÚ</translation>
    </message>
    <message>
        <source>IN FULL</source>
        <translation>ĐẦY ĐỦ</translation>
    </message>
    <message>
        <source>No style has this in its name.</source>
        <translation>Không có kiểu nào có tên như vậy.</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Ưa dùng</translation>
    </message>
    <message>
        <source>Show this style first (Ctrl+D)</source>
        <translation>Hiện kiểu này đầu tiên (Ctrl+D)</translation>
    </message>
    <message>
        <source>Add a Style File</source>
        <translation>Thêm tệp kiểu</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions</source>
        <translation>Gợi ý</translation>
    </message>
</context>
<context>
    <name>Synchronised</name>
    <message>
        <source>Your library lies in a folder that %1 copies to the cloud.</source>
        <translation>Thư viện của bạn nằm trong một thư mục mà %1 sao chép lên đám mây.</translation>
    </message>
    <message>
        <source>Such a program can copy it in the middle of a change and damage it. Close Rapporteur, move the file to a folder that stays on this computer, and open it from there. A backup may lie in the cloud.</source>
        <translation>Chương trình như vậy có thể sao chép thư viện giữa lúc đang thay đổi và làm hỏng nó. Hãy đóng Rapporteur, chuyển tệp sang một thư mục chỉ có trên máy này rồi mở từ đó. Bản sao lưu thì có thể để trên đám mây.</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>Copy Templates</source>
        <translation>Mẫu chép</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Các mẫu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Text with tokens</source>
        <translation>Văn bản có biến</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Insert Token</source>
        <translation>Chèn biến</translation>
    </message>
    <message>
        <source>AN INVENTED QUOTE THROUGH THIS TEMPLATE</source>
        <translation>MỘT TRÍCH DẪN GIẢ ĐỊNH THEO MẪU NÀY</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Chưa đặt tên</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Mẫu mới</translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>Accept	A</source>
        <translation>Chấp nhận	A</translation>
    </message>
    <message>
        <source>Reject	X</source>
        <translation>Loại	X</translation>
    </message>
    <message>
        <source>Open dossier of %1</source>
        <translation>Mở hồ sơ của %1</translation>
    </message>
    <message>
        <source>Copy Words with Citation</source>
        <translation>Chép lời kèm trích nguồn</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Tô đậm</translation>
    </message>
    <message>
        <source>Add Words to a Brief</source>
        <translation>Thêm đoạn này vào bản thảo</translation>
    </message>
    <message>
        <source>Make a Quote…</source>
        <translation>Tạo trích dẫn…</translation>
    </message>
    <message>
        <source>Make an Event…</source>
        <translation>Tạo sự kiện…</translation>
    </message>
    <message>
        <source>Make a Statistic…</source>
        <translation>Tạo số liệu…</translation>
    </message>
    <message>
        <source>Search for This</source>
        <translation>Tìm đoạn này</translation>
    </message>
    <message>
        <source>Find the Same Words Elsewhere</source>
        <translation>Tìm những lời này ở nơi khác</translation>
    </message>
    <message>
        <source>Let the Selected Record Rest on These Words</source>
        <translation>Dùng đoạn chữ này làm căn cứ cho mục đang chọn</translation>
    </message>
    <message>
        <source>Show in Quotes</source>
        <translation>Hiện trong Trích dẫn</translation>
    </message>
    <message>
        <source>Show in Events</source>
        <translation>Hiện trong Sự kiện</translation>
    </message>
    <message>
        <source>Show in Statistics</source>
        <translation>Hiện trong Số liệu</translation>
    </message>
    <message>
        <source>Show in Highlights</source>
        <translation>Hiện trong Đoạn tô màu</translation>
    </message>
    <message>
        <source>Write Note…</source>
        <translation>Viết ghi chú…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Sửa…</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Article text</source>
        <translation>Văn bản bài báo</translation>
    </message>
</context>
<context>
    <name>Things</name>
    <message>
        <source>Outlook message</source>
        <translation>thư Outlook</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>hình PNG</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>hình JPEG</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>hình GIF</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>hình TIFF</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>chương trình</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>chương trình Windows</translation>
    </message>
    <message>
        <source>a macOS program</source>
        <translation>chương trình macOS</translation>
    </message>
    <message>
        <source>a sound file</source>
        <translation>tệp âm thanh</translation>
    </message>
    <message>
        <source>a sound or video file</source>
        <translation>tệp âm thanh hoặc phim</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>phim</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>a 7-Zip archive; unpack it, or pack it again as .zip</source>
        <translation>tệp nén 7-Zip; hãy bung ra, hoặc nén lại thành .zip</translation>
    </message>
    <message>
        <source>a RAR archive; unpack it, or pack it again as .zip</source>
        <translation>tệp nén RAR; hãy bung ra, hoặc nén lại thành .zip</translation>
    </message>
    <message>
        <source>an XZ archive; unpack it first</source>
        <translation>tệp nén XZ; hãy bung ra trước</translation>
    </message>
    <message>
        <source>a bzip2 archive; unpack it first</source>
        <translation>tệp nén bzip2; hãy bung ra trước</translation>
    </message>
    <message>
        <source>a font</source>
        <translation>phông chữ</translation>
    </message>
    <message>
        <source>zip archive</source>
        <translation>tệp nén zip</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>tài liệu Word</translation>
    </message>
    <message>
        <source>e-book</source>
        <translation>sách điện tử</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>văn bản OpenDocument</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline; the list below holds the same events</source>
        <translation>Trục thời gian; danh sách bên dưới có cùng các sự kiện</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s): click to zoom in</source>
        <translation>
            <numerusform>%Ln sự kiện: bấm để phóng to</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag to choose a period (Shift with the arrow keys)</source>
        <translation>Kéo để chọn một khoảng thời gian (Shift cùng phím mũi tên)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln bài báo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln trích dẫn</numerusform>
        </translation>
    </message>
    <message>
        <source>articles</source>
        <translation>bài báo</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>trích dẫn</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>và %1 nguồn khác</translation>
    </message>
    <message>
        <source>Sources: %1</source>
        <translation>Nguồn: %1</translation>
    </message>
    <message>
        <source>ring or dashed: scheduled</source>
        <translation>vòng tròn hoặc nét đứt: đã lên lịch</translation>
    </message>
    <message>
        <source>flag: deadline</source>
        <translation>cờ: hạn chót</translation>
    </message>
    <message>
        <source>exclamation mark: overdue</source>
        <translation>dấu chấm than: quá hạn</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Nguồn</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Message</source>
        <translation>Thông báo</translation>
    </message>
</context>
<context>
    <name>ToldAgain</name>
    <message>
        <source>Merge</source>
        <translation>Gộp</translation>
    </message>
    <message>
        <source>Make one event of the two, with both sources</source>
        <translation>Gộp hai sự kiện thành một, giữ cả hai nguồn</translation>
    </message>
    <message>
        <source>Merge with: %1</source>
        <translation>Gộp với: %1</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Không phải một</translation>
    </message>
    <message>
        <source>Do not propose these two again</source>
        <translation>Không đề xuất hai mục này nữa</translation>
    </message>
    <message>
        <source>Not the same as: %1</source>
        <translation>Không phải một với: %1</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>What can be asked</source>
        <translation>Có thể tìm những gì</translation>
    </message>
    <message>
        <source>What can be asked: examples that run</source>
        <translation>Có thể tìm những gì: các ví dụ chạy được</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Trình đơn</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Trình đơn (F10)</translation>
    </message>
</context>
<context>
    <name>TopicModel</name>
    <message>
        <source>Topic</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Bài báo</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Show them (double click or Enter)</source>
        <translation>Hiện các mục này (bấm đúp hoặc Enter)</translation>
    </message>
</context>
<context>
    <name>TopicsPanel</name>
    <message>
        <source>Topics</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>New Topic…</source>
        <translation>Chủ đề mới…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln topic(s)</source>
        <translation>
            <numerusform>%Ln chủ đề</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no topics yet. A topic is a tag that you put on articles and records.</source>
        <translation>Chưa có chủ đề nào. Chủ đề là nhãn bạn gắn cho bài báo và các mục.</translation>
    </message>
    <message>
        <source>New Topic</source>
        <translation>Chủ đề mới</translation>
    </message>
    <message>
        <source>Name of the topic:</source>
        <translation>Tên chủ đề:</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Đổi tên…</translation>
    </message>
    <message>
        <source>Delete Topic</source>
        <translation>Xóa chủ đề</translation>
    </message>
    <message>
        <source>Rename Topic</source>
        <translation>Đổi tên chủ đề</translation>
    </message>
    <message>
        <source>Topic deleted; its records stay</source>
        <translation>Đã xóa chủ đề; các mục vẫn còn</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>TrashModel</name>
    <message>
        <source>Record</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Đã xóa</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Giữ đến</translation>
    </message>
</context>
<context>
    <name>TrashPanel</name>
    <message>
        <source>What is deleted rests here for 30 days.</source>
        <translation>Những gì đã xóa được giữ ở đây 30 ngày.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Thùng rác</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Delete for Good…</source>
        <translation>Xóa hẳn…</translation>
    </message>
    <message>
        <source>Deleted records</source>
        <translation>Các mục đã xóa</translation>
    </message>
    <message>
        <source>The Trash is empty.</source>
        <translation>Thùng rác trống.</translation>
    </message>
    <message>
        <source>Select what to restore or to delete for good.</source>
        <translation>Hãy chọn mục cần khôi phục hoặc xóa hẳn.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln record(s) for good? This cannot be undone.</source>
        <translation>
            <numerusform>Xóa hẳn %Ln mục? Thao tác này không thể hoàn tác.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Xóa hẳn</translation>
    </message>
</context>
<context>
    <name>Twin</name>
    <message>
        <source>accepted</source>
        <translation>đã chấp nhận</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>chờ duyệt</translation>
    </message>
</context>
<context>
    <name>Uncertain</name>
    <message>
        <source>Rules that were right in fewer than 85 % of their candidates start folded away: by your decisions once there are ten of them, by their own confidence before.</source>
        <translation>Quy tắc đúng dưới 85 % số đề xuất được ẩn sẵn: tính theo quyết định của bạn khi đã có mười quyết định, trước đó theo độ tin cậy của chính quy tắc.</translation>
    </message>
    <message>
        <source>%1 from uncertain rules shown ·</source>
        <translation>Đang hiện %1 mục từ quy tắc chưa chắc chắn ·</translation>
    </message>
    <message>
        <source>%1 from uncertain rules hidden ·</source>
        <translation>Đang ẩn %1 mục từ quy tắc chưa chắc chắn ·</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ẩn</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Hiện</translation>
    </message>
    <message>
        <source>Hide what uncertain rules have found</source>
        <translation>Ẩn kết quả của quy tắc chưa chắc chắn</translation>
    </message>
    <message>
        <source>Show what uncertain rules have found</source>
        <translation>Hiện kết quả của quy tắc chưa chắc chắn</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Accept</source>
        <translation>chấp nhận</translation>
    </message>
    <message>
        <source>Add Bookmark</source>
        <translation>thêm đánh dấu</translation>
    </message>
    <message>
        <source>Add Name</source>
        <translation>thêm tên</translation>
    </message>
    <message>
        <source>Add to Brief</source>
        <translation>Thêm vào bản thảo</translation>
    </message>
    <message>
        <source>Add to Collection</source>
        <translation>thêm vào bộ sưu tập</translation>
    </message>
    <message>
        <source>Citation Style</source>
        <translation>Kiểu trích nguồn</translation>
    </message>
    <message>
        <source>Colour Collection</source>
        <translation>đổi màu bộ sưu tập</translation>
    </message>
    <message>
        <source>Colour Highlight</source>
        <translation>đổi màu đoạn tô</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>sửa lại</translation>
    </message>
    <message>
        <source>Delete Collection</source>
        <translation>xóa bộ sưu tập</translation>
    </message>
    <message>
        <source>Delete Topic</source>
        <translation>xóa chủ đề</translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation>xóa hẳn</translation>
    </message>
    <message>
        <source>Edit Event</source>
        <translation>sửa sự kiện</translation>
    </message>
    <message>
        <source>Edit Metadata</source>
        <translation>sửa thông tin bài</translation>
    </message>
    <message>
        <source>Edit Note</source>
        <translation>sửa ghi chú</translation>
    </message>
    <message>
        <source>Edit Quote</source>
        <translation>sửa trích dẫn</translation>
    </message>
    <message>
        <source>Edit Search</source>
        <translation>sửa tìm kiếm</translation>
    </message>
    <message>
        <source>Edit Statistic</source>
        <translation>sửa số liệu</translation>
    </message>
    <message>
        <source>Edit Topics</source>
        <translation>sửa chủ đề</translation>
    </message>
    <message>
        <source>Empty Trash</source>
        <translation>dọn thùng rác</translation>
    </message>
    <message>
        <source>Group Reprints</source>
        <translation>Nhóm bài đăng lại</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Tô đậm</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>nhập</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>gộp</translation>
    </message>
    <message>
        <source>Not the Same</source>
        <translation>Không phải một</translation>
    </message>
    <message>
        <source>Move Collection</source>
        <translation>chuyển bộ sưu tập</translation>
    </message>
    <message>
        <source>Move Highlight</source>
        <translation>dời đoạn tô</translation>
    </message>
    <message>
        <source>Move to Collection</source>
        <translation>chuyển sang bộ sưu tập</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>chuyển vào thùng rác</translation>
    </message>
    <message>
        <source>New Collection</source>
        <translation>tạo bộ sưu tập</translation>
    </message>
    <message>
        <source>New Event</source>
        <translation>tạo sự kiện</translation>
    </message>
    <message>
        <source>New Quote</source>
        <translation>tạo trích dẫn</translation>
    </message>
    <message>
        <source>New Statistic</source>
        <translation>tạo số liệu</translation>
    </message>
    <message>
        <source>New Topic</source>
        <translation>tạo chủ đề</translation>
    </message>
    <message>
        <source>Put Reprints Together</source>
        <translation>Gộp bài đăng lại</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>loại</translation>
    </message>
    <message>
        <source>Remove from Collection</source>
        <translation>bỏ khỏi bộ sưu tập</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>viết</translation>
    </message>
    <message>
        <source>Remove Bookmark</source>
        <translation>bỏ đánh dấu</translation>
    </message>
    <message>
        <source>Remove Name</source>
        <translation>Gỡ tên</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>đổi tên</translation>
    </message>
    <message>
        <source>Rename Collection</source>
        <translation>đổi tên bộ sưu tập</translation>
    </message>
    <message>
        <source>Rename Topic</source>
        <translation>đổi tên chủ đề</translation>
    </message>
    <message>
        <source>Reorder Collection</source>
        <translation>sắp xếp lại bộ sưu tập</translation>
    </message>
    <message>
        <source>Restore from Trash</source>
        <translation>khôi phục từ thùng rác</translation>
    </message>
    <message>
        <source>Put Back</source>
        <translation>đưa trở lại</translation>
    </message>
    <message>
        <source>Save Search</source>
        <translation>lưu tìm kiếm</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Tách</translation>
    </message>
    <message>
        <source>Take out of Reprints</source>
        <translation>Tách khỏi nhóm đăng lại</translation>
    </message>
    <message>
        <source>Turn into Collection</source>
        <translation>chuyển thành bộ sưu tập</translation>
    </message>
    <message>
        <source>Undo Import</source>
        <translation>bỏ lần nhập</translation>
    </message>
</context>
<context>
    <name>VersionsView</name>
    <message>
        <source>Previous change (Shift+N)</source>
        <translation>Thay đổi trước (Shift+N)</translation>
    </message>
    <message>
        <source>Next change (N)</source>
        <translation>Thay đổi tiếp theo (N)</translation>
    </message>
    <message>
        <source>Back to the text (Esc)</source>
        <translation>Về lại văn bản (Esc)</translation>
    </message>
    <message>
        <source>taken out: %1</source>
        <translation>bỏ đi: %1</translation>
    </message>
    <message>
        <source>put in: %1</source>
        <translation>thêm vào: %1</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>Phiên bản trước</translation>
    </message>
    <message>
        <source>Later version</source>
        <translation>Phiên bản sau</translation>
    </message>
    <message>
        <source>Records that did not stay in place</source>
        <translation>Các mục không còn ở chỗ cũ</translation>
    </message>
    <message>
        <source>digest</source>
        <translation>bản tóm lược</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln từ</numerusform>
        </translation>
    </message>
    <message>
        <source>in use</source>
        <translation>đang dùng</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln thay đổi</numerusform>
        </translation>
    </message>
    <message>
        <source>no change</source>
        <translation>không có thay đổi</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) not found in the later version</source>
        <translation>
            <numerusform>%Ln mục không còn trong phiên bản sau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) with an edited sentence</source>
        <translation>
            <numerusform>%Ln sự kiện có câu đã được sửa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) moved</source>
        <translation>
            <numerusform>%Ln mục đã dời chỗ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in place</source>
        <translation>
            <numerusform>%Ln vẫn ở chỗ cũ</numerusform>
        </translation>
    </message>
    <message>
        <source>No record rests on this text.</source>
        <translation>Không có mục nào dựa trên văn bản này.</translation>
    </message>
    <message>
        <source>not found, was in para. %1</source>
        <translation>không còn, trước ở đoạn %1</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>không còn</translation>
    </message>
    <message>
        <source>para. %1 → %2</source>
        <translation>đoạn %1 → %2</translation>
    </message>
    <message>
        <source>para. %1</source>
        <translation>đoạn %1</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>đã dời chỗ</translation>
    </message>
    <message>
        <source>sentence edited, %1</source>
        <translation>câu đã được sửa, %1</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Show the Words</source>
        <translation>Hiện câu chữ</translation>
    </message>
    <message>
        <source>Open the Record</source>
        <translation>Mở mục</translation>
    </message>
</context>
<context>
    <name>ViewHeader</name>
    <message>
        <source>Order: %1</source>
        <translation>Thứ tự: %1</translation>
    </message>
    <message>
        <source>Change the order</source>
        <translation>Đổi thứ tự</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>The folder is watched no longer.</source>
        <translation>Không theo dõi thư mục này nữa.</translation>
    </message>
    <message>
        <source>Watch a Folder</source>
        <translation>Theo dõi thư mục</translation>
    </message>
    <message>
        <source>New files in “%1” are imported from now on.</source>
        <translation>Từ nay, tệp mới trong “%1” sẽ được nhập.</translation>
    </message>
    <message>
        <source>Looking for new files</source>
        <translation>Đang tìm tệp mới</translation>
    </message>
    <message>
        <source>The watched folder cannot be read: %1</source>
        <translation>Không đọc được thư mục đang theo dõi: %1</translation>
    </message>
    <message>
        <source>Watching “%1”</source>
        <translation>Đang theo dõi “%1”</translation>
    </message>
    <message>
        <source>Watch a Folder…</source>
        <translation>Theo dõi thư mục…</translation>
    </message>
    <message>
        <source>Watching %1</source>
        <translation>Đang theo dõi %1</translation>
    </message>
    <message>
        <source>Import what is put into a folder</source>
        <translation>Nhập những gì được đưa vào một thư mục</translation>
    </message>
</context>
<context>
    <name>_RoleRow</name>
    <message>
        <source>date not stated</source>
        <translation>không nêu ngày</translation>
    </message>
    <message>
        <source>source not known</source>
        <translation>không rõ nguồn</translation>
    </message>
    <message>
        <source>para. %1</source>
        <translation>đoạn %1</translation>
    </message>
</context>
<context>
    <name>_Stage</name>
    <message>
        <source>date not stated</source>
        <translation>không nêu ngày</translation>
    </message>
    <message>
        <source>no source in the library tells</source>
        <translation>không nguồn nào trong thư viện cho biết</translation>
    </message>
</context>
</TS>
