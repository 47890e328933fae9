"""Addresses of the day and the plan."""

from django.urls import path

from rounds.web.guide import place_styleguide, place_views, views

app_name = "guide"
urlpatterns = [
    path("", views.today, name="today"),
    path("place/", place_views.place, name="place"),
    path("place/again/", place_views.again, name="place-again"),
    path("place/begin/", place_views.begin, name="place-begin"),
    path("place/answer/", place_views.answer, name="place-answer"),
    path("place/not-known/", place_views.dont_know, name="place-not-known"),
    path("place/pause/", place_views.pause, name="place-pause"),
    path("place/resume/", place_views.resume, name="place-resume"),
    path("place/end/", place_views.end, name="place-end"),
    path("place/restart/", place_views.restart, name="place-restart"),
    path("place/report/", place_views.report, name="place-report"),
    path("place/sharpen/", place_views.sharpen, name="place-sharpen"),
    path("place/dispute/", place_views.dispute, name="place-dispute"),
    path("styleguide/place/", place_styleguide.styleguide, name="place-styleguide"),
]
