"""Taking out what surrounds an article: captions, teasers, counters, buttons. Every rule has a name and a reason.

Works on blocks from any format. What a rule takes out is kept as `Removed`, with its place in the source, so that it can
be shown struck and put back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from app.ingest.article import Removed
from app.ingest.draft import Block
from app.ingest.endings import stops
from app.ingest.outlets import signatures


@dataclass(frozen=True, slots=True)
class Rule:
    """A line that matches `pattern` as a whole and has at most `longest` characters is taken out for `reason`."""

    name: str
    reason: str
    pattern: re.Pattern[str]
    longest: int = 160


def _rule(name: str, reason: str, pattern: str, longest: int = 160) -> Rule:
    return Rule(name, reason, re.compile(rf"(?:{pattern})", re.IGNORECASE), longest)


_PHOTO: Final = (
    r"photos?|pictures?|images?|illustrat(?:ive|ion)(?: photo| image)?|photo illustration|file photo|handout|screenshot|graphics?"
    r"|credits?|photo credits?|image credits?|photo by|image source|photo source"
    r"|ảnh(?: minh họa| tư liệu| chụp màn hình)?|hình(?: ảnh)?|đồ họa|nguồn ảnh|foto|photographie|crédit(?: photo)?|bild|fotografía|imagen"
)

# A loop around what may be left out must not go back ("*+"): a line of letters and spaces would take for ever.
RULES: Final[tuple[Rule, ...]] = (
    _rule("source-line", "source line", r"(?:source|nguồn|quelle|fuente|fonte|via|link|url|original(?: article)?|read the original(?: article)?(?: at)?)\s*[:：]\s*(?:https?://|www\.)\S+", 500),
    _rule("bare-address", "source line", r"<?(?:https?://|www\.)\S+>?", 500),
    _rule("source-name", "source line", r"(?:source|nguồn)\s*[:：]\s*[^.?!]{2,60}", 80),
    _rule("comment-count", "comments", r"(?:comments?|bình luận|ý kiến|commentaires?|comentarios?|kommentare?)\s*[:(\[]?\s*\d*\s*[)\]]?|\d+\s+(?:comments?|bình luận|ý kiến|commentaires?|comentarios?)|(?:no|add a|leave a|post a|view|show|join the|be the first to) comments?|leave a reply|gửi bình luận|ý kiến của bạn", 40),
    _rule("follow-us", "follow us", r"mời (?:quý|bạn)(?: độc giả| bạn đọc| vị| đọc giả| đọc)?.{0,30}(?:theo dõi|đón đọc|xem|like|đọc thêm|tham gia|click).{0,140}|(?:follow|find|join|like|watch) (?:us|bbc|cnn|[A-Z]\w+(?: \w+)?) (?:on|at) .{0,80}|theo dõi (?:\S+ ){1,4}trên .{0,80}|(?:follow|join) .{0,40}(?:telegram|whatsapp|facebook|twitter|youtube|tiktok|google news)(?: channel| page)?.{0,40}", 220),
    _rule("newsletter", "newsletter", r"(?:sign up|subscribe|register)(?: now| here| today| free)?\b.{0,50}\b(?:newsletters?|e-?mails?|inbox|alerts?|updates?|briefing|podcast|channel|us|here|now|today)\b.{0,100}|get .{0,60}(?:in|to|delivered to) your inbox.{0,60}|(?:our|the) (?:daily|weekly|free|morning)? ?newsletters?.{0,60}|đăng ký (?:nhận|bản|theo dõi).{0,80}|already (?:a subscriber|have an account)\??.{0,40}|subscribe(?: now| to continue)?|enter your e-?mail.{0,40}|thank you for (?:subscribing|signing up).{0,60}", 200),
    _rule("read-more", "read more", r"(?:(?:read|see|learn|find out|watch|view|show|load|hear|discover) (?:more|also|next|the full (?:story|article|text|report|interview)|full (?:story|article))|more (?:on this (?:story|topic)|from .{2,40}|stories|news|details)|also read|read this|see also|recommended(?: for you| stories| articles| reading)?|you (?:may|might) (?:also )?(?:like|be interested in)|related(?: (?:stories|articles?|news|content|posts?|topics?|links?|reading|coverage))?|editor'?s (?:picks?|choice)|top stories|most (?:read|popular|viewed)|trending(?: now)?|don'?t miss|up next|further reading|xem thêm|đọc thêm|đọc tiếp|tin liên quan|bài liên quan|tin cùng chuyên mục|bài viết liên quan|có thể bạn quan tâm|có thể bạn thích|tin mới(?: nhất| cùng mục)?|cùng chuyên mục|đọc nhiều(?: nhất)?|lire aussi|à lire aussi|lea también|leer más|lees ook|mehr zum thema|leia também|leggi anche)\s*(?:[:：»>→…].{0,150})?", 200),
    _rule("read-more-arrow", "read more", r"(?:>>+|»|►|▶|➤|→|\[?>>>\]?)\s*.{3,150}", 170),
    _rule("share", "share buttons", r"(?:share(?: this)?(?: (?:on|via|to|article|story|post|page|with).{0,40})?|chia sẻ(?: bài viết| qua .{1,20})?|tweet(?: this)?|pin(?: it)?|facebook|twitter|x|zalo|linkedin|whatsapp|telegram|messenger|reddit|pinterest|e-?mail(?: (?:this|a friend|article))?|print(?: (?:this|article|page))?|in(?: bài(?: viết)?| trang)|copy (?:the )?link|link copied!?|sao chép(?: liên kết)?|save(?: (?:article|story|for later))?|bookmark|lưu(?: bài(?: viết)?)?|like|thích|listen(?: to (?:this )?article)?|nghe (?:đọc )?bài(?: viết)?|flipboard|gift (?:this )?article|a[+-]|aa?|font size|cỡ chữ|google news|add .{0,30} (?:as preferred source )?on google.{0,20})(?:\s*+[|,·•/]?+\s*+(?:share|tweet|facebook|twitter|x|zalo|linkedin|whatsapp|telegram|messenger|email|e-mail|print|copy link|copy|reddit|pinterest|in|link))*+", 120),
    _rule("advertisement", "advertisement", r"[\[(]?(?:advertisements?|advertising|sponsored(?: content| by .{2,40})?|ad|ads|ad feedback|quảng cáo|publicité|publicidad|anzeige|werbung)[\])]?(?:\s*[-–—·|:].{0,60})?|(?:story|article) continues (?:below|after).{0,40}|continue reading(?: below| the main story)?|scroll (?:down )?(?:to|for) .{0,40}", 90),
    _rule("copyright", "copyright", r"(?:©|\(c\)|copyright\s*(?:©|\(c\)|[\[\d:]|by\b|reserved)|bản quyền (?:thuộc|©)).{0,200}|all rights reserved\.?|.{0,60}\ball rights reserved\b.{0,120}|(?:this (?:material|article|content) )?may not be (?:published|reproduced).{0,120}|our standards: the thomson reuters trust principles\.?.{0,40}|(?:ghi rõ nguồn|vui lòng ghi rõ nguồn|®).{0,120}", 280),
    _rule("cookies", "cookie notice", r"(?:we|this (?:site|website)|our (?:site|website)) uses? cookies.{0,300}|accept (?:all )?cookies|cookie (?:policy|settings|preferences)|privacy policy|terms (?:of (?:use|service)|and conditions)|by (?:continuing|clicking|using|signing up).{0,40}(?:you )?agree .{0,200}", 400),
    _rule("sign-off", "agency sign-off", r"\(?(?:reporting|writing|editing|compiled|additional reporting|graphics?|production) by .{3,200}", 260),
    _rule("navigation", "navigation", r"(?:home(?:page)?|menu|search|log ?in|sign ?in|sign ?up|skip to (?:main )?content|back to top|about us|contact us|trang chủ|đăng nhập|tìm kiếm|lên đầu trang|next|previous|prev|close|đóng|(?:previous|next) (?:article|story|post)|go back|back|advertise with us|download (?:the|our) app.{0,60}|open in app|english|tiếng việt)", 80),
    _rule("breadcrumb", "navigation", r"(?:home|trang chủ|news)(?:\s*+[>›»/|]\s*+[^>›»/|.]{2,50}+)++", 160),
    _rule("reading-time", "reading time", r"\d{1,3}\s*(?:min(?:ute)?s?|phút)\s*(?:read|đọc)?|(?:reading time|read time|thời gian đọc)\s*:?.{0,20}|(?:estimated )?\d{1,3}[- ]min(?:ute)? read", 50),
    _rule("tags", "tags", r"(?:tags?|từ khóa|keywords?|chủ đề|topics?|filed under|in this story|hashtags?)\s*[:：].{0,200}|(?:#[\w\u00c0-\u1ef9]+[\s,]*){2,}", 260),
    _rule("player", "media player", r"(?:your browser does not support .{0,80}|(?:play|watch|pause|mute|unmute)(?: (?:video|audio|now))?|video|audio|(?:current time )?\d{1,2}:\d{2}\s*/\s*\d{1,2}:\d{2}.{0,30}|\d{1,2}:\d{2}|this (?:video|audio|content) (?:can ?not|could not|is not).{0,80}|(?:media|video) (?:caption|playback)\b.{0,60}|0 seconds of .{0,60})", 120),
    _rule("rule-line", "separator", r"[\s*_=~•·—–\-#.|+]{2,}", 400),
)  # fmt: skip

_ANY_RULE = re.compile("|".join(rule.pattern.pattern for rule in RULES), re.IGNORECASE)
_CREDIT_LINE = re.compile(
    rf"(?:{_PHOTO})\s*[:：|/©–-]\s*(?=\S).{{1,80}}|©\s*[^.]{{2,60}}|\[(?:{_PHOTO})[^\]]{{0,80}}\]|\((?:{_PHOTO})\s*[:：][^)]{{1,80}}\)\.?",
    re.IGNORECASE,
)
_CREDIT_AT_END = re.compile(
    rf"[(\[](?:[^()\[\]]{{0,40}}\b)?(?:{_PHOTO})\s*(?:[:：/|©–-]|by\b)[^()\[\]]{{1,90}}[)\]]\s*[.…]?$|(?<=[.\s])(?:{_PHOTO})\s*[:：]\s*[\w\u00c0-\u1ef9 ./&,'’-]{{2,60}}$",
    re.IGNORECASE,
)
_AGENCIES: Final = (
    "Reuters|REUTERS|AFP|AP|VNA|TTXVN|Getty Images|EPA|EPA-EFE|Xinhua|AP Photo|AFP Photo|UN Photo|Pool"
)
# an agency alone names the source of a picture only under one short sentence
_AGENCY_AT_END = re.compile(
    rf"\((?:[\w .'’-]{{2,40}}/){{0,3}}(?:{_AGENCIES})(?:/[\w .'’-]{{2,40}}){{0,3}}\.?\)\.?$|(?:REUTERS|AP Photo|UN Photo|Getty Images|EPA-EFE)/[\w .'’-]{{2,40}}\.?$|^[\w .'’-]{{2,40}}/(?:{_AGENCIES})\.?$"
)
_END_MARK = re.compile(r"(?<=[\w.”\"’)%\]])\s*(?:(\.)/{1,2}\.?|/\.(?!\w)|\s+#{2,3}|\s+■|\s+□|\s*∎)$")
_DEEP = re.compile(r"[^/:]/[^/]*[^/]{7}")  # an address of a page, not of a site
_LINKS_BELOW = re.compile(
    r"\s*(?:related|more (?:from|on|in|stories|news|must)|read more|see also|recommended|you (?:may|might)|most (?:read|popular)|top stories|trending|latest|comments?\b|comentar|comentarios|commentaires|kommentare"
    r"|xem thêm|tin liên quan|bài liên quan|bài viết liên quan|tin cùng|tin mới|có thể bạn|đọc nhiều|đọc thêm|cùng chuyên mục|bình luận|à lire|lire aussi|sur le même|mehr zum|lesen sie|auch interessant|noticias relacionadas|leia (?:também|mais)|leggi anche"
    r"|相关(?:新闻|阅读|报道)|関連(?:記事|ニュース)|관련\s?기사|ข่าวที่เกี่ยวข้อง|เรื่องที่เกี่ยวข้อง|читайте также|مواضيع ذات صلة|اقرأ أيضا)",
    re.IGNORECASE,
)
_TAIL: Final = 150  # a credit is short: the regular expression need not try every place before it
_END_OF_ARTICLE: Final = frozenset({"follow-us"})
_LIST_FOLLOWS = re.compile(
    r"\s*(?:related|read more|see also|more from|recommended|you (?:may|might)|most (?:read|popular)|top stories|trending|xem thêm|tin liên quan|bài liên quan|bài viết liên quan|tin cùng|tin mới|có thể bạn|đọc nhiều|đọc thêm|cùng chuyên mục)\b[^:]{0,40}:?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The blocks that stay, what went (in source order), the captions among it, and the address of a source line."""

    blocks: tuple[Block, ...]
    removed: tuple[Removed, ...]
    captions: tuple[str, ...]
    url: str | None
    sources: tuple[str, ...] = ()


