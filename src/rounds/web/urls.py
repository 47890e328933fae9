"""Every address, by app."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from rounds.web.health import healthz

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz),
    path("", include("rounds.web.people.urls")),
    path("", include("rounds.web.guide.urls")),
    path("", include("rounds.web.study.urls")),
    path("", include("rounds.web.labs.urls")),
    path("", include("rounds.web.library.urls")),
    path("", include("rounds.web.atlas.urls")),
    path("", include("rounds.web.record.urls")),
    path("", include("rounds.web.introduction.urls")),
]
if settings.ROUNDS_PREVIEW:
    urlpatterns.append(path("preview/", include("rounds.web.authoring.urls")))

handler400 = "rounds.web.shell.views.bad_request"
handler403 = "rounds.web.shell.views.forbidden"
handler404 = "rounds.web.shell.views.not_found"
handler500 = "rounds.web.shell.views.broken"
