"""Addresses of a learner's record."""

from django.urls import path

from rounds.web.record import views

app_name = "record"
urlpatterns = [
    path("progress/export/", views.keep, name="keep"),
    path("progress/export/rounds-record.json", views.whole, name="whole"),
    path("progress/export/rounds-answers.csv", views.attempts, name="attempts-file"),
    path("progress/import/", views.bring_in, name="bring-in"),
    path("progress/delete/", views.delete, name="delete"),
    path("progress/deleted/", views.deleted, name="deleted"),
]