def clean(blocks: Sequence[Block], source_text: str, *, page: bool = False) -> Cleaned:
    """Sort the blocks of a document into article and surroundings; nothing is lost, and nothing is changed but an end mark.

    `page`: the document is a web page, where a list of links may end the text.
    """
    reasons: dict[int, str] = {}
    fired: dict[int, str] = {}
    for index, block in enumerate(blocks):
        rule = _line_rule(block)
        if rule and rule.name == "bare-address" and 1 < index < len(blocks) - 4:
            continue  # in the middle it belongs to the text
        if rule:
            reasons[index] = rule.reason
            fired[index] = rule.name
    captions = _captions(blocks, reasons)
    _teasers(blocks, reasons, fired)
    if page:
        _trailing_links(blocks, reasons)
    _repeated(blocks, reasons)
    _not_all(blocks, reasons)
    kept: list[Block] = []
    removed: list[Removed] = []
    for index, block in enumerate(blocks):
        if index in reasons:
            removed.append(_removed(block, reasons[index], source_text))
            continue
        block, mark = _without_end_mark(block, source_text)
        if mark:
            removed.append(mark)
        kept.append(block)
    sources = [
        blocks[index].text
        for index, name in fired.items()
        if name in ("source-line", "source-name", "bare-address")
    ]
    address = _address(blocks, fired)
    return Cleaned(
        tuple(kept),
        tuple(removed),
        tuple(blocks[i].text for i in captions if i in reasons),
        address,
        tuple(sources),
    )


