"""Break it"""

from rounds.kit import Probe

probes = (
    Probe("free(10, 4)", 6, "Ten beds and four patients leave six."),
    Probe('free("10", 4)', 6, "A text takes no number away from itself: Python stops."),
    Probe("free(4, 10)", None, "The two stand the wrong way round, and 0 looks like any other number."),
)
