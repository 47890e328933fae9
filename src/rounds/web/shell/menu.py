"""The main navigation: where the entries of every page's head stand, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from django.urls import NoReverseMatch, reverse


@dataclass(frozen=True)
class Entry:
    """A link of the navigation. `current` is what aria-current says: this page, a page of this room, or neither."""

    title: str
    address: str
    current: Literal["page", "true", ""]


@dataclass(frozen=True)
class Menu:
    """`first` stand in the row at every width; `more` open from a button where the page is narrow."""

    first: tuple[Entry, ...]
    more: tuple[Entry, ...]
    search: Entry | None

    @property
    def is_in_more(self) -> bool:
        """Whether the page shown is behind the button."""
        return any(entry.current for entry in self.more)


# A title and the name of its address, a line each; what has no address in this Rounds is left out.
FIRST = (
    ("Today", "guide:today"),
    ("Plan", "guide:plan"),
    ("Map", "atlas:map"),
)
MORE = (
    ("Projects", "labs:projects"),
    ("Library", "library:library"),
    ("Progress", "record:progress"),
    ("Settings", "guide:settings"),
)
SEARCH = ("Search", "atlas:search")


def menu(path: str) -> Menu:
    """The navigation as the page at this path shows it."""
    return Menu(tuple(_entries(FIRST, path)), tuple(_entries(MORE, path)), next(_entries((SEARCH,), path), None))


def _entries(named: Iterable[tuple[str, str]], path: str) -> Iterator[Entry]:
    for title, name in named:
        try:
            address = reverse(name)
        except NoReverseMatch:
            continue
        yield Entry(title, address, _current(address, path))


def _current(address: str, path: str) -> Literal["page", "true", ""]:
    if path == address:
        return "page"
    return "true" if address != "/" and path.startswith(address) else ""
