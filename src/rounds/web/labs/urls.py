"""Addresses of projects and their steps."""

from django.urls import path

from rounds.web.labs import styleguide, views

app_name = "labs"
urlpatterns = [
    path("styleguide/projects/", styleguide.styleguide, name="styleguide"),
    path("projects/", views.projects, name="projects"),
    path("projects/<slug:project_id>/", views.project, name="project"),
    path("projects/<slug:project_id>/begin/", views.begin, name="begin"),
    path("projects/<slug:project_id>/program/", views.download, name="download"),
    path("projects/<slug:project_id>/data/<str:name>", views.data, name="data"),
    path("projects/step/<int:pk>/answer/", views.answer, name="answer"),
    path("projects/step/<int:pk>/run/", views.run, name="run"),
    path("projects/step/<int:pk>/version/", views.version, name="version"),
    path("projects/step/<int:pk>/running/", views.running, name="running"),
    path("projects/step/<int:pk>/hint/", views.hint, name="hint"),
    path("projects/step/<int:pk>/working/", views.working, name="working"),
    path("projects/step/<int:pk>/report/", views.report, name="report"),
    path("projects/step/<int:pk>/draft/", views.keep, name="keep"),
]
