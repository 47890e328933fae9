"""Addresses of the preview."""

from django.urls import path

from rounds.web.authoring import views

app_name = "authoring"
urlpatterns = [
    path("", views.contents, name="contents"),
    path("version", views.version, name="version"),
    path("introduction/", views.introduction, name="introduction"),
    path("projects/<slug:project_id>/", views.project, name="project"),
    path("<slug:unit>/<slug:topic_id>/", views.topic, name="topic"),
]
