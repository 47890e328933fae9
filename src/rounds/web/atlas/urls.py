"""Addresses of the map and the search."""

from django.urls import path

from rounds.web.atlas import styleguide, views

app_name = "atlas"
urlpatterns = [
    path("topics/", views.the_map, name="map"),
    path("topics/follow/", views.follow, name="follow"),
    path("topics/leave/", views.leave, name="leave"),
    path("topics/part/<int:number>/", views.part, name="part"),
    path("topics/<slug:unit>/<slug:topic_id>/", views.topic, name="topic"),
    path("styleguide/map/", styleguide.styleguide, name="styleguide"),
    path("search/", views.search, name="search"),
]
