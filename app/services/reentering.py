"""Our own JSON back into a library: articles with their texts and passages, parties, and every record on its words.

What the library has already (the same text, the same words at the same place, an event of the same name and date)
is not entered twice. Ids are the file's own and are translated as it is read.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.services import reprints
from app.services.own_export import FORMAT, VERSION
from app.services.report_lines import Line
from db import adding, bookmark_writes, disputes, hashed, highlights
from db.adding import At
from db.models import Article, ArticleText, Event, Party, PartyAlias, Quote, Statistic
from db.records import DateSpan, Kind, PassageRecord, Ref
from db.search.fold import key

_HEAD: Final = 400
Shape = dict[str, Any]


def is_export(path: Path) -> bool:
    """True for a file that this program exported as JSON, told by its first lines."""
    if path.suffix.lower() != ".json":
        return False
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    return f'"format": "{FORMAT}"'.encode() in head


def load(path: Path) -> Shape:
    """The document. Raises ValueError with a sentence for the user."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ValueError(f"“{path.name}” is damaged; export it again.") from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise ValueError(f"“{path.name}” is not a file that Rapporteur exported.")
    if not isinstance(found.get("version"), int) or found["version"] > VERSION:
        raise ValueError(f"“{path.name}” was exported by a newer Rapporteur; update this one.")
    return found


def enter(session: Session, document: Shape, batch_id: int) -> list[Line]:
    """Put a document into the library; one line for each article. Raises KeyError or TypeError for a shape that is none."""
    entering = _Entering(session, batch_id)
    records = document["records"]
    for shape in (*document.get("parties", ()), *records):
        if "aliases" in shape:
            entering.party(shape)
    articles = [*document.get("articles", ()), *(row for row in records if row["record"] == "article")]
    lines = [entering.article(shape) for shape in articles]
    for shape in (*document.get("parties", ()), *records):
        if "aliases" in shape:
            entering.roles(shape)
    for kind in ("event", "quote", "statistic", "highlight"):
        for row in records:
            if row["record"] == kind:
                entering.record(kind, row)
    entering.finish()
    return lines


