"""Addresses of accounts."""

from django.urls import path

from rounds.web.people import views

app_name = "people"
urlpatterns = [
    path("enter/<str:token>", views.enter, name="enter"),
]
