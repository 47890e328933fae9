"""A picture exists and is described."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rounds.course import Course, Problem, Project, Topic
from rounds.course.lesson import Text

IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<file>[^)\s]+)[^)]*\)")


def images_have_alt(topic: Topic | Project, course: Course) -> Iterator[Problem]:
    """Every image of the lesson has alt text, and its file lies in the topic's folder."""
    for block in topic.lesson.blocks:
        if not isinstance(block, Text):
            continue
        for image in IMAGE.finditer(block.markdown):
            line = block.line + block.markdown.count("\n", 0, image.start())
            if not image["alt"].strip():
                cure = "Write between the square brackets what the picture shows"
                yield Problem(topic.lesson_file, line, f"the picture {image['file']} has no alt text", cure=cure)
            if not (topic.folder / image["file"]).is_file():
                what = f"there is no picture {image['file']} in the topic's folder"
                yield Problem(topic.lesson_file, line, what, cure="Put the file beside topic.md, or mend its name")