def line_reason(block: Block) -> str | None:
    """Why this block would be taken out if it stood alone, or None."""
    rule = _line_rule(block)
    return rule.reason if rule else None


def _line_rule(block: Block) -> Rule | None:
    text = block.text
    if len(text) > 500 or block.kind == "table" or not _ANY_RULE.fullmatch(text):
        return None
    for rule in RULES:
        if len(text) <= rule.longest and rule.pattern.fullmatch(text):
            return rule
    return None


def _address(blocks: Sequence[Block], fired: dict[int, str]) -> str | None:
    """The address of a `Source: URL` line; a bare address counts only as the first or the last thing in the document."""
    edge = {0, 1, len(blocks) - 1, len(blocks) - 2}
    for name in ("source-line", "bare-address"):
        for index, rule in fired.items():
            found = re.search(r"(?:https?://|www\.)[^\s>]+", blocks[index].text)
            if (
                rule == name
                and found
                and (name == "source-line" or (index in edge and _DEEP.search(found.group(0))))
            ):
                return found.group(0).rstrip(".,;)")
    return None


def _captions(blocks: Sequence[Block], reasons: dict[int, str]) -> list[int]:
    found: list[int] = []
    for index, block in enumerate(blocks):
        text = block.text
        if block.kind == "caption":
            found.append(index)
        elif index in reasons:
            continue
        elif len(text) <= 110 and _CREDIT_LINE.fullmatch(text):
            before = index - 1
            if before >= 0 and before not in reasons and _is_caption_above(blocks, before, credit=block):
                found.append(before)
            found.append(index)
        elif (len(text) <= 400 and _CREDIT_AT_END.search(text[-_TAIL:]) and text.count(". ") <= 2) or (
            len(text) <= 250
            and text.count(". ") == 0
            and block.kind == "paragraph"
            and _AGENCY_AT_END.search(text[-_TAIL:])
        ):
            found.append(index)
    for index in found:
        reasons[index] = "caption"
    return found


