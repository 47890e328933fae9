"""Addresses of the library."""

from django.urls import path

from rounds.web.library import styleguide, views

app_name = "library"
urlpatterns = [
    path("styleguide/library/", styleguide.styleguide, name="styleguide"),
    path("library/", views.library, name="library"),
    path("library/<slug:key>/", views.resource, name="resource"),
    path("library/<slug:key>/say/", views.say, name="say"),
]
