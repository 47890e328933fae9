"""The second door: the same application in the same process, on one address of the home network.

granian listens on one address. Listening on all of them would open the port to every network this laptop is in, so the
home network gets a listener of its own, which marks what comes in: a request cannot say that it came from elsewhere.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import waitress

FROM_NETWORK = "rounds.from_network"
# An answer is a few lines; a program at most 20,000 characters. More is refused before it is taken in.
MOST_BYTES = 1024 * 1024
MOST_CONNECTIONS = 50
IDLE_SECONDS = 60

Application = Callable[[dict[str, Any], Any], Iterable[bytes]]


def is_from_network(environ: Mapping[str, Any]) -> bool:
    """Whether this request came through the second door."""
    return environ.get(FROM_NETWORK) is True


def marked(application: Application) -> Application:
    """The application, told of each request that it came from the network."""

    def from_network(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        return application({**environ, FROM_NETWORK: True}, start_response)

    return from_network


def open_to(place: str, application: Application, threads: int) -> None:
    """Serves this place ("192.168.1.23:8787") from a thread that ends with the process."""
    host, _, port = place.rpartition(":")
    listener = waitress.create_server(
        marked(application),
        host=host,
        port=int(port),
        threads=threads,
        ident=None,
        max_request_body_size=MOST_BYTES,
        connection_limit=MOST_CONNECTIONS,
        channel_timeout=IDLE_SECONDS,
    )
    threading.Thread(target=listener.run, name="network door", daemon=True).start()
