"""Parsing XML that may be hostile: no entities, no DTD, no network, damaged markup read as far as it goes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_DOCTYPE_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)


class HostileXml(ValueError):
    """The document declares entities of its own, as no word processor does; the message completes a sentence."""


def parse_xml(data: bytes) -> _Element | None:
    """The root element, or None if there is none. Raises `HostileXml` for documents that declare entities."""
    from lxml import etree  # heavy

    if _DOCTYPE_ENTITY.search(data[:65536]):
        raise HostileXml("declares XML entities, which can be used to attack a reader; it was not opened")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def local(element: _Element) -> str:
    """Tag without its namespace; "" for comments and the like. Word's strict and transitional dialects differ only there."""
    tag = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


def attribute(element: _Element, name: str) -> str | None:
    """Value of an attribute by its local name."""
    for key, value in element.attrib.items():
        if str(key).rsplit("}", 1)[-1] == name:
            return str(value)
    return None


def find(element: _Element, *path: str) -> _Element | None:
    """First descendant along a path of local names."""
    for name in path:
        child = next((inner for inner in element if local(inner) == name), None)
        if child is None:
            return None
        element = child
    return element


def text_of(element: _Element | None) -> str | None:
    """All text in an element, or None if there is none."""
    if element is None:
        return None
    text = "".join(map(str, element.itertext())).strip()
    return text or None
