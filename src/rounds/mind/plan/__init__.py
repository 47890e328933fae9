"""The way to an aim, week by week: what is wanted, in which order, in the hours there are."""

from rounds.mind.plan.changes import Changes, changes
from rounds.mind.plan.hours import Hours
from rounds.mind.plan.make import Finish, Pace, Plan, make_plan
from rounds.mind.plan.path import Path, path
from rounds.mind.plan.request import Request
from rounds.mind.plan.walk import Walk, ahead, incurred, walk
from rounds.mind.plan.weeks import Item, Week
from rounds.mind.plan.why import Why, in_words

__all__ = [
    "Changes",
    "Finish",
    "Hours",
    "Item",
    "Pace",
    "Path",
    "Plan",
    "Request",
    "Walk",
    "Week",
    "Why",
    "ahead",
    "changes",
    "in_words",
    "incurred",
    "make_plan",
    "path",
    "walk",
]
