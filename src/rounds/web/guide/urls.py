"""Addresses of the day and the plan."""

from django.urls import path

from rounds.web.guide import styleguide, views

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
    path("styleguide/today/", styleguide.styleguide, name="styleguide"),
]
