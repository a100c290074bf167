"""Vietnamese words: titles, bodies, verbs of speech, closed classes. Several syllables make one word, so most are groups."""

from __future__ import annotations

from typing import Final

from app.extract.lang.language import LOOSE, PLAIN, STRONG


def groups(listed: str) -> tuple[str, ...]:
    """The groups of a list written with ";" between them."""
    return tuple(group.strip() for group in listed.replace("\n", " ").split(";") if group.strip())


HONORIFICS: Final = groups("ông; bà; anh; chị; cô; ngài; thầy; cụ; em")
DEPARTMENTS: Final = groups(
    """ngoại giao; quốc phòng; công an; công thương; tài chính; y tế; giáo dục; giáo dục và đào tạo; kế hoạch và đầu tư;
    giao thông vận tải; giao thông; tư pháp; nội vụ; xây dựng; khoa học và công nghệ; thông tin và truyền thông;
    văn hóa, thể thao và du lịch; văn hóa; nông nghiệp; nông nghiệp và phát triển nông thôn; nông nghiệp và môi trường;
    tài nguyên và môi trường; lao động, thương binh và xã hội; lao động; thương mại; kinh tế; môi trường; năng lượng;
    du lịch; thường trực; an ninh; kinh tế và tài chính; dân tộc và tôn giáo"""
)
_RANKS: Final = groups(
    """tổng bí thư; chủ tịch nước; chủ tịch quốc hội; chủ tịch; phó chủ tịch; phó chủ tịch nước; phó chủ tịch quốc hội; thủ tướng;
    phó thủ tướng; bộ trưởng; thứ trưởng; tổng thư ký; phó tổng thư ký; tổng giám đốc; phó tổng giám đốc; giám đốc;
    phó giám đốc; đại sứ; trưởng đoàn; trưởng phái đoàn; người phát ngôn; phó người phát ngôn; phó phát ngôn; phát ngôn viên; cục trưởng; phó cục trưởng;
    vụ trưởng; phó vụ trưởng; vụ phó; viện trưởng; phó viện trưởng; bí thư; phó bí thư; bí thư thành ủy; bí thư tỉnh ủy;
    đại biểu; đại biểu quốc hội; chuyên gia; giáo sư; phó giáo sư; tiến sĩ; thạc sĩ; bác sĩ; luật sư; kỹ sư; nhà báo; phóng viên; tổng thống;
    phó tổng thống; ngoại trưởng; tổng cục trưởng; phó tổng cục trưởng; chánh văn phòng; thống đốc; phó thống đốc;
    thiếu tướng; trung tướng; thượng tướng; đại tướng; đại tá; thượng tá; trung tá; thiếu tá; hiệu trưởng; hiệu phó;
    nhà nghiên cứu; cố vấn; đặc phái viên; cao ủy; công sứ; tổng lãnh sự; trưởng ban; phó trưởng ban; trưởng phòng; giám đốc điều hành;
    doanh nhân; nông dân; giáo viên; sinh viên; quốc vương; nữ hoàng; thái tử; công chúa; đức giáo hoàng; giáo hoàng;
    nghị sĩ; thượng nghị sĩ; hạ nghị sĩ; thị trưởng; tổng tham mưu trưởng; trợ lý; thư ký; nhà văn; ca sĩ; đạo diễn; huấn luyện viên;
    đại diện thường trực; đại diện; trưởng đại diện; lãnh đạo; chủ nhiệm; phó chủ nhiệm; tổng biên tập; nhà ngoại giao"""
)
ROLES: Final = _RANKS + HONORIFICS
BODIES: Final = (
    groups(
        """liên hợp quốc; hội đồng bảo an; đại hội đồng; đại hội đồng liên hợp quốc; hội đồng bảo an liên hợp quốc; quốc hội; chính phủ; đảng cộng sản việt nam;
        ngân hàng nhà nước; ngân hàng thế giới; tổng cục thống kê; cục thống kê; tổng cục hải quan; cục hải quan; liên minh châu âu; ủy ban châu âu; tòa án nhân dân tối cao;
        quỹ tiền tệ quốc tế; tổ chức y tế thế giới; tổ chức thương mại thế giới; nhà trắng; lầu năm góc; ban tổ chức;
        thông tấn xã việt nam; ủy ban nhân dân; hội đồng nhân dân"""
    )
    + tuple(f"bộ {name}" for name in DEPARTMENTS if name != "thường trực")
    + tuple(f"sở {name}" for name in DEPARTMENTS if name != "thường trực")
)
STRONG_CUES: Final = groups(
    """cho biết; công bố; nói; nói thêm; cho biết thêm; khẳng định; nhấn mạnh; cho rằng; chia sẻ; phát biểu; tuyên bố; nêu rõ; cho hay; trả lời; nhận định;
    bày tỏ; phân tích; giải thích; kể; kể lại; kể rằng; bổ sung; nói rõ; chỉ rõ; thông tin; thông tin thêm; đánh giá; tái khẳng định; nhắc lại; hỏi; viết;
    cảnh báo; lưu ý; đề nghị; kêu gọi; thừa nhận; lý giải; quả quyết; thông báo; dẫn lời; nhấn mạnh thêm; khẳng định thêm; tâm sự; kết luận; bình luận; ghi nhận; trăn trở"""
)
# verbs of proposing and foreseeing: what follows is the report
PROPOSING: Final = groups(
    "đề xuất; kiến nghị; cam kết; dự báo; ước tính; khuyến cáo; hy vọng; tin tưởng; cảnh báo"
)
# verbs that report a clause only behind "rằng", a comma or a colon
WITH_THAT: Final = frozenset(
    groups(
        "trả lời; hỏi; thông tin; phân tích; đánh giá; viết; kể; kể lại; nói; chia sẻ; phát biểu; lý giải; giải thích; tâm sự; bình luận; ghi nhận; dẫn lời; bổ sung; lưu ý"
    )
)
SURNAMES: Final = frozenset(
    [
        "nguyễn",
        "trần",
        "lê",
        "phạm",
        "hoàng",
        "huỳnh",
        "phan",
        "vũ",
        "võ",
        "đặng",
        "bùi",
        "đỗ",
        "hồ",
        "ngô",
        "dương",
        "lý",
        "đinh",
        "đoàn",
        "lâm",
        "mai",
        "trịnh",
        "cao",
        "tô",
        "lương",
        "vương",
        "tạ",
        "hà",
        "phùng",
        "tăng",
        "quách",
        "thái",
        "châu",
        "kiều",
        "chu",
        "triệu",
        "la",
        "mạc",
        "từ",
        "khuất",
        "nghiêm",
        "đào",
        "tống",
    ]
)
PLAIN_CUES: Final = groups(
    """yêu cầu; kiến nghị; đề xuất; cam kết; tin tưởng; tin; hy vọng; mong muốn; mong; chỉ đạo; bác bỏ; phủ nhận; chỉ trích; lên án; hoan nghênh; đánh giá cao; cảm ơn; khuyến cáo;
    chỉ ra; dự báo; ước tính; báo cáo; gợi ý; chúc mừng; hứa; phản đối; lo ngại; đồng tình; quán triệt; giới thiệu; nhìn nhận; ví"""
)
CUES: Final = {
    **dict.fromkeys(PLAIN_CUES, PLAIN),
    **dict.fromkeys(STRONG_CUES, STRONG),
    "gọi": LOOSE,
    "trình bày": LOOSE,
}
TAGS: Final[dict[str, str]] = {}
for _tag, _listed in (
    (
        "P",
        "tại; trong; về; với; của; ở; từ; đến; cho; trên; dưới; giữa; bằng; vào; do; sau; trước; ngày; nhân dịp; đối với; cùng với; cùng; bên lề; thông qua; qua; dịp",
    ),
    (
        "A",
        "cũng; thêm; lại; thẳng thắn; đồng thời; hôm nay; hôm qua; chiều nay; sáng nay; tối nay; mới đây; vừa qua; tuy nhiên; ngoài ra; bên cạnh đó; theo đó; do đó; vì vậy; trước đó; sau đó; còn; vẫn; chỉ; mới; luôn; đặc biệt; xúc động",
    ),
    ("X", "đã; đang; sẽ; có; không; chưa; cần; phải; là; được; bị; có thể; muốn"),
    ("C", "và; hoặc; nhưng; song; mà"),
    ("B", "khi; nếu; vì; để; dù; mặc dù; trong khi; rằng"),
    ("D", "các; những; một; mọi; nhiều; này; hai; ba; một số"),
):
    for _word in groups(_listed):
        TAGS[_word] = _tag