def _is_caption_above(blocks: Sequence[Block], index: int, *, credit: Block) -> bool:
    """Whether the line above a photo credit is that photo's caption, and not the end of a paragraph.

    A caption hangs on its credit (no blank line between) and stands off from the text above it, or has no full stop.
    """
    block = blocks[index]
    if len(block.text) > 320 or block.kind in ("heading", "table") or index == 0:
        return False
    if not credit.gap:
        return block.gap or not stops(block.text)
    return len(block.text) <= 200 and not stops(block.text)


def _teasers(blocks: Sequence[Block], reasons: dict[int, str], fired: dict[int, str]) -> None:
    """Related articles below (or in) the text: a short title, often twice, with a lead that carries the outlet's signature."""
    left = [i for i in range(len(blocks)) if i not in reasons]
    counts = Counter(blocks[i].text for i in left)
    ended = next((i for i in sorted(fired) if fired[i] in _END_OF_ARTICLE and i > len(blocks) // 3), None)
    first_words = set(left[:3])
    heads = _signature_pattern()
    for position, index in enumerate(left):
        block = blocks[index]
        short = len(block.text) <= 160 and not stops(block.text)
        after_end = ended is not None and index > ended
        signed = index not in first_words and heads.match(block.text) is not None
        if (
            signed
            and position
            and (after_end or left[position - 1] in reasons or _is_twin(blocks[left[position - 1]], counts))
        ):
            reasons[index] = "teaser"
            above = left[position - 1]
            if len(blocks[above].text) <= 160 and not stops(blocks[above].text) and above not in first_words:
                reasons[above] = "teaser"
        elif (
            short
            and index not in first_words
            and (after_end or (_is_twin(block, counts) and _has_neighbour(blocks, left, position)))
        ):
            reasons[index] = "teaser"
    _teaser_list(blocks, reasons, fired)


def _is_twin(block: Block, counts: Counter[str]) -> bool:
    """A title that stands in the document more than once. Speakers' names and "(Applause)" repeat too: they are shorter."""
    return len(block.text) <= 160 and counts[block.text] > 1 and block.text.count(" ") >= 3


def _has_neighbour(blocks: Sequence[Block], left: Sequence[int], position: int) -> bool:
    """Whether the same title, or the lead of a story, is right above or below."""
    text = blocks[left[position]].text
    beside = [blocks[left[place]] for place in (position - 1, position + 1) if 0 <= place < len(left)]
    return any(block.text == text or _signature_pattern().match(block.text) for block in beside)


def _teaser_list(blocks: Sequence[Block], reasons: dict[int, str], fired: dict[int, str]) -> None:
    """Short lines under a heading such as "Related articles" up to the next paragraph are its links."""
    for index in sorted(fired):
        if fired[index] != "read-more" or not _LIST_FOLLOWS.match(blocks[index].text):
            continue
        for below in range(index + 1, min(index + 12, len(blocks))):
            block = blocks[below]
            if below in reasons:
                continue
            if len(block.text) > 150 or stops(block.text):
                break
            if below + 1 < len(blocks) and block.kind == "heading" and len(blocks[below + 1].text) > 200:
                break
            reasons[below] = "teaser"


def _trailing_links(blocks: Sequence[Block], reasons: dict[int, str]) -> None:
    """A heading near the end of a page with nothing but short lines below it: links to other pages, or rules for comments."""
    left = [i for i in range(len(blocks)) if i not in reasons]
    prose = [
        place
        for place, i in enumerate(left)
        if blocks[i].kind in ("paragraph", "quote", "question")
        and len(blocks[i].text) >= 100
        and stops(blocks[i].text)
    ]
    if not prose or prose[-1] < 2:
        return
    tail = left[prose[-1] + 1 :]
    start = next(
        (
            place
            for place, i in enumerate(tail)
            if blocks[i].kind == "heading" or _LINKS_BELOW.match(blocks[i].text)
        ),
        None,
    )
    if start is None:
        return
    below = tail[start + 1 :]
    links = sum(blocks[i].kind == "list" or not stops(blocks[i].text) for i in below)
    named = _LINKS_BELOW.match(blocks[tail[start]].text) is not None
    if len(below) >= (1 if named else 3) and links >= 0.7 * len(below):
        for i in tail[start:]:
            reasons[i] = "teaser"


@cache
def _signature_pattern() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(signatures(), key=len, reverse=True))
    return re.compile(rf"(?:\(?(?:{names})\)?|[^()]{{2,30}}\((?:{names})\))\s*[-–—]+\s")


def _repeated(blocks: Sequence[Block], reasons: dict[int, str]) -> None:
    """A headline repeated near the top, or a paragraph right below itself: the first stays. Live reports do repeat paragraphs."""
    seen: dict[str, int] = {}
    last = -1
    for index, block in enumerate(blocks):
        if index in reasons:
            continue
        key = block.text.casefold()
        first = seen.setdefault(key, index)
        above, last = last, index
        if first == index or len(key) < 20:
            continue
        if first == 0 and index <= 4:
            reasons[index] = "repeated headline"
        elif above == first and len(key) >= 60 and block.kind not in ("list", "table", "question"):
            reasons[index] = "repeated"


def _not_all(blocks: Sequence[Block], reasons: dict[int, str]) -> None:
    """If the rules would leave nothing at all, they were wrong about this document: everything stays."""
    if blocks and len(reasons) == len(blocks):
        reasons.clear()


def _removed(block: Block, reason: str, source_text: str) -> Removed:
    if block.offset is None or block.end is None:
        return Removed(block.text, reason, None)
    return Removed(source_text[block.offset : block.end], reason, block.offset)


def _without_end_mark(block: Block, source_text: str) -> tuple[Block, Removed | None]:
    """Take the mark with which an agency ends a piece ("countries./." -> "countries.") off a paragraph."""
    skipped = max(0, len(block.text) - 12)
    found = _END_MARK.search(block.text[skipped:])
    if not found or block.kind not in ("paragraph", "question", "list"):
        return block, None
    cut = skipped + (found.end(1) if found.group(1) else found.start())
    mark = block.text[cut:]
    offset = None
    if block.end is not None and source_text[block.end - len(mark) : block.end] == mark:
        offset = block.end - len(mark)
    return replace(block, text=block.text[:cut].rstrip()), Removed(mark, "end mark", offset)