@dataclass(slots=True)
class _Entering:
    """What the file's ids have become here."""

    session: Session
    batch_id: int
    parties: dict[int, int] = field(default_factory=dict)
    new_parties: set[int] = field(default_factory=set)
    articles: dict[int, int] = field(default_factory=dict)
    texts: dict[int, ArticleText] = field(default_factory=dict)
    events: dict[int, int] = field(default_factory=dict)
    measures: set[str] = field(default_factory=set)

    def party(self, shape: Shape) -> None:
        """A party by its name among those of its kind, or a new one."""
        query = (
            select(Party.id)
            .join(PartyAlias, PartyAlias.party_id == Party.id)
            .where(
                PartyAlias.name_key == key(shape["name"]),
                Party.kind == shape["kind"],
                Party.deleted_at.is_(None),
            )
            .order_by(Party.id)
            .limit(1)
        )
        found = self.session.execute(query).scalar()
        if found is None:
            found = adding.party(
                self.session,
                shape["kind"],
                shape["name"],
                aliases=shape["aliases"],
                note=shape.get("note") or "",
            )
            self.new_parties.add(found)
        else:
            adding.add_aliases(self.session, found, shape["aliases"])
        self.parties[shape["id"]] = found

    def roles(self, shape: Shape) -> None:
        """The roles of a person that is new here, as far as their articles came along."""
        person = self.parties[shape["id"]]
        if shape["kind"] != "person" or person not in self.new_parties:
            return
        for role in shape["roles"]:
            source = role.get("source") or {}
            adding.role(
                self.session,
                person,
                role["title"],
                when=_date(role["date"]),
                organisation_id=self._named(role.get("organisation")),
                article_id=self.articles.get(source.get("article_id", -1)),
                paragraph=role.get("paragraph"),
            )

    def article(self, shape: Shape) -> Line:
        """An article with its frozen text, or the one here that has the same text."""
        sha256 = adding.sha256(shape["text"])
        holders = {article_id for _, article_id in hashed.holders(self.session, ArticleText, [sha256])}
        query = (
            select(ArticleText)
            .join(Article, Article.id == ArticleText.article_id)
            .where(Article.id.in_(holders), ArticleText.sha256 == sha256, Article.deleted_at.is_(None))
            .order_by(ArticleText.id)
            .limit(1)
        )
        same = self.session.execute(query).scalar()
        if same is not None:
            self.articles[shape["id"]], self.texts[shape["text_id"]] = same.article_id, same
            said = f"The library has this text already: “{shape['title']}”."
            return Line("duplicate", same.article_id, (said,))
        made = adding.article(
            self.session,
            title=shape["title"],
            published=shape["published"],
            batch_id=self.batch_id,
            outlet_id=adding.outlet(self.session, shape["outlet"]) if shape["outlet"] else None,
            origin="import",
            **{name: shape[name] for name in _ARTICLE},
        )
        passages = [
            PassageRecord(p["number"], p["kind"], p["start"], p["end"], p.get("page"))
            for p in shape["passages"]
        ]
        text = adding.text(self.session, made.id, shape["text"], shape["kind"], passages)
        self.articles[shape["id"]], self.texts[shape["text_id"]] = made.id, text
        adding.tag(self.session, "article", made.id, shape["topics"])
        mentions = [
            (self.parties[m["party"]["id"]], m["start"], m["end"])
            for m in shape.get("mentions", ())
            if m["party"]["id"] in self.parties
        ]
        adding.mentions(self.session, text.id, mentions)
        self._star("article", made.id, shape)
        reprint = self._reprint(made.id, shape)
        return Line("imported", made.id, (reprint,) if reprint else (), tuple(shape["unsure"]))

    def _reprint(self, article_id: int, shape: Shape) -> str:
        """Whether it prints a story that the library has, as for any import; a digest's words are ours."""
        if shape["kind"] != "full text":
            return ""
        from app.ingest.similar import signing_agency  # late: only an import compares texts

        lead = next((shape["text"][p["start"] : p["end"]] for p in shape["passages"] if p["number"] == 1), "")
        agency = signing_agency(lead, shape["outlet"], shape["authors"])
        return reprints.notice_text(self.session, article_id, shape["text"], agency)

    def record(self, kind: Kind, shape: Shape) -> None:
        """A quote, statistic, event or highlight, unless the library has it."""
        if kind == "event":
            self._event(shape)
            return
        at = self._at(shape)
        if at is None:
            return
        if kind == "highlight":
            text = self.texts[shape["text_id"]]
            made = highlights.mark(
                self.session, text, at.start, at.end, shape["colour"], shape.get("note") or ""
            )
            self._star(kind, made, shape)
            return
        model = Quote if kind == "quote" else Statistic
        query = select(model.id).where(
            model.text_id == at.text_id,
            model.start_at == at.start,
            model.end_at == at.end,
            model.deleted_at.is_(None),
        )
        if self.session.execute(query).first() is not None:
            return
        made = self._quote(at, shape) if kind == "quote" else self._statistic(at, shape)
        self._star(kind, made, shape)

    def finish(self) -> None:
        """What depends on all figures of a measure."""
        disputes.refresh(self.session, self.measures)

    def _quote(self, at: At, shape: Shape) -> int:
        speaker, cue = shape["speaker"] or {}, shape["cue"] or {}
        return adding.quote(
            self.session,
            at,
            shape["text"],
            said=_date(shape["said"]),
            frozen=self.texts[shape["text_id"]],
            kind=shape["kind"],
            speaker_id=self.parties.get(speaker.get("id") or -1),
            speaker_label=speaker.get("label") or "",
            speaker_start=speaker.get("start"),
            speaker_end=speaker.get("end"),
            role=shape["role"],
            cue=cue.get("text") or "",
            cue_start=cue.get("start"),
            cue_end=cue.get("end"),
            quoted_by_id=self._named(shape["quoted_by"]),
            occasion_id=self.events.get((shape["occasion"] or {}).get("id", -1)),
            **_review(shape),
        )

    def _statistic(self, at: At, shape: Shape) -> int:
        change = shape["change"] or {}
        words: Shape = {name: shape[name] or "" for name in ("unit", "qualifier", "measure")}
        self.measures.add(shape["measure_key"])
        return adding.statistic(
            self.session,
            at,
            shape["text"],
            as_of=_date(shape["as_of"]),
            frozen=self.texts[shape["text_id"]],
            geography_id=self._place(shape["geography"]),
            change_direction=change.get("direction"),
            change_value=change.get("value"),
            change_unit=change.get("unit") or "",
            change_base=change.get("base") or "",
            speaker_id=self._named(shape["speaker"]),
            **{
                name: shape[name]
                for name in ("value", "low", "high", "unit_kind", "measure_key", "nature", "equivalents")
            },
            **words,
            **_review(shape),
        )

    def _event(self, shape: Shape) -> None:
        when = _date(shape["date"])
        query = select(Event).where(Event.title_key == key(shape["title"]), Event.deleted_at.is_(None))
        for event in self.session.execute(query).scalars():
            if (event.when_start or None) == (when.start if when else None):
                self.events[shape["id"]] = event.id
                return
        sources = [at for source in shape["sources"] if (at := self._at(source)) is not None]
        if not sources:
            return
        made = adding.event(
            self.session,
            shape["title"],
            when=when,
            sources=sources,
            participants=[i for p in shape["participants"] if (i := self._named(p)) is not None],
            state=shape["status"],
            place_id=self._named(shape["place"]),
            **_review(shape),
        )
        self.events[shape["id"]] = made
        adding.tag(self.session, "event", made, shape["topics"])
        self._star("event", made, shape)

    def _at(self, shape: Shape) -> At | None:
        text = self.texts.get(shape["text_id"])
        if text is None or not 0 <= shape["start"] < shape["end"] <= len(text.text):
            return None
        return At(text.article_id, text.id, shape["start"], shape["end"], shape["paragraph"])

    def _named(self, party: Shape | None) -> int | None:
        return self.parties.get(party["id"]) if party else None

    def _place(self, name: str | None) -> int | None:
        """A statistic's geography, which the file gives by name."""
        if not name:
            return None
        query = (
            select(Party.id)
            .join(PartyAlias, PartyAlias.party_id == Party.id)
            .where(PartyAlias.name_key == key(name), Party.kind == "place", Party.deleted_at.is_(None))
            .limit(1)
        )
        found = self.session.execute(query).scalar()
        return found if found is not None else adding.party(self.session, "place", name)

    def _star(self, kind: Kind, record_id: int, shape: Shape) -> None:
        if shape.get("starred"):
            bookmark_writes.star(self.session, Ref(kind, record_id)).note = shape.get("note") or ""


_ARTICLE: Final = (
    "title_given", "original_title", "published_source", "published_sure", "kind", "genre", "language", "dateline",
    "url", "authors", "captions", "unsure", "note",
)  # fmt: skip


def _date(shape: Shape | None) -> DateSpan | None:
    if not shape:
        return None
    return DateSpan(shape["start"], shape["end"], shape.get("bound"), shape.get("text") or "")


def _review(shape: Shape) -> Shape:
    return {
        "status": shape["review"],
        "rule": shape["rule"],
        "confidence": shape["confidence"],
        "origin": "import",
        "remark": "" if shape["starred"] else shape["note"] or "",
    }
