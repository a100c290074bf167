"""The country or place that a statistic is about, when its sentence says so."""

from __future__ import annotations

import re
from typing import Final

from app.extract.patterns import pattern

# an adjective or a person of a country -> the country
_PEOPLES: Final = """american:United States british:United Kingdom french:France german:Germany russian:Russia chinese:China japanese:Japan
korean:South-Korea indian:India israeli:Israel iranian:Iran iraqi:Iraq saudi:Saudi-Arabia turkish:Turkey ukrainian:Ukraine polish:Poland
italian:Italy spanish:Spain mexican:Mexico brazilian:Brazil canadian:Canada australian:Australia vietnamese:Vietnam thai:Thailand
indonesian:Indonesia filipino:Philippines philippine:Philippines malaysian:Malaysia cambodian:Cambodia egyptian:Egypt european:Europe african:Africa
asian:Asia swiss:Switzerland swedish:Sweden dutch:Netherlands belgian:Belgium greek:Greece palestinian:Palestine syrian:Syria afghan:Afghanistan
pakistani:Pakistan cuban:Cuba singaporean:Singapore estonian:Estonia finnish:Finland norwegian:Norway danish:Denmark portuguese:Portugal
irish:Ireland austrian:Austria czech:Czechia hungarian:Hungary romanian:Romania bulgarian:Bulgaria serbian:Serbia croatian:Croatia
kenyan:Kenya nigerian:Nigeria ethiopian:Ethiopia ghanaian:Ghana moroccan:Morocco tunisian:Tunisia algerian:Algeria libyan:Libya sudanese:Sudan
rwandan:Rwanda ugandan:Uganda tanzanian:Tanzania zambian:Zambia zimbabwean:Zimbabwe argentine:Argentina argentinian:Argentina chilean:Chile
colombian:Colombia peruvian:Peru venezuelan:Venezuela ecuadorian:Ecuador bolivian:Bolivia uruguayan:Uruguay bangladeshi:Bangladesh
nepali:Nepal kazakh:Kazakhstan uzbek:Uzbekistan mongolian:Mongolia burmese:Myanmar lao:Laos laotian:Laos taiwanese:Taiwan jordanian:Jordan
lebanese:Lebanon yemeni:Yemen qatari:Qatar kuwaiti:Kuwait emirati:United-Arab-Emirates omani:Oman lithuanian:Lithuania latvian:Latvia
ukrainian:Ukraine belarusian:Belarus georgian:Georgia armenian:Armenia icelandic:Iceland slovak:Slovakia slovenian:Slovenia scottish:Scotland"""
_ADJECTIVES: Final = {
    one: name.replace("-", " ").replace("_", " ")
    for one, name in (
        pair.split(":", 1)
        for pair in _PEOPLES.replace("United States", "United-States")
        .replace("United Kingdom", "United-Kingdom")
        .split()
    )
}
_COUNTRIES: Final = """Afghanistan|Albania|Algeria|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahrain|Bangladesh|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia
|Botswana|Brazil|Brunei|Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Chile|China|Colombia|Costa Rica|Croatia|Cuba|Cyprus|Czechia
|Denmark|Djibouti|Ecuador|Egypt|El Salvador|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Germany|Ghana|Greece|Guatemala|Guyana
|Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Kazakhstan|Kenya|Kosovo|Kuwait|Kyrgyzstan
|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Mauritania|Mauritius|Mexico|Moldova
|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nepal|Netherlands|New Zealand|Nicaragua|Nigeria|Niger|North Korea|North Macedonia|Norway|Oman|Pakistan
|Palestine|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Rwanda|Samoa|Saudi Arabia|Senegal|Serbia
|Sierra Leone|Singapore|Slovakia|Slovenia|Somalia|South Africa|South Korea|South Sudan|Republic of Korea|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland
|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Timor-Leste|Togo|Tunisia|Turkey|Türkiye|Turkmenistan|Uganda|Ukraine|United Arab Emirates|UAE
|United Kingdom|UK|Britain|England|Scotland|Wales|United States|US|U\\.S\\.|USA|America|Uruguay|Uzbekistan|Venezuela|Vietnam|Viet Nam|Yemen|Zambia|Zimbabwe
|European Union|EU|ASEAN|Southeast Asia|Africa|Asia|Europe|Latin America|Middle East|Eurozone|Hong Kong
|Việt Nam|Hoa Kỳ|Mỹ|Trung Quốc|Nhật Bản|Hàn Quốc|Ấn Độ|Nga|Anh|Pháp|Đức|Lào|Campuchia|Thái Lan|Singapore|Đông Nam Á|châu Âu|châu Á|châu Phi|Hà Nội|TP\\.? ?HCM|Thành phố Hồ Chí Minh|Đà Nẵng|Hải Phòng|Cần Thơ"""
NAMES: Final = {
    "us": "United States",
    "u.s.": "United States",
    "usa": "United States",
    "america": "United States",
    "uk": "United Kingdom",
    "britain": "United Kingdom",
    "uae": "United Arab Emirates",
    "viet nam": "Vietnam",
    "eu": "European Union",
    "republic of korea": "South Korea",
    "türkiye": "Turkey",
}
_PLACE: Final = pattern(
    r"(?<![\w-])(?=[A-ZÀ-Ỹc])(?:(?P<country>"
    + _COUNTRIES.replace("\n", "")
    + r")|(?P<people>"
    + "|".join(sorted((one.title() for one in _ADJECTIVES), key=len, reverse=True))
    + r")s?)(?![\w$-])"
)
_HERE: Final = pattern(
    r"\b(?:the (?:country|nation|world)|worldwide|globally|around the world|cả nước|trên thế giới|toàn cầu|toàn quốc)\b",
    re.IGNORECASE,
)
_WORLD: Final = pattern(r"world|globally|thế giới|toàn cầu", re.IGNORECASE)


