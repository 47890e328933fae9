"""Addresses of the frame."""

from django.urls import path

from rounds.web.shell import views

app_name = "shell"
urlpatterns = [path("styleguide/", views.styleguide, name="styleguide")]
