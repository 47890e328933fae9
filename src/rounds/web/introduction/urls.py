"""Addresses of the introduction."""

from django.urls import path

from rounds.web.introduction import views

app_name = "introduction"
urlpatterns = [
    path("what-is-machine-learning-in-medicine/", views.introduction, name="introduction"),
    path("introduction/", views.short, name="short"),
]
