"""Addresses of the day and the plan."""

from django.urls import path

from rounds.web.guide import (
    place_styleguide,
    place_views,
    plan_views,
    styleguide,
    views,
    welcome_styleguide,
    welcome_views,
)

app_name = "guide"
urlpatterns = [
    path("", views.today, name="today"),
    path("today/on/", views.on, name="on"),
    path("today/more/", views.more, name="more"),
    path("today/rest/", views.rest, name="rest"),
    path("today/deepen/", views.deepen, name="deepen"),
    path("today/<int:pk>/", views.go, name="go"),
    path("today/<int:pk>/defer/", views.defer, name="defer"),
    path("today/<int:pk>/swap/", views.swap, name="swap"),
    path("today/<int:pk>/prove/", views.prove, name="prove"),
    path("plan/", plan_views.plan, name="plan"),
    path("plan/accept/", plan_views.accept, name="accept"),
    path("plan/days-off/", plan_views.days_off, name="days-off"),
    path("plan/nights/", plan_views.nights, name="nights"),
    path("plan/rounds.ics", plan_views.calendar_file, name="calendar"),
    path("styleguide/today/", styleguide.styleguide, name="styleguide"),
    path("welcome/", welcome_views.welcome, name="welcome"),
    path("welcome/answer/", welcome_views.answer, name="welcome-answer"),
    path("welcome/show/", welcome_views.show, name="welcome-show"),
    path("welcome/start/", welcome_views.start, name="welcome-start"),
    path("welcome/<slug:name>/", welcome_views.choosing, name="welcome-choosing"),
    path("welcome/<slug:name>/keep/", welcome_views.keep, name="welcome-keep"),
    path("styleguide/welcome/", welcome_styleguide.styleguide, name="welcome-styleguide"),
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
