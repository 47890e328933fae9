"""Addresses of a learner's record."""

from django.urls import path

from rounds.web.record import keep_views, styleguide, views

app_name = "record"
urlpatterns = [
    path("progress/", views.progress, name="progress"),
    path("progress/mistakes/", views.mistakes, name="mistakes"),
    path("progress/mistakes/<int:pk>/again/", views.again, name="again"),
    path("progress/attempts/", views.attempts, name="attempts"),
    path("progress/attempts/<int:pk>/", views.attempt, name="attempt"),
    path("progress/export/", keep_views.keep, name="keep"),
    path("progress/export/rounds-record.json", keep_views.whole, name="whole"),
    path("progress/export/rounds-answers.csv", keep_views.attempts, name="attempts-file"),
    path("progress/import/", keep_views.bring_in, name="bring-in"),
    path("progress/delete/", keep_views.delete, name="delete"),
    path("progress/deleted/", keep_views.deleted, name="deleted"),
    path("styleguide/progress/", styleguide.styleguide, name="styleguide"),
]
