"""A placement as a blob that any worker can go on from: a cache, for `replay` gives the same from the answers."""

from __future__ import annotations

import json
import zlib
from dataclasses import asdict

import numpy as np
from numpy.typing import NDArray

from rounds.mind.graph import Graph
from rounds.mind.placement.particles import GRID, Cloud
from rounds.mind.placement.placement import Answer, Placement
from rounds.mind.placement.prior import Prior

VERSION = 5  # of the engine and of this format: raise it with any change that makes a replay differ


class StalePack(ValueError):
    """The blob was made by another version, on another graph or with another prior: replay the answers."""


def packed(placement: Placement) -> bytes:
    """The placement in about 30 kB on 350 topics; `unpacked` gives back one that goes on exactly as this one."""
    cloud = placement.cloud
    head = {
        "version": VERSION,
        "graph": placement.graph.hash,
        "prior": placement.prior.hash,
        "background": placement.background,
        "seed": placement.seed,
        "ratings": dict(placement.ratings),
        "answers": [asdict(answer) for answer in placement.answers],
        "particles": len(cloud.log_weight),
    }
    words = json.dumps(head).encode()
    body = b"".join(
        (
            np.packbits(cloud.state).tobytes(),
            *(_steps(ability) for ability in (cloud.general, cloud.by_part, cloud.own)),
            cloud.background.tobytes(),
            cloud.manner.tobytes(),
            cloud.keeping.tobytes(),
            cloud.log_weight.astype("<f8").tobytes(),
        )
    )
    return zlib.compress(len(words).to_bytes(4, "little") + words + body)


def unpacked(blob: bytes, graph: Graph, prior: Prior) -> Placement:
    """The placement in the blob. Raises StalePack when it is not of this version, graph and prior, or is damaged."""
    try:
        plain = zlib.decompress(blob)
        size = int.from_bytes(plain[:4], "little")
        head = json.loads(plain[4 : 4 + size])
    except (zlib.error, ValueError) as error:
        raise StalePack(f"packed placement: expected one made by `packed`, got {error}. Replay the answers.") from error
    for name, expected in (("version", VERSION), ("graph", graph.hash), ("prior", prior.hash)):
        if head.get(name) != expected:
            raise StalePack(f"packed placement: expected {name} {expected}, got {head.get(name)}. Replay the answers.")
    return Placement(
        graph=graph,
        prior=prior,
        background=head["background"],
        seed=head["seed"],
        ratings=head["ratings"],
        answers=tuple(Answer(**answer) for answer in head["answers"]),
        cloud=_cloud(plain[4 + size :], prior, head["particles"]),
    )


def _cloud(body: bytes, prior: Prior, count: int) -> Cloud:
    layout, at = prior.layout, 0

    def take(size: int) -> bytes:
        nonlocal at
        at += size
        return body[at - size : at]

    topics = len(layout.topics)
    bits = np.frombuffer(take((topics * count + 7) // 8), np.uint8)
    return Cloud(
        state=np.unpackbits(bits, count=topics * count).reshape(topics, count).astype(bool),
        general=_ability(take(count), count),
        by_part=_ability(take(count * len(layout.parts)), count).reshape(-1, count),
        own=_ability(take(count * len(layout.units)), count).reshape(-1, count),
        background=np.frombuffer(take(count), np.int8),
        manner=np.frombuffer(take(count), np.int8),
        keeping=np.frombuffer(take(count), np.int8),
        log_weight=np.frombuffer(take(8 * count), "<f8").astype(float),
    )


def _steps(ability: NDArray[np.float32]) -> bytes:
    return np.round(ability * GRID).astype(np.int8).tobytes()


def _ability(steps: bytes, count: int) -> NDArray[np.float32]:
    found = np.frombuffer(steps, np.int8).astype(np.float32) / GRID
    return np.asarray(found if len(found) == count else found.reshape(-1, count), np.float32)
