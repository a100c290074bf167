"""The rules of extraction in plain words, for people who decide on what a rule has found."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

# A rule's name is kind.way or kind.language.way; what stands here is looked up without the language.
_SENTENCES = {
    "quote.direct.inverted": QT_TRANSLATE_NOOP("Rules", "Words in quotation marks, followed by a verb of saying and the speaker."),
    "quote.direct.after": QT_TRANSLATE_NOOP("Rules", "Words in quotation marks, followed by the speaker and a verb of saying."),
    "quote.direct.before": QT_TRANSLATE_NOOP("Rules", "A speaker and a verb of saying, followed by words in quotation marks."),
    "quote.direct.split": QT_TRANSLATE_NOOP("Rules", "Words in quotation marks with the speaker in their middle."),
    "quote.direct.colon": QT_TRANSLATE_NOOP("Rules", "A name and a colon before words in quotation marks."),
    "quote.direct.according": QT_TRANSLATE_NOOP("Rules", "“According to” a speaker beside words in quotation marks."),
    "quote.direct.signed": QT_TRANSLATE_NOOP("Rules", "Words in quotation marks with the speaker’s name after a dash."),
    "quote.direct.loose": QT_TRANSLATE_NOOP("Rules", "Words in quotation marks; the speaker is the nearest name, without a verb of saying."),
    "quote.direct.floating": QT_TRANSLATE_NOOP("Rules", "Words in quotation marks that stand alone; the speaker is taken from the sentence before."),
    "quote.direct.carried": QT_TRANSLATE_NOOP("Rules", "Words in quotation marks that go on with the quotation before; the speaker is the same."),
    "quote.direct.nested": QT_TRANSLATE_NOOP("Rules", "Words in quotation marks inside an answer or a turn, with the name of who said them."),
    "quote.direct.noun": QT_TRANSLATE_NOOP("Rules", "Words in quotation marks after a noun of saying, such as a claim or a statement."),
    "quote.indirect.that": QT_TRANSLATE_NOOP("Rules", "A speaker, a verb of saying and “that”: the article tells what was said in its own words."),
    "quote.indirect.bare": QT_TRANSLATE_NOOP("Rules", "A speaker and a verb of saying without “that”: the article tells what was said in its own words."),
    "quote.indirect.trailing": QT_TRANSLATE_NOOP("Rules", "A sentence that ends with the speaker and a verb of saying."),
    "quote.indirect.parenthetical": QT_TRANSLATE_NOOP("Rules", "A sentence with the speaker and a verb of saying in its middle."),
    "quote.indirect.according": QT_TRANSLATE_NOOP("Rules", "“According to” a speaker: the article tells what was said in its own words."),
    "quote.indirect.urge": QT_TRANSLATE_NOOP("Rules", "A speaker urges or asks somebody to do something."),
    "quote.indirect.call": QT_TRANSLATE_NOOP("Rules", "A speaker calls for something."),
    "quote.indirect.promise": QT_TRANSLATE_NOOP("Rules", "A speaker promises or offers to do something."),
    "quote.interview.labelled": QT_TRANSLATE_NOOP("Rules", "An answer in an interview, under the name of the one who answers."),
    "quote.interview.plain": QT_TRANSLATE_NOOP("Rules", "An answer in an interview with one guest."),
    "quote.transcript": QT_TRANSLATE_NOOP("Rules", "A turn of a transcript, under the name of who speaks."),
    "statistic.percent": QT_TRANSLATE_NOOP("Rules", "A number with a per cent sign or word."),
    "statistic.percentage-points": QT_TRANSLATE_NOOP("Rules", "A number of percentage points."),
    "statistic.currency": QT_TRANSLATE_NOOP("Rules", "An amount of money."),
    "statistic.count": QT_TRANSLATE_NOOP("Rules", "A number before the things that it counts."),
    "statistic.counted-noun": QT_TRANSLATE_NOOP("Rules", "A number before the things that it counts."),
    "statistic.counted-noun-small": QT_TRANSLATE_NOOP("Rules", "A small number in words before the things that it counts."),
    "statistic.counted-before": QT_TRANSLATE_NOOP("Rules", "A number after the things that it counts."),
    "statistic.counted-people": QT_TRANSLATE_NOOP("Rules", "A number of people."),
    "statistic.counted-of": QT_TRANSLATE_NOOP("Rules", "A number of several out of a group."),
    "statistic.physical": QT_TRANSLATE_NOOP("Rules", "A length, weight, temperature or another physical quantity."),
    "statistic.points": QT_TRANSLATE_NOOP("Rules", "A number of points, as of an index or a score."),
    "statistic.mean-age": QT_TRANSLATE_NOOP("Rules", "An average age."),
    "statistic.rank": QT_TRANSLATE_NOOP("Rules", "A place in a ranking."),
    "statistic.rank-word": QT_TRANSLATE_NOOP("Rules", "A place in a ranking, in words."),
    "statistic.ratio": QT_TRANSLATE_NOOP("Rules", "A ratio, or how many times."),
    "statistic.fraction": QT_TRANSLATE_NOOP("Rules", "A fraction in words."),
    "statistic.age": QT_TRANSLATE_NOOP("Rules", "An age."),
    "statistic.duration": QT_TRANSLATE_NOOP("Rules", "A length of time."),
    "statistic.shared-unit": QT_TRANSLATE_NOOP("Rules", "A number that takes its unit from the number beside it."),
    "statistic.bare-range": QT_TRANSLATE_NOOP("Rules", "A range of numbers without a unit."),
    "statistic.bare-words": QT_TRANSLATE_NOOP("Rules", "A large number in words without a unit."),
    "statistic.bare-number": QT_TRANSLATE_NOOP("Rules", "A number without a unit."),
    "event.dated": QT_TRANSLATE_NOOP("Rules", "A verb of happening with a date in the same sentence."),
    "event.noun": QT_TRANSLATE_NOOP("Rules", "A noun that names a happening, with a date in the same sentence."),
    "event.noun-beside": QT_TRANSLATE_NOOP("Rules", "A noun that names a happening, beside a verb with the same date."),
    "event.dated-participle": QT_TRANSLATE_NOOP("Rules", "A participle with a date, without a verb of its own."),
    "event.measured": QT_TRANSLATE_NOOP("Rules", "A date on which a figure stood or moved."),
    "event.dated-loose": QT_TRANSLATE_NOOP("Rules", "A verb of happening with a year or a longer time in the same sentence."),
    "event.dated-speech": QT_TRANSLATE_NOOP("Rules", "Something happening on a date that somebody speaks of."),
    "event.told": QT_TRANSLATE_NOOP("Rules", "What a dated report tells at its head, without a date of its own."),
    "event.present": QT_TRANSLATE_NOOP("Rules", "Something that is to happen, in the present tense with a date."),
}  # fmt: skip
_KINDS = {
    "quote": QT_TRANSLATE_NOOP("Rules", "Words that somebody seems to have said."),
    "statistic": QT_TRANSLATE_NOOP("Rules", "A number that seems to measure something."),
    "event": QT_TRANSLATE_NOOP("Rules", "Something that seems to have happened or to be scheduled."),
}
# The parts of rules' names, marked for the translator.
_PARTS = (
    QT_TRANSLATE_NOOP("RuleNames", "quote"),
    QT_TRANSLATE_NOOP("RuleNames", "statistic"),
    QT_TRANSLATE_NOOP("RuleNames", "event"),
    QT_TRANSLATE_NOOP("RuleNames", "direct"),
    QT_TRANSLATE_NOOP("RuleNames", "inverted"),
    QT_TRANSLATE_NOOP("RuleNames", "after"),
    QT_TRANSLATE_NOOP("RuleNames", "before"),
    QT_TRANSLATE_NOOP("RuleNames", "split"),
    QT_TRANSLATE_NOOP("RuleNames", "colon"),
    QT_TRANSLATE_NOOP("RuleNames", "according"),
    QT_TRANSLATE_NOOP("RuleNames", "signed"),
    QT_TRANSLATE_NOOP("RuleNames", "loose"),
    QT_TRANSLATE_NOOP("RuleNames", "floating"),
    QT_TRANSLATE_NOOP("RuleNames", "carried"),
    QT_TRANSLATE_NOOP("RuleNames", "indirect"),
    QT_TRANSLATE_NOOP("RuleNames", "that"),
    QT_TRANSLATE_NOOP("RuleNames", "bare"),
    QT_TRANSLATE_NOOP("RuleNames", "trailing"),
    QT_TRANSLATE_NOOP("RuleNames", "urge"),
    QT_TRANSLATE_NOOP("RuleNames", "call"),
    QT_TRANSLATE_NOOP("RuleNames", "promise"),
    QT_TRANSLATE_NOOP("RuleNames", "interview"),
    QT_TRANSLATE_NOOP("RuleNames", "labelled"),
    QT_TRANSLATE_NOOP("RuleNames", "plain"),
    QT_TRANSLATE_NOOP("RuleNames", "percent"),
    QT_TRANSLATE_NOOP("RuleNames", "percentage points"),
    QT_TRANSLATE_NOOP("RuleNames", "currency"),
    QT_TRANSLATE_NOOP("RuleNames", "count"),
    QT_TRANSLATE_NOOP("RuleNames", "counted noun"),
    QT_TRANSLATE_NOOP("RuleNames", "counted noun small"),
    QT_TRANSLATE_NOOP("RuleNames", "counted before"),
    QT_TRANSLATE_NOOP("RuleNames", "counted people"),
    QT_TRANSLATE_NOOP("RuleNames", "rank"),
    QT_TRANSLATE_NOOP("RuleNames", "ratio"),
    QT_TRANSLATE_NOOP("RuleNames", "fraction"),
    QT_TRANSLATE_NOOP("RuleNames", "age"),
    QT_TRANSLATE_NOOP("RuleNames", "duration"),
    QT_TRANSLATE_NOOP("RuleNames", "shared unit"),
    QT_TRANSLATE_NOOP("RuleNames", "bare range"),
    QT_TRANSLATE_NOOP("RuleNames", "bare words"),
    QT_TRANSLATE_NOOP("RuleNames", "bare number"),
    QT_TRANSLATE_NOOP("RuleNames", "dated"),
    QT_TRANSLATE_NOOP("RuleNames", "noun"),
    QT_TRANSLATE_NOOP("RuleNames", "dated speech"),
    QT_TRANSLATE_NOOP("RuleNames", "told"),
    QT_TRANSLATE_NOOP("RuleNames", "nested"),
    QT_TRANSLATE_NOOP("RuleNames", "parenthetical"),
    QT_TRANSLATE_NOOP("RuleNames", "transcript"),
    QT_TRANSLATE_NOOP("RuleNames", "counted of"),
    QT_TRANSLATE_NOOP("RuleNames", "physical"),
    QT_TRANSLATE_NOOP("RuleNames", "points"),
    QT_TRANSLATE_NOOP("RuleNames", "mean age"),
    QT_TRANSLATE_NOOP("RuleNames", "rank word"),
    QT_TRANSLATE_NOOP("RuleNames", "noun beside"),
    QT_TRANSLATE_NOOP("RuleNames", "dated participle"),
    QT_TRANSLATE_NOOP("RuleNames", "measured"),
    QT_TRANSLATE_NOOP("RuleNames", "dated loose"),
    QT_TRANSLATE_NOOP("RuleNames", "present"),
)


def in_words(rule: str) -> str:
    """What a rule looks for, as a sentence; of an unknown rule what is known of its kind."""
    parts = rule.split(".")
    if len(parts) == 3 and len(parts[1]) == 2:
        parts = [parts[0], parts[2]]
    sentence = _SENTENCES.get(".".join(parts)) or _KINDS.get(parts[0]) or ""
    return QCoreApplication.translate("Rules", str(sentence)) if sentence else rule


def short(rule: str) -> str:
    """A rule's name in few words, for rows and tables: "indirect, that"."""
    parts = rule.split(".")
    if len(parts) == 3 and len(parts[1]) == 2:
        parts = [parts[0], parts[2]]
    words = (QCoreApplication.translate("RuleNames", part.replace("-", " ")) for part in parts[1:])
    return ", ".join(words) or rule


def with_kind(rule: str) -> str:
    """A rule's name behind the kind that it finds: "quote · indirect, that"."""
    kind = QCoreApplication.translate("RuleNames", rule.split(".")[0])
    return f"{kind} · {short(rule)}"
