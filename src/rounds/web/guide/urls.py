"""Addresses of the day and the plan."""

from django.urls import path

from rounds.web.guide import plan_views, styleguide, views

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
]