# the first words of all names and peoples, in small letters
_FIRST_WORDS: Final = frozenset(
    [
        *(re.split(r"[ .\\-]", name)[0].lower() for name in _COUNTRIES.replace("\n", "").split("|")),
        *_ADJECTIVES,
        *(f"{people}s" for people in _ADJECTIVES),
    ]
)


def may_name(words: frozenset[str]) -> bool:
    """Whether a stretch with these words can name a place."""
    return not words.isdisjoint(_FIRST_WORDS)


def place_of(
    text: str, start: int, end: int, sentence_start: int, sentence_end: int, country: str | None
) -> str | None:
    """The one place that the words around a number name, the nearer clause first; `country` is what `the country` means.

    None when the sentence names several places on the same side or none.
    """
    after = _cut(text[end : min(sentence_end, end + 60)])
    found = _places(after)
    here = _HERE.search(after)
    if here and not found:
        return "World" if _WORLD.search(here[0]) else country
    if len(found) == 1 and re.search(
        r"\b(?:in|across|of|within|throughout|from|ở|tại|của)\s+(?:the )?\W*$",
        after[: found[0][0]],
        re.IGNORECASE,
    ):
        return found[0][1]
    before = text[sentence_start:start]
    places = _places(before)
    names = list(dict.fromkeys(name for _, name in places))
    if len(names) == 1:
        return names[0]
    here = _HERE.search(before)
    return country if not names and here and not _WORLD.search(here[0]) else None


BLOCS: Final = frozenset(
    {
        "European Union",
        "ASEAN",
        "Southeast Asia",
        "Africa",
        "Asia",
        "Europe",
        "Latin America",
        "Middle East",
        "Eurozone",
        "Đông Nam Á",
        "châu Âu",
        "châu Á",
        "châu Phi",
    }
)  # places that `the country` cannot mean


def only_place(text: str, start: int, end: int) -> str | None:
    """The place that a stretch names when it names just one."""
    names = list(dict.fromkeys(name for _, name in _places(text[start:end])))
    return names[0] if len(names) == 1 else None


def _cut(words: str) -> str:
    """The words up to the next stop, comma or number."""
    return re.split(r"[.;,()\d]", words, maxsplit=1)[0]


def _places(words: str) -> list[tuple[int, str]]:
    found = []
    for match in _PLACE.finditer(words):
        if match["country"]:
            name = match["country"]
            found.append((match.start(), NAMES.get(name.lower(), name)))
        else:
            found.append((match.start(), _ADJECTIVES[match["people"].lower()]))
    return found
