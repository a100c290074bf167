"""Outlets that the importer recognises: by the host of an address, and by the signature at the head of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Outlet:
    """A newsroom: the name we cite, its hosts (subdomains included), signatures in texts, other names it goes by."""

    name: str
    hosts: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    agency: bool = False
    language: str = "en"


def _outlet(
    name: str,
    hosts: str,
    signatures: str = "",
    aliases: str = "",
    *,
    agency: bool = False,
    language: str = "en",
) -> Outlet:
    def split(text: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in text.split("|") if part.strip())

    return Outlet(name, tuple(hosts.split()), split(signatures), split(aliases), agency, language)


OUTLETS: Final[tuple[Outlet, ...]] = (
    _outlet(
        "VOV",
        "vov.vn vovworld.vn",
        "VOV.VN|VOV|VOV5",
        "Voice of Vietnam|VOV.VN|Radio The Voice of Vietnam|VOV World",
        language="vi",
    ),
    _outlet(
        "VNA",
        "vietnamplus.vn vnanet.vn vnews.gov.vn baotintuc.vn bnews.vn",
        "VNA|TTXVN|Vietnam+|VNA/VNP",
        "Vietnam News Agency|VietnamPlus|Vietnam+|Thông tấn xã Việt Nam",
        agency=True,
        language="vi",
    ),
    _outlet("Viet Nam News", "vietnamnews.vn", "VNS", "VNS|Viet Nam News", language="en"),
    _outlet(
        "Dan Tri",
        "dantri.com.vn dtinews.dantri.com.vn dtinews.vn",
        "Dân trí|Dan Tri",
        "Dân trí|Báo Dân trí|Dan tri|DTiNews",
        language="vi",
    ),
    _outlet(
        "Thanh Nien",
        "thanhnien.vn thanhniennews.com",
        "TNO",
        "Thanh Niên|Báo Thanh Niên|Thanh Nien News",
        language="vi",
    ),
    _outlet(
        "Tuoi Tre",
        "tuoitre.vn tuoitrenews.vn news.tuoitre.vn",
        "TTO",
        "Tuổi Trẻ|Tuổi Trẻ Online|Tuoi Tre News",
        language="vi",
    ),
    _outlet(
        "VnExpress", "vnexpress.net", "VnExpress", "VnExpress International|Báo VnExpress", language="vi"
    ),
    _outlet("VietNamNet", "vietnamnet.vn", "VietNamNet", "VietnamNet Global|Báo VietNamNet", language="vi"),
    _outlet(
        "Nhan Dan",
        "nhandan.vn nhandan.com.vn",
        "NDO|Nhan Dan",
        "Nhân Dân|Báo Nhân Dân|Nhan Dan Online",
        language="vi",
    ),
    _outlet(
        "VGP",
        "chinhphu.vn baochinhphu.vn vgp.vn",
        "VGP|Chinhphu.vn",
        "Government News|Báo Điện tử Chính phủ|Cổng Thông tin điện tử Chính phủ|VGP News",
        language="vi",
    ),
    _outlet(
        "Quan doi Nhan dan",
        "qdnd.vn",
        "QĐND|QĐND Online|PANO",
        "Quân đội nhân dân|People's Army Newspaper",
        language="vi",
    ),
    _outlet("Tien Phong", "tienphong.vn", "TPO", "Tiền Phong", language="vi"),
    _outlet("Nguoi Lao Dong", "nld.com.vn", "NLĐO|NLDO", "Người Lao Động", language="vi"),
    _outlet("Lao Dong", "laodong.vn", "", "Lao Động|Báo Lao Động", language="vi"),
    _outlet(
        "Sai Gon Giai Phong",
        "sggp.org.vn sggpnews.org.vn",
        "SGGPO|SGGP",
        "Sài Gòn Giải Phóng|SGGP News",
        language="vi",
    ),
    _outlet("VTV", "vtv.vn", "VTV.vn|VTV", "Báo điện tử VTV|Vietnam Television", language="vi"),
    _outlet("Zing News", "znews.vn zingnews.vn", "Zing", "Znews|Tri Thức", language="vi"),
    _outlet("Hanoi Times", "hanoitimes.vn", "The Hanoi Times", "The Hanoi Times"),
    _outlet(
        "The World and Vietnam Report",
        "baoquocte.vn en.baoquocte.vn",
        "TGVN|WVR",
        "Thế giới & Việt Nam|World & Vietnam Report",
        language="vi",
    ),
    _outlet("Ministry of Foreign Affairs of Vietnam", "mofa.gov.vn", "", "Bộ Ngoại giao", language="vi"),
    _outlet("UN News", "news.un.org", "UN News", "United Nations News|UN News Centre"),
    _outlet("United Nations", "un.org", "", "UN"),
    _outlet("UNODC", "unodc.org", "UNODC", "United Nations Office on Drugs and Crime"),
    _outlet("ASEAN Secretariat", "asean.org", "", "ASEAN|ASEAN Main Portal"),
    _outlet("Reuters", "reuters.com", "Reuters|REUTERS", "Thomson Reuters", agency=True),
    _outlet(
        "AP",
        "apnews.com ap.org hosted.ap.org",
        "AP",
        "Associated Press|The Associated Press|AP News|AP NEWS",
        agency=True,
    ),
    _outlet("AFP", "afp.com", "AFP", "Agence France-Presse", agency=True),
    _outlet(
        "Xinhua",
        "xinhuanet.com news.cn english.news.cn",
        "Xinhua",
        "Xinhua News Agency|New China",
        agency=True,
    ),
    _outlet("Kyodo News", "kyodonews.net english.kyodonews.net", "Kyodo", "Kyodo|KYODO NEWS", agency=True),
    _outlet("Yonhap", "yna.co.kr en.yna.co.kr", "Yonhap", "Yonhap News Agency", agency=True),
    _outlet("TASS", "tass.com tass.ru", "TASS", "", agency=True),
    _outlet("Interfax", "interfax.com interfax.ru", "Interfax", "", agency=True),
    _outlet("DPA", "dpa.com dpa-international.com", "dpa|DPA", "Deutsche Presse-Agentur", agency=True),
    _outlet("EFE", "efe.com", "EFE", "Agencia EFE", agency=True),
    _outlet("ANSA", "ansa.it", "ANSA", "", agency=True),
    _outlet("PTI", "ptinews.com", "PTI", "Press Trust of India", agency=True),
    _outlet("ANI", "aninews.in", "ANI", "Asian News International", agency=True),
    _outlet("Antara", "antaranews.com en.antaranews.com", "ANTARA|Antara", "ANTARA News", agency=True),
    _outlet("Bernama", "bernama.com", "Bernama|BERNAMA", "", agency=True),
    _outlet("CNA", "channelnewsasia.com", "CNA", "Channel NewsAsia"),
    _outlet("UPI", "upi.com", "UPI", "United Press International", agency=True),
    _outlet(
        "Bloomberg", "bloomberg.com bnnbloomberg.ca", "Bloomberg", "Bloomberg News|Bloomberg.com", agency=True
    ),
    _outlet("BBC News", "bbc.com bbc.co.uk", "BBC", "BBC|BBC News"),
    _outlet("The Guardian", "theguardian.com guardian.co.uk", "", "Guardian|the Guardian"),
    _outlet("The New York Times", "nytimes.com", "", "NYT|New York Times"),
    _outlet("The Washington Post", "washingtonpost.com", "", "Washington Post"),
    _outlet("The Wall Street Journal", "wsj.com", "", "WSJ|Wall Street Journal"),
    _outlet("Financial Times", "ft.com", "", "FT"),
    _outlet("The Economist", "economist.com", "", ""),
    _outlet("CNN", "cnn.com edition.cnn.com", "CNN", "CNN International|Cable News Network"),
    _outlet("NBC News", "nbcnews.com", "", "NBC"),
    _outlet("CBS News", "cbsnews.com", "", "CBS"),
    _outlet("ABC News (US)", "abcnews.go.com abcnews.com", "", ""),
    _outlet("ABC News", "abc.net.au", "", "ABC Australia|Australian Broadcasting Corporation"),
    _outlet("NPR", "npr.org", "", "National Public Radio"),
    _outlet("Politico", "politico.com politico.eu", "", "POLITICO"),
    _outlet("Axios", "axios.com", "", ""),
    _outlet("The Hill", "thehill.com", "", ""),
    _outlet("USA Today", "usatoday.com", "", "USA TODAY"),
    _outlet("Los Angeles Times", "latimes.com", "", "LA Times"),
    _outlet("Voice of America", "voanews.com voatiengviet.com", "VOA", "VOA|VOA News"),
    _outlet("Radio Free Asia", "rfa.org", "RFA", "RFA"),
    _outlet("Deutsche Welle", "dw.com", "DW", "DW"),
    _outlet("France 24", "france24.com", "", "FRANCE 24"),
    _outlet("RFI", "rfi.fr", "RFI", "Radio France Internationale"),
    _outlet("Le Monde", "lemonde.fr", "", "Le Monde.fr", language="fr"),
    _outlet("Le Figaro", "lefigaro.fr", "", "", language="fr"),
    _outlet("El País", "elpais.com", "", "EL PAÍS|El Pais", language="es"),
    _outlet("Der Spiegel", "spiegel.de", "", "DER SPIEGEL|Spiegel Online", language="de"),
    _outlet("Al Jazeera", "aljazeera.com aljazeera.net", "Al Jazeera", "AJ|Al Jazeera English"),
    _outlet("South China Morning Post", "scmp.com", "", "SCMP"),
    _outlet("The Straits Times", "straitstimes.com", "", "Straits Times"),
    _outlet("Nikkei Asia", "asia.nikkei.com nikkei.com", "", "Nikkei Asian Review|Nikkei"),
    _outlet("The Japan Times", "japantimes.co.jp", "", "Japan Times"),
    _outlet("NHK World", "nhk.or.jp www3.nhk.or.jp", "NHK", "NHK"),
    _outlet("The Korea Herald", "koreaherald.com", "", "Korea Herald"),
    _outlet("The Korea Times", "koreatimes.co.kr", "", "Korea Times"),
    _outlet("Global Times", "globaltimes.cn", "", ""),
    _outlet("China Daily", "chinadaily.com.cn", "", ""),
    _outlet("Bangkok Post", "bangkokpost.com", "", ""),
    _outlet("The Jakarta Post", "thejakartapost.com", "", "Jakarta Post"),
    _outlet("The Philippine Star", "philstar.com", "", "Philstar"),
    _outlet("Rappler", "rappler.com", "", ""),
    _outlet("The Hindu", "thehindu.com", "", ""),
    _outlet("The Times of India", "timesofindia.indiatimes.com", "TNN", "Times of India|TOI"),
    _outlet("Hindustan Times", "hindustantimes.com", "", ""),
    _outlet("The Diplomat", "thediplomat.com", "", ""),
    _outlet("Foreign Policy", "foreignpolicy.com", "", ""),
    _outlet("The Sydney Morning Herald", "smh.com.au", "", "Sydney Morning Herald"),
    _outlet("RNZ", "rnz.co.nz", "", "Radio New Zealand"),
    _outlet("CBC News", "cbc.ca", "", "CBC"),
    _outlet("The Independent", "independent.co.uk", "", "Independent"),
    _outlet("The Telegraph", "telegraph.co.uk", "", "Daily Telegraph"),
    _outlet("Sky News", "news.sky.com", "", ""),
    _outlet("Euronews", "euronews.com", "", ""),
    _outlet("Kyiv Independent", "kyivindependent.com", "", "The Kyiv Independent"),
    _outlet("Ukrinform", "ukrinform.net ukrinform.ua", "Ukrinform", "", agency=True),
    _outlet("Anadolu Agency", "aa.com.tr", "AA", "Anadolu Ajansı|AA", agency=True),
    _outlet("SPA", "spa.gov.sa", "SPA", "Saudi Press Agency", agency=True),
    _outlet("WAM", "wam.ae", "WAM", "Emirates News Agency", agency=True),
    _outlet("IRNA", "irna.ir en.irna.ir", "IRNA", "", agency=True),
    _outlet("Wikinews", "wikinews.org", "", "Wikinews"),
    _outlet("European Commission", "ec.europa.eu", "", ""),
    _outlet("The White House", "whitehouse.gov", "", ""),
    _outlet("U.S. Department of State", "state.gov", "", "United States Department of State"),
)

_SECOND_LEVEL = frozenset(["com", "co", "org", "net", "gov", "edu", "ac", "or", "go", "ne", "gob", "gouv"])


@cache
def _by_host() -> dict[str, Outlet]:
    return {host: outlet for outlet in OUTLETS for host in outlet.hosts}


@cache
def _by_name() -> dict[str, Outlet]:
    names: dict[str, Outlet] = {}
    for outlet in OUTLETS:
        for name in (*outlet.aliases, *outlet.signatures, outlet.name):
            names.setdefault(_key(name), outlet)
    return names


def _key(name: str) -> str:
    return re.sub(r"[^\w+]+", " ", name.casefold()).strip()


def outlet_by_url(url: str) -> Outlet | None:
    """The outlet whose host the address is on (`www.`, `m.` and other subdomains count), or None."""
    parts = host_of(url).split(".")
    table = _by_host()
    for start in range(len(parts) - 1):
        found = table.get(".".join(parts[start:]))
        if found:
            return found
    return None


def outlet_by_name(name: str) -> Outlet | None:
    """The outlet known by this name or alias ("Voice of Vietnam" -> VOV), or None."""
    return _by_name().get(_key(name))


def host_of(url: str) -> str:
    """Host of an address in lower case, without `www.`; "" if it has none."""
    try:
        host = urlsplit(url.strip() if "//" in url else "//" + url.strip()).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def site_name(url: str) -> str | None:
    """A name for an outlet that is in no table: its registered domain ("example.com"), or None."""
    parts = host_of(url).split(".")
    if len(parts) < 2 or parts[-1].isdigit():
        return None
    return ".".join(parts[-3:] if len(parts) > 2 and parts[-2] in _SECOND_LEVEL else parts[-2:])


@cache
def signatures() -> dict[str, Outlet]:
    """Signature -> outlet, for the head of a text ("Hanoi (VNA) –", "VOV.VN -")."""
    return {signature: outlet for outlet in OUTLETS for signature in outlet.signatures}
